import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import type { Run } from './name-runs.ts';

const OF_THE_TIME = wordSet('day week month term year half fortnight');
const AWARDED = wordSet(
  'pupil student star learner reader writer mathematician scientist artist champion winner musician coder speller superstar linguist historian athlete baker',
);
const WON = wordSet('is and to goes go awarded was for and went this week our the congratulations');
const MOST_AFTER_AWARD = 9;

/** "Star of the week: Mia", "Reader of the week in Year 1 is Noah". */
export function isAwarded(tokens: readonly Token[], run: Run): boolean {
  const { sentence } = tokens[run.from]!;
  for (let k = run.from - 1; k >= 3 && k >= run.from - MOST_AFTER_AWARD; k--) {
    if (tokens[k]!.sentence !== sentence) return false;
    if (!OF_THE_TIME.has(tokens[k]!.word)) continue;
    const of = tokens[k - 1]!.word === 'the' ? k - 2 : k - 1;
    if (tokens[of]?.word !== 'of' || !AWARDED.has((tokens[of - 1]?.word ?? '').replace(/s$/, ''))) continue;
    return tokens[run.from]!.gap === 1 || WON.has(tokens[run.from - 1]!.word);
  }
  return false;
}
