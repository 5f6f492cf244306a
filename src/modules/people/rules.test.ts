import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Invalid } from '../../platform/errors.ts';
import { displayName, personSchema } from './model.ts';
import { describePattern, parseTime, patternFields, patternOf } from './pattern.ts';
import { overlaps } from './period.ts';
import { circle, clashOf } from './rules.ts';

test('two periods overlap exactly when some day is in both', () => {
  const index = fc.nat({ max: 12 });
  const period = fc.tuple(index, fc.option(index, { nil: null })).map(([a, b]) => {
    const at = (n: number) => `2026-01-${String(n + 1).padStart(2, '0')}`;
    return { from: at(b === null ? a : Math.min(a, b)), to: b === null ? null : at(Math.max(a, b)) };
  });
  const days = Array.from({ length: 20 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`);
  fc.assert(
    fc.property(period, period, (a, b) => {
      const within = (d: string, p: typeof a) => p.from <= d && (p.to === null || d <= p.to);
      expect(overlaps(a, b)).toBe(days.some((d) => within(d, a) && within(d, b)));
    }),
  );
});

test('a new manager makes a circle exactly when the person is above them already', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.array(fc.tuple(who, who), { maxLength: 10 }), who, who, (ties, person, manager) => {
      const managers = new Map<string, string[]>();
      for (const [below, above] of ties) managers.set(below, [...(managers.get(below) ?? []), above]);
      const reached = new Set([manager]);
      for (let before = 0; before < reached.size; ) {
        before = reached.size;
        for (const [below, above] of ties) if (reached.has(below)) reached.add(above);
      }
      const way = circle(person, manager, managers);
      expect(way !== null).toBe(reached.has(person));
      if (!way) return;
      expect([way[0], way[1], way.at(-1)]).toEqual([person, manager, person]);
      for (let i = 1; i + 1 < way.length; i++) expect(managers.get(way[i]!)).toContain(way[i + 1]);
    }),
    { numRuns: 500 },
  );
});

test('the same job at the same school at the same time clashes; later, elsewhere or as something else it does not', () => {
  const held = { id: 'x', schoolId: 's', job: 'Teacher of  Science', from: '2025-09-01', to: '2026-08-31' };
  const wanted = { schoolId: 's', job: 'teacher of science', from: '2026-08-31', to: null };
  expect(clashOf(wanted, [held])).toBe(held);
  expect(clashOf({ ...wanted, from: '2026-09-01' }, [held])).toBeUndefined();
  expect(clashOf({ ...wanted, schoolId: null }, [held])).toBeUndefined();
  expect(clashOf({ ...wanted, job: 'Head of science' }, [held])).toBeUndefined();
  expect(clashOf({ ...wanted, id: 'x' }, [held])).toBeUndefined();
});

test.each([
  ['8:30', '08:30'],
  ['830', '08:30'],
  ['8.30pm', '20:30'],
  ['12am', '00:00'],
  ['12 noon', null],
  ['25:00', null],
  ['13pm', null],
])('the time %s is %s', (written, read) => {
  expect(parseTime(written)).toBe(read);
});

test('a pattern survives its form', () => {
  const hours = {
    'start-1': '9',
    'end-1': '15:30',
    'break-start-1': '12',
    'break-end-1': '12:30',
    'start-3': '9',
    'end-3': '12',
  };
  const pattern = patternOf({ pattern: 'custom', termOnly: 'yes', ...hours });
  expect(describePattern(pattern)).toBe(
    'Monday 09:00 to 15:30, break 12:00 to 12:30; Wednesday 09:00 to 12:00; in term only',
  );
  expect(patternOf(patternFields(pattern))).toEqual(pattern);
  expect(patternOf(patternFields(patternOf({ pattern: 'school' })))).toEqual(
    patternOf({ pattern: 'school' }),
  );
});

test.each([
  [{ pattern: 'sometimes' }, 'pattern'],
  [{ pattern: 'custom' }, 'start-1'],
  [{ pattern: 'custom', 'start-2': '9', 'end-2': '8' }, 'end-2'],
  [{ pattern: 'custom', 'start-2': '9' }, 'end-2'],
  [{ pattern: 'custom', 'start-2': 'nine', 'end-2': '10' }, 'start-2'],
  [
    { pattern: 'custom', 'start-2': '9', 'end-2': '12', 'break-start-2': '13', 'break-end-2': '14' },
    'break-start-2',
  ],
  [{ pattern: 'custom', 'start-2': '9', 'end-2': '12', 'break-start-2': '10' }, 'break-end-2'],
])('the hours %o are refused at %s', (values, field) => {
  try {
    patternOf(values as Record<string, string>);
  } catch (error) {
    expect((error as Invalid).issues[0]!.field).toBe(field);
    return;
  }
  throw new Error('not refused');
});

test('a person is read as they meant to be', () => {
  const read = personSchema.parse({
    givenName: '  Zoë ',
    familyName: "O'Shea  Quinn",
    category: 'employee',
    email: ' ZOE@School.example ',
  });
  expect(read).toMatchObject({
    givenName: 'Zoë',
    familyName: "O'Shea Quinn",
    email: 'zoe@school.example',
    knownAs: null,
  });
  expect(displayName({ given_name: 'Philippa', family_name: 'Grange', known_as: 'Pip' })).toBe('Pip Grange');
});
