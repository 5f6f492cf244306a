import { expect, test } from 'vitest';
import { check } from '../check.ts';
import { DEFAULT_CLAUSES } from '../default-clauses.ts';
import { compileRegister } from '../register.ts';

test.each([
  ['Fatima .', 'Well done Fatima in Year 9'],
  ['Fatima -', 'Well done Fatima in Year 9'],
  ['– Rahimi', 'Well done Rahimi in Year 9'],
])('a part of a name in which there is no word is no part of it: %s', (name, text) => {
  const register = compileRegister({ pupils: [{ name, consent: 'none', known_as: ['Fati'] }] });
  const { findings } = check({ text, account: 'official' }, { register, clauses: DEFAULT_CLAUSES });
  expect(findings.map((f) => [f.control, f.severity])).toEqual([['consent', 'approve']]);
});

test('a name without any word is nobody’s', () => {
  expect(compileRegister({ pupils: [{ name: '. -' }, { name: '' }] }).people).toEqual([]);
});
