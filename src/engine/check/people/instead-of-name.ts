import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import { isClass, isPupilWord, PUPIL } from './pupil-markers.ts';

/** What to write for a name, and for which tokens: more than the name where more must go for the sentence to stand. */
export type Instead = { from: number; to: number; text: string };

const DETERMINERS = wordSet('my our your his her their this that the a an another dear');
const EPITHETS = wordSet(
  'poor little lovely sweet dear darling gorgeous wonderful brilliant amazing fantastic fabulous clever bright brave kind funny silly cheeky naughty quiet young wee old beautiful talented incredible superb super star legendary mighty tiny big own very only',
);
/** Spoken to, not of. */
const GREETINGS = wordSet('hi hiya hey hello dear oi yo morning evening afternoon night goodnight bye sorry');
const SPOKEN_TO = wordSet(
  'you your youre youve please get stop come do dont can could will are well thank thanks remember message text add call ring see keep',
);
/** Whose name may follow: "our head girl Grace", "captain Tom". */
const ROLES = wordSet(
  'girl boy captain monitor winner champion ambassador teacher ta assistant colleague caretaker technician governor head headteacher deputy tutor mentor librarian',
);
/** With a surname before them these mean its family, or a thing of that name. */
const AFTER_SURNAME = wordSet(
  'lad lads girl girls boy boys kid kids child children twins lot family brothers sisters mob clan mum dad parents lass junior',
);
const NO_SURNAME = wordSet('i im ive id ill and or but');

/** The name is spoken to: nobody can be put in its place. */
function isSpokenTo(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before && tokens[from]!.gap !== 2 && GREETINGS.has(before.word)) return true;
  const next = tokens[to];
  const apart = next?.gap === 1 && SPOKEN_TO.has(next.word);
  const begins = !before || tokens[from]!.gap === 2;
  // "Get off, Summer."
  const called = before !== undefined && tokens[from]!.gap === 1 && (!next || next.gap === 2);
  return (
    (apart && begins) || (called && SPOKEN_TO.has(tokens.find((t) => t.sentence === before.sentence)!.word))
  );
}

/**
 * What can stand for the name at tokens `from` to `to`; null where nothing can without breaking the sentence.
 * @param words "one of our pupils", "a colleague"
 */
export function insteadOfName({ tokens }: Reading, from: number, to: number, words: string): Instead | null {
  const own = tokens.slice(from, to);
  if (own.some(({ kind, quoted }) => kind !== 'word' || quoted) || isSpokenTo(tokens, from, to)) return null;
  const next = tokens[to];
  const last = own.at(-1)!;
  if (next?.gap === 0 && !last.possessive) {
    if (AFTER_SURNAME.has(next.word) || next.kind === 'tag') return null;
    if (next.capital && next.kind === 'word' && !NO_SURNAME.has(next.word)) return null;
  }
  const whose = (one: string): string => (last.possessive ? `${one}${one.endsWith('s') ? '’' : '’s'}` : one);
  const before = tokens[from - 1];
  if (!before || own[0]!.gap !== 0) return { from, to, text: whose(words) };
  if (before.possessive || before.kind !== 'word' || isClass(before)) return null;
  if (PUPIL.has(before.word) || isPupilWord(tokens, from - 1) || ROLES.has(before.word))
    return { from: from - 1, to, text: whose(before.word) };
  let begin = from;
  while (begin > 0 && tokens[begin]!.gap === 0 && EPITHETS.has(tokens[begin - 1]!.word)) begin--;
  if (begin > 0 && tokens[begin]!.gap === 0 && DETERMINERS.has(tokens[begin - 1]!.word)) begin--;
  const ahead = tokens[begin - 1];
  // "Super Summer", "Year 9 Summer": more of a name, or a number that would hang in the air.
  const opens = begin < 2 || tokens[begin - 1]?.gap === 2 || tokens[begin - 2]?.gap === 2;
  if (ahead && tokens[begin]!.gap === 0 && ahead.capital && !opens && !NO_SURNAME.has(ahead.word))
    return null;
  return { from: begin, to, text: whose(words) };
}
