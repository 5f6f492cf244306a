import { quoted } from '../frames.ts';
import { type ControlRule, type Hit, type Proposal, type Reading, wordsOf } from '../reading.ts';
import { HONEST } from './words/honest.ts';
import { PHRASES, TERMS } from './words/obscenity.ts';

/** Swear words that are given or family names too. */
const NAMES = /^(dick|fanny|randi|lund|cock|willy)$/;

/** A capital inside a sentence that is not all in capitals: a name, or a word of another language's own. */
function isCapitalised(r: Reading, hit: Hit, within: string): boolean {
  const token = r.tokens[hit.from]!;
  const opens = r.tokens[hit.from - 1]?.sentence !== token.sentence;
  return token.capital && !opens && /[a-z]/.test(within);
}

/** Signs that words of two meanings are meant in the ruder one. */
const SUGGESTIVE =
  /🍆|🍑|💦|👅|😈|🥵|😏|😉|🍌|🔥|\b(naked|sexy|naughty|horny|knickers|thong|undies|hen do|stag do|onlyfans|snog\w*|bedroom|tonight (?:hubby|lover|babe))\b/;

/** "Who’re at it" is two words. */
const CONTRACTED = /^who['’]re$/i;

/** Letters and apostrophes in their common form, without what cannot be seen. */
const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^a-z'’]/gi, '');

function isHonest(r: Reading, hit: Hit): boolean {
  const token = r.tokens[hit.from]!;
  if (CONTRACTED.test(lettersOf(r.text.slice(token.start, token.end)))) return true;
  if (token.disguised) return false;
  const sense = HONEST[token.word];
  if (sense?.before?.test(r.tokens[hit.from - 1]?.word ?? '')) return true;
  if (sense?.after?.test(r.tokens[hit.to]?.word ?? '')) return true;
  if (sense?.needs && r.tokens.some((t) => sense.needs!.test(t.word))) return true;
  return NAMES.test(token.word) && isCapitalised(r, hit, r.text.slice(token.start, token.end));
}

/** Swearing that is quoted to condemn or to teach it, or that is a word of another kind. */
function isExcused(r: Reading, hit: Hit): boolean {
  if (hit.tag === 'double' && !SUGGESTIVE.test(r.folded)) return true;
  if (hit.tag === 'sexual' || hit.tag === 'double')
    return r.has('taught') || r.has('refusal') || (r.has('fiction') && isOfTheBody(r, hit));
  if (hit.tag !== 'swear' && hit.tag !== 'foreign') return false;
  if (isHonest(r, hit)) return true;
  const shown = quoted(r, hit) && (r.has('condemned') || r.has('taught'));
  if (shown && !r.tokens[hit.from]!.disguised) return true;
  return hit.tag === 'foreign' && hit.to - hit.from === 1 && isCapitalised(r, hit, r.text);
}

function isOfTheBody(r: Reading, hit: Hit): boolean {
  return /^(nipples|anal|climax|orgasms?|erection)/.test(wordsOf(r, hit));
}

/** A milder word, where one fits whatever stands around it. */
function milder(words: string): { text: string } | null {
  if (/^(fuck|fck|fk)ing?$|^(fucking|frigging|fuckin|feckin|fecking)$/.test(words))
    return { text: 'flipping' };
  if (/^(shit|shite|crap|bullshit|bollocks|horseshit)$/.test(words)) return { text: 'rubbish' };
  if (/^(shitty|crappy)$/.test(words)) return { text: 'rotten' };
  if (words === 'pissed off') return { text: 'fed up' };
  if (/^(shitshow|clusterfuck)$/.test(words)) return { text: 'muddle' };
  return null;
}

function propose(r: Reading, hit: Hit): Proposal {
  const at = { from: hit.from, to: hit.to, ask: null };
  if (hit.tag === 'sexual' || hit.tag === 'double')
    return {
      ...at,
      severity: 'stop',
      message: (q) => `“${q}” is sexual. Pupils and parents may see it, so it should not be posted.`,
    };
  const fix = milder(wordsOf(r, hit));
  if (hit.tag === 'acronym')
    return {
      ...at,
      severity: 'consider',
      message: (q) => `“${q}” stands for a swear word. Most people will let it pass; some parents will not.`,
      fix,
    };
  return {
    ...at,
    severity: 'change',
    message: (q) =>
      `“${q}” is swearing, also with letters hidden or changed. Another word will do the same work.`,
    fix,
  };
}

export const obscenity: ControlRule = {
  control: 'obscenity',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    return hits.filter((hit) => !isExcused(r, hit)).map((hit) => propose(r, hit));
  },
  honest: (r, hits) => hits.filter((hit) => isHonest(r, hit)),
  examples: [
    { text: 'What a load of b0ll0cks', expect: 'change' },
    { text: 'f u c k this weather', expect: 'change' },
    { text: 'quel bordel, putain', expect: 'change' },
    { text: 'wtf is going on with these trains', expect: 'consider' },
    { text: 'Hen do on Saturday, somebody’s stripper, no knickers 🍌', expect: 'stop' },
    { text: 'Paint stripper and a quickie with the sander, the desk is done', expect: 'clear' },
    { text: 'She has a friend just like her, and my dog is like him', expect: 'clear' },
    { text: 'Hailstones the size of my fist. See you next Tuesday', expect: 'clear' },
    { text: 'The lads who’re in Year 9 played a sextet', expect: 'clear' },
    { text: 'Great tits and blue tits on the feeder', expect: 'clear' },
    { text: 'We had spotted dick for pudding in Scunthorpe', expect: 'clear' },
    { text: 'Reading Moby Dick again', expect: 'clear' },
  ],
};
