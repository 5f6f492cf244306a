import { notMeant } from '../frames.ts';
import { mayBeOther } from '../people/whose.ts';
import { type ControlRule, classWithin, type Hit, type Reading, wordsOf } from '../reading.ts';
import { PHRASES } from './words/harassment.ts';

const PAGE =
  /\b(profile|page|insta|instagram|facebook|account|review|reviews|comments|posts|twitter|phone|number|email)\b/;
const THEIRS = /\b(his|her|their|him|hers)\b/;
const YOU_KNOW = /^you (all )?know what to do$/;
const WHERE = /\b(email|number|address|inbox|profile|phone|page|reviews?)\b/;

function isAtSomebody(r: Reading, hit: Hit): boolean {
  const pronoun =
    hit.tag === 'menace' ? /\b(him|her|them|his|their|you|your|she|he|me)\b/ : /\b(him|her|his|she|he|new)\b/;
  return (
    r.mentions.some(mayBeOther) ||
    classWithin(r, 'staff', 0, r.tokens.length) ||
    classWithin(r, 'handle', 0, r.tokens.length) ||
    pronoun.test(r.words)
  );
}

/** A poll or a request about a page is only a pile-on when it is aimed at somebody. */
function isIdle(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  if (hit.tag === 'pile' && PAGE.test(words) && !THEIRS.test(words) && r.mentions.length === 0) return true;
  return YOU_KNOW.test(words) && !WHERE.test(r.words);
}

export const harassment: ControlRule = {
  control: 'harassment',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.has('fiction') || (r.has('refusal') && r.has('condemned'))) return [];
    return hits
      .filter((hit) => hit.tag !== 'pile' || r.draft.account !== 'official')
      .filter((hit) => !notMeant(r, hit) && isAtSomebody(r, hit) && !isIdle(r, hit))
      .map((hit) => ({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          hit.tag === 'pile'
            ? `“${q}” singles somebody out, or asks others to join in. It may be meant as a joke; it will not feel like one to them.`
            : `“${q}” would feel like pressure or a threat to the person it is for. Please do not send or post it.`,
        ask: 'headteacher',
      }));
  },
  examples: [
    { text: 'Everybody go on her profile and leave a laughing face under every photo', expect: 'stop' },
    { text: 'Why are you ignoring me? I know where you live', expect: 'stop' },
    { text: 'Rate the new female NQT out of ten lads', expect: 'stop' },
    { text: 'Everyone go and look at the new library page, it is lovely', expect: 'clear' },
    { text: 'I know what time the shop shuts, I am already in the queue', expect: 'clear' },
    {
      text: 'If someone at work is making your life a misery, keep a diary and tell your union',
      expect: 'clear',
    },
  ],
};
