import { negated, quoted } from '../frames.ts';
import {
  type ControlRule,
  classWithin,
  type Hit,
  hasWord,
  mentionsWithin,
  type Proposal,
  type Reading,
  sentenceOf,
  wordsOf,
} from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { PHRASES } from './words/confidential.ts';

/** The things that questions of an exam are called: a lesson has them too, so how they came to be known must be said. */
const EXAM_PART = /^(question|q\d+|essay|extract|insert)$/;
const SEEN_EARLY = /\b(seen|saw|opened|peek\w*|leaked|hold of|tell yours|tell your)\b/;
/** The sentence speaks of schools at large, or gives advice. */
const AT_LARGE = wordSet(
  'if ofsteds governments dfe ministers nationally national schools policy training resources',
);
const SCHOOL_MATTERS = wordSet(
  'head slt staff trust school exam paper ofsted governors jobs job leaving grades results kid pupil lad lass excluded deputy',
);

/** Told in the news, of one's own family or in a story: not learnt through the job. */
const IN_THE_NEWS =
  /\b(bbc|sky|itv|news|headline|headlines|article|guardian|reports?|reported|says the|police say|court|jailed|convicted|sentenced|podcast|documentary|school (in|near) \w+|ofsted|nationally)\b/;
const OURS =
  /\b(colleague|workmate|i work with|my (department|school|work|place)|our (school|department|head|deputy|\w+ teacher|staff\w*|ta|caretaker|technician)|one of (our|my)|(maths|english|science|pe|art|music|drama|history|geography|mfl|dt|computing|languages) (dept|department)|at (work|school|our place|ours|my place)|@school)\b/;
/** Questions of papers that have been sat, or are there for anyone to practise with. */
const FOR_ALL =
  /\b(past papers?|specimen|sample|20\d\d|practice|practise|revision|revising|how to|tips|always|every year|as usual|was|were|last (year|summer|week)|on (page|the board|the back|the website|here))\b/;
/** Told of the author, or of one of the family: nothing learnt through the job. */
const OWN_FAMILY =
  /\b(my|our) (own|dad|mum|mam|brother|sister|husband|wife|partner|fella|son|daughter|nan|gran|grandad|uncle|cousin)\b/;
const ONESELF = /^(i|ive|im) (was|were|took|have|got|had|once)\b/;
/** Kept quiet, or said behind the hand: told of here only where it is not refused. */
const HUSHED = /\b(quiet|record|hush\w*|secrecy)\b/;
const OWN_KID = /\b(my (own |little |eldest |youngest )?(kid|lad|boy|girl|son|daughter|child)|nursery)\b/;

/** What is said so plainly that no other word of school need stand by it; null where the usual questions are to be asked. */
function isPlain(r: Reading, hit: Hit): boolean | null {
  const words = wordsOf(r, { from: sentenceOf(r, hit.from)[0], to: sentenceOf(r, hit.from)[1] });
  switch (hit.tag) {
    case 'accused':
      return (OURS.test(r.words) || r.namesSchool || r.mentions.length > 0) && !IN_THE_NEWS.test(r.words);
    case 'told':
      return !FOR_ALL.test(words);
    case 'back':
      return !OWN_KID.test(words) && !IN_THE_NEWS.test(words);
    default:
      return null;
  }
}

/** Of the author’s own family; of dismissals, leave and the like also of the author: and nobody else is named. */
function isOwnLife(r: Reading, hit: Hit): boolean {
  if (hit.tag !== 'hr' && hit.tag !== 'safeguarding') return false;
  const [from, to] = sentenceOf(r, hit.from);
  const words = wordsOf(r, { from, to });
  if (!OWN_FAMILY.test(words) && (hit.tag !== 'hr' || !ONESELF.test(words))) return false;
  return !classWithin(r, 'staff', from, to) && mentionsWithin(r, from, to).length === 0;
}

/** The draft says that it passes on a secret, in other words than those of the hit: then the hit is one. */
function isToldAsSecret(r: Reading, hit: Hit, hits: readonly Hit[]): boolean {
  return hits.some(
    (secret) =>
      secret.tag === 'secret' &&
      (secret.to <= hit.from || secret.from >= hit.to) &&
      (r.tokens[secret.from]!.kind !== 'emoji' || r.schoolTalk || r.mentions.length > 0),
  );
}

/** "88 not out": a score. */
function isScore(r: Reading, { from }: Hit): boolean {
  return r.tokens[from]!.word === 'not' && r.tokens[from - 1]?.kind === 'number';
}

/** Something known through the job: said without a denial, of one's own school and not of schools at large. */
function isKept(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit)) return false;
  if (isOwnLife(r, hit)) return false;
  const plain = isPlain(r, hit);
  if (plain !== null) return plain && !r.has('fiction');
  if (r.has('refusal') && hit.tag !== 'safeguarding' && hit.tag !== 'hr') return false;
  if (!r.schoolTalk && r.mentions.length === 0) return false;
  if (hit.tag === 'exams' && /\bpast papers?\b/.test(r.words)) return false;
  if (hit.tag === 'exams' && EXAM_PART.test(r.tokens[hit.from]!.word) && !SEEN_EARLY.test(r.words))
    return false;
  const [from, to] = sentenceOf(r, hit.from);
  return !r.has('taught') && !r.has('fiction') && !hasWord(r, { from, to }, AT_LARGE);
}

