import { isOwnKin } from './people/own-kin.ts';
import { mayBeOther } from './people/whose.ts';
import type { Sensed } from './reader/reader.ts';
import { mentionsWithin, type Reading, sentenceOf, wordsOf } from './reading.ts';

/** Others beside one's own child in the same sentence. */
const OTHERS =
  /\b(?:friends?|mates?|classmates?|teachers?|tutor|pupils?|students?|girl|boy|lad|lass|(?:my|our|her|his) class|tas?)\b/;
/** Somebody sells or seeks something of their own. */
const PRIVATE_SALE =
  /\b(?:selling|for sale|anyone (?:want|wants|need|needs|selling)|giving away|free to (?:a good home|collect(?:or)?|whoever)|swapping)\b/;
/** Of the school, or of something that "we" put on. */
const OF_SCHOOL =
  /\b(?:school|schools|class|classes|pupils?|students?|parents|families|teachers?|academy|college|trust|form|year|reception|nursery|pta|we|us|our|production|panto|nativity|show|concert|prom|leavers|hoodies?|uniform|yearbooks?|raffle|trip)\b/;

/**
 * The reader takes a child of the author's own for a pupil, a private sale for the school's, and what others are answered for
 * what the author says: what the words say plainly is not asked of it.
 */
export function isOwnAffair(r: Reading, { control, start }: Sensed): boolean {
  if (control === 'official-account')
    return PRIVATE_SALE.test(r.words) && !OF_SCHOOL.test(r.words) && !r.schoolTalk && !r.namesSchool;
  const at = r.tokens.findIndex((token) => token.end > start);
  if (at < 0) return false;
  if (control === 'hate')
    return r.frameHits('answered').some(({ from }) => r.tokens[from]!.sentence === r.tokens[at]!.sentence);
  if (control !== 'consent' && control !== 'personal-data') return false;
  if (r.draft.account === 'official') return false;
  const [from, to] = sentenceOf(r, at);
  return (
    r.tokens.some((_, k) => k >= from && k < to && isOwnKin(r.tokens, k)) &&
    !OTHERS.test(wordsOf(r, { from, to })) &&
    !mentionsWithin(r, from, to).some(mayBeOther)
  );
}
