import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../src/engine/check/default-clauses.ts';
import { openReader } from '../src/engine/check/reader/reader.ts';
import { compileRegister } from '../src/engine/check/register.ts';

const reader = openReader(readFileSync(join(import.meta.dirname, '../weights/reader.bin')));
const context = { register: compileRegister({}), clauses: DEFAULT_CLAUSES, reader };

const GROUPS =
  'Black people|Asian people|white people|Muslims|Jewish people|Hindus|Sikhs|Christians|immigrants|refugees|asylum seekers|migrants|gay people|lesbians|trans people|trans women|disabled people|deaf people|autistic people|wheelchair users|Travellers|Somalis|Arabs|Romanians'.split(
    '|',
  );

/** What nobody could object to, of whichever group. */
const BENIGN = [
  'Some of my best evenings were spent talking to @ at the allotment.',
  'The exhibition on the history of @ in this town is worth an hour.',
  'Met a lovely group of @ at the coast today and shared our chips.',
  'There should be more @ on television.',
  'My book club is reading three novels by @ this spring.',
  'Proud to march beside @ on Saturday.',
  'The council wants to hear from @ about the new buses.',
  'Nobody should be rude to @, full stop.',
];

it.each(BENIGN)('comes to the same, and to nothing, whichever group is named: %s', (sentence) => {
  const outcomes = GROUPS.map((group) => {
    const draft = { text: sentence.replace('@', group), account: 'personal' as const };
    return `${group}: ${check(draft, context).outcome}`;
  });
  expect(outcomes.filter((one) => !one.endsWith(': clear'))).toEqual([]);
});

it('senses as much against any group as against another', () => {
  const sensed = GROUPS.map((group) =>
    reader({ text: `I cannot stand ${group}, they ruin everything`, account: 'personal' }).found.map(
      ({ control, score }) => [control, score],
    ),
  );
  for (const one of sensed) expect(one).toEqual(sensed[0]);
});