/** "Keep this under your hat": with nothing else found, what is passed on is the sentence itself and what follows. */
function passedOn(r: Reading, secret: Hit): Proposal[] {
  if (!r.schoolTalk || r.has('fiction') || r.has('refusal')) return [];
  if (!hasWord(r, { from: 0, to: r.tokens.length }, SCHOOL_MATTERS) || r.tokens[secret.from]!.word === '🤫')
    return [];
  const [from, to] = sentenceOf(r, secret.from);
  return [
    {
      severity: 'stop',
      from,
      to: Math.min(r.tokens.length, to + 25),
      message: (q) =>
        `“${q}” passes on something you say is not for passing on. If it came through the job, it stays there.`,
      ask: 'headteacher',
    },
  ];
}

function saysOf({ tag }: Hit, quote: string): string {
  const known = `“${quote}” is something known through the job and not public. Please keep it off social media, private groups too`;
  return tag === 'safeguarding'
    ? `${known}. If it is about a child’s safety, tell your school’s safeguarding lead today, in the words that were said.`
    : `${known}; if it worries you, the right people will want to hear it.`;
}

export const confidential: ControlRule = {
  control: 'confidential',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account === 'official') return [];
    const secret = hits.find((hit) => hit.tag === 'secret' && !isScore(r, hit));
    const out: Proposal[] = [];
    for (const hit of hits) {
      if (hit.tag === 'secret') continue;
      if (hit.tag === 'incidents' && HUSHED.test(wordsOf(r, hit)) && negated(r, hit.from, 4)) continue;
      // Plans and incidents are told in the negative: "parents have not been told".
      if (hit.tag !== 'plans' && hit.tag !== 'incidents' && negated(r, hit.from + 1, 3)) continue;
      if (!isToldAsSecret(r, hit, hits) && !isKept(r, hit)) continue;
      out.push({
        severity: 'stop',
        from: hit.from,
        to: Math.min(sentenceOf(r, hit.from)[1], hit.to + 3),
        message: (q) => saysOf(hit, q),
        ask: hit.tag === 'safeguarding' ? 'leadership' : 'headteacher',
        certain: hit.tag === 'safeguarding',
      });
    }
    return out.length === 0 && secret ? passedOn(r, secret) : out;
  },
  examples: [
    { text: 'Social services are coming to school at 3 about one of mine', expect: 'stop' },
    { text: 'They are closing the sixth form in July and staff have not been told', expect: 'stop' },
    { text: 'The deputy has been suspended, do not ask how I know', expect: 'stop' },
    { text: 'One of our TAs was suspended on Friday after what a boy in Year 8 said', expect: 'stop' },
    {
      text: 'A girl in my form has accused one of my colleagues, it is all round the staffroom',
      expect: 'stop',
    },
    { text: 'Year 11 mock, paper 1: Q3 is about the rise of Stalin', expect: 'stop' },
    { text: 'THAT lad is back on Monday after the knife incident', expect: 'stop' },
    { text: 'Jack in Year 3 told me his dad hits him', expect: 'stop' },
    { text: 'A girl in Year 8 whispered that her uncle hurts her', expect: 'stop' },
    { text: 'My daughter in Year 3 told me her dad burnt the toast', expect: 'clear' },
    { text: 'A teacher in Kent has been charged after pupils came forward, says the BBC', expect: 'clear' },
    {
      text: 'My colleague was sent home with a cake after a Year 10 girl said she was the best',
      expect: 'clear',
    },
    { text: 'Mock revision: question 5 is about structure, so practise that', expect: 'clear' },
    { text: 'That exam, question 4 was on Macbeth and it was lovely', expect: 'clear' },
    { text: 'That lad is back in the team after his knee operation', expect: 'clear' },
    { text: 'The school is broke and the governors have known since June', expect: 'stop' },
    { text: 'My lad broke the gym window and he is paying it off', expect: 'clear' },
    { text: 'I was bullied out of my first job, in another sector', expect: 'clear' },
    { text: 'Paid £31 for the school photo and he has jam on his neck', expect: 'clear' },
    { text: 'Our Ofsted report is out today. It’s on the website for anyone to read', expect: 'clear' },
    { text: '88 not out for the staff XI', expect: 'clear' },
    { text: 'Please don’t ask me off the record about a candidate, ask HR', expect: 'clear' },
    { text: 'If you are worried about a child, tell the DSL', expect: 'clear' },
    { text: 'The shop on the corner is closing in July', expect: 'clear' },
    { text: 'Governors of schools everywhere give their time for nothing', expect: 'clear' },
  ],
};
