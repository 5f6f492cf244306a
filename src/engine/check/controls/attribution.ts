import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Hit, hasWord, type Reading, wordsOf } from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { PHRASES } from './words/attribution.ts';

/** "Official statement from my left knee" */
const OF_A_JOKE = /^official \w+ from (?:my|the) (?!school|trust|head|academy|team|department)/;
const PUBLIC_BODIES = wordSet('ofsted government minister labour tory council');

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit) || r.has('fiction')) return false;
  if (hit.tag === 'official')
    return !OF_A_JOKE.test(wordsOf(r, { from: hit.from, to: hit.from + 6 })) && !negated(r, hit.from, 3);
  if (r.has('refusal')) return false;
  if (hit.tag !== 'officer') return true;
  return (r.schoolTalk || r.mentions.length > 0) && !hasWord(r, hit, PUBLIC_BODIES);
}

export const attribution: ControlRule = {
  control: 'attribution',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account !== 'personal') return [];
    if (r.hits('disclaimer').some((hit) => hit.tag === 'disclaimer')) return [];
    return hits
      .filter((hit) => counts(r, hit))
      .map((hit) => {
        const place = { from: hit.from, to: Math.min(r.tokens.length, hit.to + 3) };
        return hit.tag === 'official'
          ? {
              ...place,
              severity: 'stop',
              message: (q) =>
                `“${q}” reads as an official statement, and this is your own account. Please leave statements to the school’s own account.`,
              ask: 'headteacher',
            }
          : {
              ...place,
              severity: 'change',
              message: (q) =>
                `“${q}” puts words in the mouth of the school or somebody in it. Say it as your own view, from yourself.`,
              ask: 'manager',
            };
      });
  },
  examples: [
    { text: 'On behalf of the school I would like to apologise for Friday', expect: 'stop' },
    { text: 'As a school we do not believe in homework', expect: 'change' },
    { text: 'The head is fully behind this campaign and wants parents to know', expect: 'change' },
    { text: 'I do not believe in homework, and that is only me talking', expect: 'clear' },
    {
      text: 'We got the start time wrong and the school apologises',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'Official statement from my left knee: no', expect: 'clear' },
    { text: 'I speak for nobody at Larkfield High, least of all its goat', expect: 'clear' },
    { text: 'Before anyone asks, I am not posting as the school', expect: 'clear' },
    { text: 'On behalf of my wonky knees, thank you to the volunteers at parkrun', expect: 'clear' },
  ],
};
