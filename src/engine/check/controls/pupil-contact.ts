import { quoted } from '../frames.ts';
import { mayBeOwn, mayBePupil } from '../people/whose.ts';
import { type ControlRule, classWithin, type Hit, type Proposal, type Reading, wordsOf } from '../reading.ts';
import { isSecretWithAChild } from './secrecy.ts';
import { PHRASES } from './words/pupil-contact.ts';
import { SECRECY } from './words/secrecy.ts';

const REFUSES = /\b(dont|do not|cant|cannot|never|wont|no)\b.*\b(accept|add|follow|message|dm|request)/;
const EXCEPTS = /\b(but|except|just|unless)\b/;
const ANSWERS_NO =
  /\b(requesting to follow me|request to follow me)\b.*\bno\b|\brequests? (?:politely )?(?:declined|refused|denied|ignored)\b|\bfound my \w+\b.*\b(?:no|block\w*)\b/;
const PUPILS =
  /\b(pupil|pupils|student|students|tutor group|my class|my form|sixth formers?|leavers|my kids from|tutees?|kids i teach|my lot|my year|one of mine|year group|my tutor|upper sixth|form group|gcse lot|exam class|ks3|ks4)\b/;
const ADULTS = /\b(staff|colleagues|parents?|mums|dads|mum|teachers|department)\b/;
/** "Thanks, Mrs Patel, message me here": a parent or a colleague is spoken to. */
const TO_AN_ADULT = /\b(mr|mrs|ms|dr) (?!who\b)[a-z]+/;
/** Grown up long since: a reunion, a running club. */
const GROWN_UP = /\b(?:over 18s|reunion|class of (?:19|20[01])\d+|year \d+ of (?:19|20[01])\d+|strava)\b/;
const FROM_A_TEACHER = /\b(its|this is) (sir|miss|your (tutor|teacher|coach))\b/;
const FROM_FAMILY = /\b(love|from) (auntie|aunty|uncle|nan|nana|nanny|gran|grandma|grandad|mum|mam|dad)\b/;
const HAS = /^(got|get|getting|have|ive|saved|found|has|took)/;
const WAYS = /\b(number|snap|insta|snapchat|instagram|whatsapp|mobile)\b/;

/** Turns pupils away, without an exception. */
function isRefusal(r: Reading): boolean {
  if (ANSWERS_NO.test(r.words)) return true;
  return r.has('refusal') && REFUSES.test(r.words) && !EXCEPTS.test(r.words);
}

/** Speaks to pupils or of them, and not only of the author's own children. */
function isOfPupils(r: Reading): boolean {
  if (classWithin(r, 'class', 0, r.tokens.length)) return true;
  if (r.mentions.length > 0 && r.mentions.every(mayBeOwn)) return false;
  return (
    r.mentions.some(mayBePupil) ||
    classWithin(r, 'pupilhandle', 0, r.tokens.length) ||
    PUPILS.test(r.words) ||
    FROM_A_TEACHER.test(r.words)
  );
}

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit) || FROM_FAMILY.test(r.words) || GROWN_UP.test(r.words)) return false;
  const words = wordsOf(r, hit);
  if (HAS.test(words) && !WAYS.test(words)) return false;
  if (/\b(called|rang|calling)\b/.test(words) && /\b(me|parents|home)\b/.test(words)) return false;
  if (classWithin(r, 'pupilhandle', hit.from, hit.to)) return true;
  if (hit.tag === 'reply' || r.draft.account === 'official' || TO_AN_ADULT.test(r.words)) return false;
  const toAdults = ADULTS.test(r.words) && !r.mentions.some((m) => m.people.some((p) => p.kind === 'pupil'));
  return !toAdults || /\b(streak|snap|insta)\b/.test(words);
}

function ofContact({ from, to }: Hit): Proposal {
  return {
    severity: 'stop',
    from,
    to,
    message: (q) =>
      `“${q}” is direct contact with pupils. However kindly meant, please use the school’s own ways of reaching them.`,
    ask: 'headteacher',
  };
}

function ofSecrecy({ from, to }: Hit): Proposal {
  return {
    severity: 'stop',
    from,
    to,
    message: (q) =>
      `“${q}” asks a young person to keep something from others. Do not send it. If you worry about a child, tell your designated safeguarding lead.`,
    ask: 'headteacher',
  };
}

export const pupilContact: ControlRule = {
  control: 'pupil-contact',
  phrases: { ...PHRASES, ...SECRECY },
  judge(r, hits) {
    const secret = hits.filter((hit) => hit.tag in SECRECY && isSecretWithAChild(r, hit)).map(ofSecrecy);
    if (secret.length > 0) return secret;
    if (isRefusal(r) || !isOfPupils(r)) return [];
    return hits.filter((hit) => hit.tag in PHRASES && counts(r, hit)).map(ofContact);
  },
  examples: [
    { text: 'Year 11, exams done, add me on Insta', expect: 'stop' },
    { text: '10C, any questions tonight just message me on here', expect: 'stop' },
    { text: 'New Snapchat streak with my tutor group, group chat is live', expect: 'stop' },
    { text: 'Hey Jake, add me on Snapchat, don’t tell your mum x', expect: 'stop' },
    { text: 'This stays our secret ok, nobody at school needs to know we talk', expect: 'stop' },
    { text: 'Delete these messages once you have read them, your parents would not get it', expect: 'stop' },
    { text: 'Message me on Telegram instead, school email gets checked, see you in class', expect: 'stop' },
    { text: 'Hi Mason, it’s Miss, text me on this number', expect: 'stop' },
    { text: 'Don’t tell my mum I ate the whole cake', expect: 'clear' },
    { text: 'Our secret recipe for the staff cake sale is lemon', expect: 'clear' },
    {
      text: 'If an adult asks you to keep a secret from your parents, tell someone you trust',
      expect: 'clear',
    },
    { text: 'Safeguarding training: “delete this after” is a red flag', expect: 'clear' },
    { text: 'Thanks for adding me Mrs Patel! Message me here if Grace needs anything', expect: 'clear' },
    { text: 'Don’t tell your mum, Jo, but I have booked her a spa day for her birthday', expect: 'clear' },
    { text: 'Dear students requesting to follow me: no. It is the rules.', expect: 'clear' },
    { text: 'Year 9 of 1991, reunion in May, add me', expect: 'clear' },
    { text: 'To the Year 13s finding my account: lovely manners, request declined', expect: 'clear' },
    { text: 'Message me if you want the sofa', expect: 'clear' },
    { text: 'Message me if you fancy the 10k, or meet at 5pm', expect: 'clear' },
    { text: 'Hey Summer, text me when you land, love auntie x', expect: 'clear' },
    { text: 'Year 9 wrote the best haiku today', expect: 'clear' },
  ],
};
