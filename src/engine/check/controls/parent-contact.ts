import { quoted } from '../frames.ts';
import { mayBeOwn } from '../people/whose.ts';
import { type ControlRule, type Hit, mentionsWithin, type Reading, sentenceOf } from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { PHRASES } from './words/parent-contact.ts';

const REFUSES = /\b(dont|do not|cant|cannot|never|wont) (accept|add|follow|reply|message|use|take|answer|do)/;
const OWN_PARENTS =
  /\b(my (mum|mam|dad|parents|mums|dads)|as a (mum|dad|parent)|mothers day|fathers day|mum and dad|our mum|our dad)\b/;
const SCHOOL_THING = /\b(parents evening|parents guide|parent governor)\b/;

/** The author's own parents, or their own child's. */
function isOfOwn(r: Reading, hit: Hit): boolean {
  const [from, to] = sentenceOf(r, hit.from);
  const near = mentionsWithin(r, from, to);
  return near.length > 0 ? near.every(mayBeOwn) : OWN_PARENTS.test(r.words);
}

/** Before "your kids" these speak to the world at large: "avoid sending your kids there". */
const AT_LARGE = wordSet(
  'send sending bring bringing take taking put putting trust let letting get getting with of love hug tell teach keep talk about check for help read',
);

/** "Your kids" of whoever reads it, not of a parent who is spoken to. */
function isToAnybody(r: Reading, hit: Hit): boolean {
  const before = r.tokens[hit.from - 1];
  const to = r.tokens[hit.from]!;
  return (
    to.word === 'your' &&
    to.gap === 0 &&
    before !== undefined &&
    AT_LARGE.has(before.word) &&
    r.mentions.length === 0
  );
}

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit) || isOfOwn(r, hit) || isToAnybody(r, hit)) return false;
  if (hit.tag !== 'reply' && SCHOOL_THING.test(r.words)) return false;
  // A night out with somebody's mum says nothing of school by itself.
  return (
    hit.tag !== 'social' || r.schoolTalk || r.mentions.length > 0 || /\b(y\d|year|class)\b/.test(r.words)
  );
}

export const parentContact: ControlRule = {
  control: 'parent-contact',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account === 'official' || (r.has('refusal') && REFUSES.test(r.words))) return [];
    return hits
      .filter((hit) => counts(r, hit))
      .map((hit) => ({
        severity: 'consider',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” is contact with a pupil’s parent from your own account. The policy strongly advises against it; the office will pass a message on.`,
        ask: null,
      }));
  },
  examples: [
    { text: 'Poll for the parents that follow me: packed lunch or dinners', expect: 'consider' },
    { text: 'Cocktails with my favourite Y7 mum', expect: 'consider' },
    { text: 'Mums of 4K, add me and I will start a parents WhatsApp group', expect: 'consider' },
    {
      text: 'I do not accept friend requests from parents, the office will pass a message on',
      expect: 'clear',
    },
    { text: 'Thanks for adding me Mrs Patel! Message me here if Ava needs anything', expect: 'consider' },
    { text: 'Cocktails with my mum', expect: 'clear' },
    { text: 'Avoid sending your kids there', expect: 'clear' },
    { text: 'Parents evening is on Thursday', expect: 'clear', context: { account: 'official' } },
  ],
};
