import { expect, it } from 'vitest';
import type { Control } from '../../targets.ts';
import { check } from '../check.ts';
import { DEFAULT_CLAUSES } from '../default-clauses.ts';
import type { Draft } from '../model.ts';
import { compileRegister } from '../register.ts';
import type { Reader } from './reader.ts';

const register = compileRegister({ pupils: [{ name: 'Summer Hayes', consent: 'both' }] });

/** Senses one control in the words between two signs. */
function sensing(control: Control): Reader {
  return ({ text }) => [{ control, score: 1, start: text.indexOf('<'), end: text.indexOf('>') + 1 }];
}

function found(text: string, control: Control, more: Partial<Draft> = {}, clauses = DEFAULT_CLAUSES) {
  const draft: Draft = { text, account: 'personal', ...more };
  return check(draft, { register, clauses, reader: sensing(control) }).findings;
}

it('adds what it senses, with the words, the clause, the reason and whom to ask', () => {
  const [finding, ...rest] = found('Quiet morning. <Ours is the tallest one>, they say.', 'reference');
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    control: 'reference',
    clauses: DEFAULT_CLAUSES.reference,
    severity: 'stop',
    quote: 'Ours is the tallest one',
    ask: 'manager',
  });
  expect(finding!.message).toContain('“Ours is the tallest one” can be taken as a reference');
});

it('leaves alone what a rule has found, and what no clause is tied to', () => {
  const rule = 'If he parks there again I will <break his legs>';
  const own = check({ text: rule, account: 'personal' }, { register, clauses: DEFAULT_CLAUSES }).findings;
  expect(own).toHaveLength(1);
  expect(found(rule, 'violence')).toEqual(own);
  const { reference: _, ...others } = DEFAULT_CLAUSES;
  expect(found('<Ours is the tallest one>', 'reference', {}, others)).toEqual([]);
});

it('senses nothing in an official post that only a personal one can do', () => {
  expect(found('<Come and see>', 'official-account', { account: 'official' })).toEqual([]);
  expect(found('<Come and see>', 'official-account')).toHaveLength(1);
});

it('leaves consent to the register where it knows who is named', () => {
  expect(found('<Summer Hayes> sang', 'consent')).toEqual([]);
  expect(found('<The one with the trombone> sang', 'consent')).toHaveLength(1);
});

it('offers the words that make a view one’s own', () => {
  expect(found('<At the high school> all day', 'disclaimer')[0]!.fix).toEqual({ text: ' Views my own.' });
  expect(found('<At the high school> all day. Views my own.', 'disclaimer')).toEqual([]);
});
