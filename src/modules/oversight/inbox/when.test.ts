import { describe, expect, test } from 'vitest';
import { type Calendar, openDaysBetween } from '../../../platform/calendar.ts';
import { ageWords, deadlineWords, whenOf } from './when.ts';

// A Wednesday.
const NOW = new Date('2026-11-18T10:00:00Z');

describe('a deadline in words', () => {
  test.each([
    ['2026-11-16', 2, 'late', '2 days late'],
    ['2026-11-17', 1, 'late', '1 day late'],
    ['2026-11-15', 0, 'late', 'Was due Sunday'],
    ['2026-08-01', 0, 'late', 'Was due 1 August 2026'],
    ['2026-11-18', 0, 'soon', 'By today'],
    ['2026-11-20', 0, 'later', 'By Friday'],
  ])('due %s, %i working days ago: %s, %s', (due, late, state, text) => {
    expect(deadlineWords(due, undefined, NOW, late)).toEqual({ state, text });
  });

  test.each([
    ['2026-11-18T15:00:00Z', 'soon', 'By 3pm today'],
    ['2026-11-18T09:30:00Z', 'late', 'Late since 9:30am'],
    ['2026-11-19T12:00:00Z', 'soon', 'By noon tomorrow'],
    ['2026-11-20T17:00:00Z', 'later', 'By Friday, 5pm'],
  ])('with an hour, %s: %s, %s', (at, state, text) => {
    expect(deadlineWords(at.slice(0, 10), new Date(at), NOW, 0)).toEqual({ state, text });
  });

  test('the hour is London’s, in summer too', () => {
    const at = new Date('2027-06-01T14:00:00Z');
    expect(deadlineWords('2027-06-01', at, new Date('2027-06-01T08:00:00Z'), 0).text).toBe('By 3pm today');
  });
});

test.each([
  ['2026-11-17', 'late', 'late'],
  ['2026-11-18', 'soon', 'today'],
  ['2026-11-18', 'late', 'late'],
  ['2026-11-19', 'soon', 'week'],
  ['2026-11-22', 'later', 'week'],
  ['2026-11-23', 'later', 'later'],
  [undefined, undefined, 'later'],
] as const)('due %s is in the part it belongs to', (due, state, part) => {
  expect(whenOf(due, state, '2026-11-18')).toBe(part);
});

test.each([
  ['2026-11-18T09:30:00Z', 0, 'New'],
  ['2026-11-18T08:30:00Z', 0, 'Open 1 hour'],
  ['2026-11-18T00:10:00Z', 0, 'Open 9 hours'],
  ['2026-11-17T23:30:00Z', 1, 'Open 1 working day'],
  ['2026-11-15T12:00:00Z', 0, 'Open since Sunday'],
  ['2026-11-09T12:00:00Z', 7, 'Open 7 working days'],
  ['2026-11-19T12:00:00Z', 0, 'New'],
])('what waits since %s, %i working days: %s', (since, days, words) => {
  expect(ageWords(new Date(since), NOW, days)).toBe(words);
});

test('working days leave out week-ends, closed days and days out of term', () => {
  const calendar: Calendar = {
    terms: [
      { schoolId: null, from: '2026-09-01', to: '2026-11-13' },
      { schoolId: 'north', from: '2026-09-01', to: '2026-12-18' },
    ],
    closed: new Set(['2026-11-12']),
  };
  // Monday 9 to Wednesday 18 November, without the first day.
  expect(openDaysBetween(calendar, ['north'], '2026-11-09', '2026-11-18')).toBe(6);
  expect(openDaysBetween(calendar, ['south'], '2026-11-09', '2026-11-18')).toBe(3);
  expect(openDaysBetween(calendar, [], '2026-11-18', '2026-11-18')).toBe(0);
  expect(openDaysBetween(calendar, [], '2026-11-18', '2026-11-09')).toBe(0);
});
