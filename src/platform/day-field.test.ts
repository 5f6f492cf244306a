import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayField, dayFrom, maybeDay, parseDay, partsOfDay, writtenDay } from './day-field.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2059-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test('a day written as a form shows it is read back as the same day', () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(parseDay(writtenDay(iso))).toBe(iso);
    }),
  );
});

test.each([
  ['01/09/2026', '2026-09-01'],
  ['1.9.26', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['1st September 2026', '2026-09-01'],
  ['2026-09-01T00:00:00', '2026-09-01'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2027', null],
  ['13/13/2026', null],
  ['9/2026', null],
  ['soon', null],
])('%s is %s', (written, iso) => {
  expect(parseDay(written)).toBe(iso);
});

test.each([
  ['1/9/2026', '2026-09-01'],
  ['31/2/2026', 'Give a day that exists, for example 1 9 2026.'],
  ['1/9/0206', 'Give a day that exists, for example 1 9 2026.'],
  ['31/12/2100', '2100-12-31'],
  ['31/12/9999', 'This day is too far off. Give one in 2100 or before.'],
  ['31/12/1899', 'This day is too long ago. Give one in 1900 or later.'],
  ['31/2/9999', 'Give a day that exists, for example 1 9 2026.'],
])('a field with %s says %s', (written, said) => {
  for (const field of [dayField('Give the day.'), maybeDay]) {
    const { data, error } = field.safeParse(written);
    expect(data ?? error?.issues[0]?.message).toBe(said);
  }
});

test('a field whose form says how far off a day may be reads any year to come', () => {
  expect(dayField('Give the day.', 9999).safeParse('31/12/9999').data).toBe('9999-12-31');
});

test('the boxes of a day that is known give it back', () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(dayFrom(partsOfDay(iso))).toBe(iso);
    }),
  );
});

test.each([
  [['1', '9', '2026'], '2026-09-01'],
  [['01', '09', '2026'], '2026-09-01'],
  [['1', 'September', '2026'], '2026-09-01'],
  [['1', 'sept', '2026'], '2026-09-01'],
  [['31', '2', '2026'], null],
  [['1', '13', '2026'], null],
  [['1', 'soon', '2026'], null],
  [['1', '9', '26'], null],
  [['1st', '9', '2026'], null],
  [['1', '', '2026'], null],
  [['', '', ''], null],
  [['1', '9', '0206'], null],
] as const)('boxes with %j hold %s', ([date, month, year], iso) => {
  expect(dayFrom({ day: date, month, year })).toBe(iso);
});
