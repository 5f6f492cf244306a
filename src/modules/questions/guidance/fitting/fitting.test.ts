import { expect, test } from 'vitest';
import { type Candidate, fitting } from './model.ts';

/** As the English search of PostgreSQL stems them. */
const ABOUT_FAMILY: Candidate = {
  id: 'a',
  asked: 'May I post about a prize that a pupil won, if the family agreed?',
  rule: 'consent',
  clause: '1.7',
  lexemes: ['agre', 'famili', 'may', 'post', 'prize', 'pupil', 'won'],
};
const ABOUT_SPORT: Candidate = {
  id: 'b',
  asked: 'May I name the players of our teams?',
  rule: 'consent',
  clause: '1.7',
  lexemes: ['may', 'match', 'name', 'player', 'team'],
};
const note = { rule: 'consent', clauses: ['1.7'], quote: 'Amelia Castleford' };
const found = (draft: string, more = {}) => fitting({ ...note, ...more }, draft, [ABOUT_SPORT, ABOUT_FAMILY]);
/** The one that fits by its words. */
const fits = (draft: string, more = {}) => {
  const one = found(draft, more);
  return one && !one.onClause ? one.offered.map(({ id }) => id).join() : null;
};

test('guidance of the same rule fits when words are shared, whatever their endings', () => {
  expect(fits('Amelia Castleford won the prizes, and her families agree')).toBe('a');
  expect(fits('Amelia Castleford: what a player, what a team, what a match')).toBe('b');
});

test('one word in common is not enough, unless it is among those that are meant', () => {
  expect(fits('Amelia Castleford had a prize')).toBeNull();
  expect(fits('The prize is hers', { quote: 'prize' })).toBe('a');
});

test('of another rule it fits only on the same clause', () => {
  const draft = 'They won the prize, and the family agreed';
  expect(fits(draft, { rule: 'press' })).toBe('a');
  expect(fits(draft, { rule: 'press', clauses: ['1.13'] })).toBeNull();
  expect(fits(draft, { clauses: [] })).toBe('a');
});

test('a word that only begins alike is another word', () => {
  expect(fits('A wonderful family', { quote: 'wonderfully' })).toBeNull();
});

test('where no words are shared, what there is on the clause is led to, at most two, the best first', () => {
  const onClause = (draft: string, more = {}) => {
    const one = found(draft, more);
    return one?.onClause ? one.offered.map(({ id }) => id) : null;
  };
  expect(onClause('Bravo Amelia Castleford')).toEqual(['b', 'a']);
  expect(onClause('Amelia Castleford had a prize')).toEqual(['a', 'b']);
  expect(onClause('Bravo', { clauses: ['1.13'] })).toBeNull();
  const many = [ABOUT_SPORT, ABOUT_FAMILY, { ...ABOUT_SPORT, id: 'c' }];
  expect(fitting(note, 'Bravo', many)?.offered).toHaveLength(2);
});
