import { tokenise } from '../text/tokenise.ts';
import { wordSet } from '../word-list.ts';

/** How somebody is called: the first four are sure, the others need something else in the draft. */
export type NameForm =
  | 'full'
  | 'title'
  | 'initial-surname'
  | 'first-initial'
  | 'nick'
  | 'first'
  | 'surname'
  | 'initials';

/** One way to call somebody, as the words of it. */
export type Calling = [words: string[], form: NameForm];

/** A name in words: hyphenated parts (Ivy-Mae, Clarke-Boateng) have several. No surname where there is one part only. */
export type NameParts = {
  words: string[];
  given: string[];
  surname: string[];
  last: string[];
  parts: number;
};

/** A name as the words a text would be read into. */
export function nameWords(name: string): string[] {
  return tokenise(name).tokens.map((t) => t.word);
}

/** What may stand before a family name. */
export const TITLES = wordSet('mr mrs ms miss dr sir madam mx prof professor rev reverend father');

/** A title as it is compared: "Mr." is "mr". */
export function titleWord(title: string): string {
  return title.trim().toLowerCase().replace('.', '');
}

/** A name as written, in its parts. A part in which there is no word, such as "." for a family name, is none. Null for no name. */
export function splitName(name: string): NameParts | null {
  const parts = name
    .trim()
    .split(/\s+/)
    .map(nameWords)
    .filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  const [given, ...rest] = parts as [string[], ...string[][]];
  return { words: nameWords(name), given, surname: rest.flat(), last: parts.at(-1)!, parts: parts.length };
}

/** Every way to write a name with a surname, but for the given name alone. */
export function fullCallings({ words, given, surname, last, parts }: NameParts): Calling[] {
  const [initial, family] = [given[0]![0]!, surname[0]![0]!];
  const callings: Calling[] = [
    [words, 'full'],
    [[words.join('')], 'full'],
    [[...surname, ...given], 'full'],
    [[initial, ...surname], 'initial-surname'],
    [[...given, family], 'first-initial'],
    [surname, 'surname'],
    [[initial, family], 'initials'],
  ];
  if (parts > 2) callings.push([[...given, ...last], 'full']);
  if (surname.length > 1) callings.push([[...given, surname[0]!], 'full']);
  // The Brockbanks.
  else callings.push([[`${surname[0]}s`], 'surname']);
  return callings;
}

/** By a nickname, and by that with the surname. */
export function nicknameCallings({ surname }: NameParts, nickname: string): Calling[] {
  const words = nameWords(nickname);
  const callings: Calling[] = [[words, 'nick']];
  if (words.length === 1 && surname.length > 0) callings.push([[words[0]!, surname.at(-1)!], 'full']);
  return callings;
}
