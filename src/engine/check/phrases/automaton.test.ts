import { expect, it } from 'vitest';
import { meetWord } from '../text/met-words.ts';
import { tokenise } from '../text/tokenise.ts';
import { addTerm, beginsTerm, termsAt, wordAutomaton } from './automaton.ts';

const animals = wordAutomaton<string>();
addTerm(animals, ['guinea', 'pig'], 'rodent');
addTerm(animals, ['guinea'], 'coin');

it.each([
  ['met before', meetWord],
  ['read for the first time', undefined],
])('terms are found among words %s, shortest first', (_, meet) => {
  const { tokens } = tokenise('a guinea pig, a pig', meet);
  const found = tokens.flatMap((_token, at) => {
    const here: [number, readonly string[]][] = [];
    termsAt(animals, tokens, at, (to, values) => here.push([to, values]));
    return here;
  });
  expect(found).toEqual([
    [2, ['coin']],
    [3, ['rodent']],
  ]);
});

it('what is known of a word that was met is forgotten when a term is added', () => {
  const words = wordAutomaton<string>();
  const hen = { word: 'hen', number: meetWord('hen').number };
  expect(beginsTerm(words, hen)).toBe(false);
  addTerm(words, ['hen'], 'bird');
  expect(beginsTerm(words, hen)).toBe(true);
});
