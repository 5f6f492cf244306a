import { expect, it } from 'vitest';
import { openingsOf } from './openings.ts';
import { parsePhrase } from './syntax.ts';

/** Each opening as what it begins with, its key, and how far off that may be. */
const openings = (source: string) =>
  openingsOf(parsePhrase(source), source).map(({ begins, key, within }) => {
    const told = [begins, key].map((demand) =>
      demand
        ? [...demand.words, ...[...demand.prefixes].map((p) => `${p}*`), ...demand.classes].join('|')
        : null,
    );
    return [...told, within];
  });

it('a phrase is worth trying only where its rarest words can still follow', () => {
  expect(openings('keep ..3 the (secret|quiet)')).toEqual([['keep', 'secret|quiet', 5]]);
  expect(openings('sack* him')).toEqual([['sack*', 'him', 1]]);
  expect(openings('resign')).toEqual([['resign', null, 0]]);
  expect(openings('@staff ..2 lied')).toEqual([['staff', 'lied', Number.POSITIVE_INFINITY]]);
});

it('each way into a phrase has a key of its own', () => {
  expect(openings('(shame|grow up|the end (of it)?)')).toEqual([
    ['shame', null, 0],
    ['grow', 'up', 1],
    ['the', 'end', 1],
  ]);
  expect(openings('(please)? (ring|speak to) (the)? office')).toEqual([
    ['please', 'office', 4],
    ['ring', 'office', 2],
    ['speak', 'office', 3],
  ]);
});

it('what may be left out, and what must not follow, is asked of nobody', () => {
  expect(openings('very !good (indeed)?')).toEqual([['very', null, 0]]);
});
