import { expect, test } from 'vitest';
import type { Answers } from '../model.ts';
import { deadlineOf, decisionDue, leftWords, nagDue } from './deadline.ts';

const at = (text: string) => new Date(text);

test('a deadline is a day and an hour in London, whatever the season', () => {
  expect(deadlineOf({ day: '2026-11-18', time: '15:00' })).toEqual(at('2026-11-18T15:00:00Z'));
  expect(deadlineOf({ day: '2026-07-01', time: '15:00' })).toEqual(at('2026-07-01T14:00:00Z'));
  const none: Answers[] = [
    {},
    { day: '2026-11-18' },
    { day: null, time: '15:00' },
    { day: 'soon', time: '15:00' },
  ];
  for (const answers of none) expect(deadlineOf(answers)).toBeNull();
});

test.each([
  ['2026-11-18T15:00:00Z', '2026-11-18T14:00:00Z', 'an hour before'],
  ['2026-11-18T11:00:00Z', '2026-11-18T10:30:00Z', 'half of what is left, where that is less'],
  ['2026-11-18T10:01:00Z', '2026-11-18T10:00:30Z', 'however little that is'],
])('of a deadline at %s it is due at %s: %s', (deadline, due) => {
  expect(decisionDue(at(deadline), at('2026-11-18T10:00:00Z'))).toEqual(at(due));
});

test.each([
  ['2026-11-16T09:00:00Z', null, 'more than a day is left'],
  ['2026-11-17T14:00:00Z', 'day', 'a day is left'],
  ['2026-11-18T10:59:00Z', 'day', 'more than three hours are left'],
  ['2026-11-18T11:00:00Z', 'hours', 'three hours are left'],
  ['2026-11-18T13:30:00Z', 'hour', 'half an hour is left'],
  ['2026-11-18T14:00:00Z', 'late', 'nothing is left'],
  ['2026-11-20T14:00:00Z', 'late', 'it is long over'],
] as const)('at %s %s is said: %s', (now, nag, _why) => {
  expect(nagDue(at('2026-11-18T14:00:00Z'), at('2026-11-16T08:00:00Z'), at(now))).toBe(nag);
});

test('of a step that was over when it was sent nobody is told', () => {
  const due = at('2026-11-18T14:00:00Z');
  expect(nagDue(due, at('2026-11-18T12:00:00Z'), at('2026-11-18T12:30:00Z'))).toBeNull();
  expect(nagDue(due, at('2026-11-18T12:00:00Z'), at('2026-11-18T13:00:00Z'))).toBe('hour');
});

test.each([
  [20, 'less than a minute'],
  [60, '1 minute'],
  [40 * 60 + 59, '40 minutes'],
  [3600, '1 hour'],
  [3600 * 5 + 60 * 20, '5 hours and 20 minutes'],
  [3600 * 7 + 60 * 20, '7 hours'],
  [3600 * 47.9, '47 hours'],
  [3600 * 48, '2 days'],
  [3600 * 51, '2 days and 3 hours'],
])('%d seconds are %j', (seconds, words) => {
  const now = at('2026-11-18T10:00:00Z');
  expect(leftWords(new Date(now.getTime() + seconds * 1000), now)).toBe(words);
});
