import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../platform/calendar.ts';
import { dueNow, isOpen, morningAfter } from './when.ts';

/** A term that ends on Friday 18 December 2026, and begins again on Monday 4 January 2027; the 20th of November is closed. */
const CALENDAR: Calendar = {
  terms: [
    { schoolId: null, from: '2026-09-01', to: '2026-12-18' },
    { schoolId: null, from: '2027-01-04', to: '2027-03-26' },
    { schoolId: 'own', from: '2026-09-01', to: '2026-12-23' },
  ],
  closed: new Set(['2026-11-20']),
};
const at = (moment: string) => new Date(`${moment}:00Z`);

test.each([
  ['2026-11-18T10:00', true, 'a Wednesday in term'],
  ['2026-11-18T07:29', false, 'too early'],
  ['2026-11-18T07:30', true, 'the day begins'],
  ['2026-11-18T18:00', false, 'the day is over'],
  ['2026-11-20T10:00', false, 'a closed day'],
  ['2026-11-21T10:00', false, 'a Saturday'],
  ['2026-12-22T10:00', false, 'out of term'],
])('at %s people may be written to: %s (%s)', (moment, open) => {
  expect(isOpen(CALENDAR, [], at(moment))).toBe(open);
});

test('a school with terms of its own is open in those', () => {
  expect(isOpen(CALENDAR, ['own'], at('2026-12-22T10:00'))).toBe(true);
  expect(isOpen(CALENDAR, ['other'], at('2026-12-22T10:00'))).toBe(false);
});

test.each([
  ['2026-11-18T03:00', '2026-11-18T07:30', 'before the day begins: this morning'],
  ['2026-11-18T10:00', '2026-11-19T07:30', 'in working time: tomorrow'],
  ['2026-11-18T07:30', '2026-11-19T07:30', 'as the digest leaves: tomorrow'],
  ['2026-11-19T17:00', '2026-11-23T07:30', 'before a closed day and a week-end'],
  ['2026-12-18T12:00', '2027-01-04T07:30', 'before the holidays'],
])('what comes at %s is in the digest of %s (%s)', (came, digest) => {
  expect(morningAfter(CALENDAR, [], at(came))).toEqual(at(digest));
});

describe('what is due', () => {
  const urgent = { id: 'urgent', urgent: true, createdAt: at('2026-11-18T09:00') };
  const usual = { id: 'usual', urgent: false, createdAt: at('2026-11-18T09:00') };
  const due = (how: Parameters<typeof dueNow>[1], moment: string) => {
    const { mail, inbox } = dueNow([urgent, usual], how, CALENDAR, [], at(moment));
    return [mail.map(({ id }) => id), inbox.map(({ id }) => id)];
  };
  test.each([
    ['at-once', '2026-11-18T10:00', ['urgent', 'usual'], []],
    ['at-once', '2026-11-21T10:00', ['urgent'], []],
    ['digest', '2026-11-18T10:00', ['urgent'], []],
    ['digest', '2026-11-19T07:29', ['urgent'], []],
    ['digest', '2026-11-19T07:30', ['urgent', 'usual'], []],
    ['digest', '2026-11-21T07:30', ['urgent'], []],
    ['inbox', '2026-11-18T10:00', ['urgent'], ['usual']],
  ] as const)('%s at %s: %j by mail, %j in the inbox alone', (how, moment, mail, inbox) => {
    expect(due(how, moment)).toEqual([mail, inbox]);
  });
});
