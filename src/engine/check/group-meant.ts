import type { Reading } from './reading.ts';

const WOMEN = /^(woman|women|girls|ladies|female|females)$/;
/** Before "women" and "girls" these show that some are meant whom one could point at. */
const SOME =
  /^(the|our|my|his|her|your|their|two|three|four|five|six|grown|young|old|lovely|poor|dinner|tea|bar|told|hi|hello|hey|ta|morning|evening)$/;
/** "Two fat ladies". */
const FEW = /^(two|three|four|five|six)$/;
/** "A woman" is one when it is said which. */
const WHICH = /^(who|whos|whose|with|in|from|on|at)$/;
const ANY = /^(a|an|any|every|no|that|another|this|one)$/;
/** Somebody is spoken to: "Girls, I’ve left the chat". */
const ADDRESSED =
  /^(i|im|ive|my|if|can|could|anyone|has|who|whos|what|do|dont|please|fyi|its|were|weve|theres)$/;
/** What is learnt or eaten, not who: "her French oral". */
const LANGUAGE = /^(french|german|chinese|italian|polish|irish|greeks)$/;
const OF_LANGUAGE =
  /^(oral|orals|lesson|lessons|gcse|homework|exam|class|trip|speaking|vocab|verbs|set|club|food|takeaway|students?|exchange)$/;

/** Whether a word for a group (`@group`) means people one could point at, a language or the washing at this token. */
export function isParticular(r: Reading, at: number): boolean {
  const { word, sentence } = r.tokens[at]!;
  const before = r.tokens[at - 1];
  const after = r.tokens[at + 1];
  if (before?.kind === 'number') return true;
  if (LANGUAGE.test(word)) return OF_LANGUAGE.test(after?.word ?? '');
  if (word === 'whites') return /^(my|egg|cricket|chefs|our|wash)$/.test(before?.word ?? '');
  if (!WOMEN.test(word)) return false;
  const opens = before?.sentence !== sentence;
  if (opens) return word === 'woman' || ADDRESSED.test(after?.word ?? '');
  if (SOME.test(before!.word) || FEW.test(r.tokens[at - 2]?.word ?? '')) return true;
  return word === 'woman' && (!ANY.test(before!.word) || WHICH.test(after?.word ?? ''));
}
