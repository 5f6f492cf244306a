import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, isOpenDay, openMoment } from '../../../../platform/calendar.ts';
import { addDays, daysBetween } from '../../../../platform/dates.ts';
import { reminderStep } from '../../../../platform/reminder-step.ts';

const OPEN: Calendar = { terms: [], closed: new Set() };
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-09-01', n));

/** What the job would send over so many days, one run a morning, each step once. */
function simulate(start: string, due: string, calendar: Calendar, days: number, isUp = (_: string) => true) {
  const sent: { day: string; step: string }[] = [];
  for (let n = -3; n < days; n += 1) {
    const today = addDays(start, n);
    const step = reminderStep(start, due, today);
    if (!step || !isUp(today) || !isOpenDay(calendar, [], today) || sent.some((s) => s.step === step))
      continue;
    sent.push({ day: today, step });
  }
  return sent;
}

describe('the steps', () => {
  test('are 30, 15, 7, 3, 2, 1 and 0 days before, the day after, then every week', () => {
    const due = '2026-12-31';
    const first = new Map<string, number>();
    for (let n = -40; n <= 40; n += 1) {
      const step = reminderStep('2026-11-01', due, addDays(due, n));
      if (step && !first.has(step)) first.set(step, n);
    }
    expect([...first]).toEqual([
      ['d-30', -30],
      ['d-15', -15],
      ['d-7', -7],
      ['d-3', -3],
      ['d-2', -2],
      ['d-1', -1],
      ['d-0', 0],
      ['d+1', 1],
      ['w1', 8],
      ['w2', 15],
      ['w3', 22],
      ['w4', 29],
      ['w5', 36],
    ]);
  });

  test('begin on the first day when there is less time than 30 days', () => {
    expect(reminderStep('2026-11-02', '2026-11-12', '2026-11-01')).toBeNull();
    expect(reminderStep('2026-11-02', '2026-11-12', '2026-11-02')).toBe('d-15');
    expect(reminderStep('2026-11-02', '2026-11-12', '2026-11-05')).toBe('d-7');
  });
});

describe('open days', () => {
  const calendar: Calendar = {
    terms: [
      { schoolId: null, from: '2026-11-02', to: '2026-12-18' },
      { schoolId: 'south', from: '2026-11-09', to: '2026-12-18' },
    ],
    closed: new Set(['2026-11-12']),
  };
  test.each([
    ['a Wednesday in term', [], '2026-11-04', true],
    ['a Saturday', [], '2026-11-07', false],
    ['a Sunday', [], '2026-11-08', false],
    ['a closed day', [], '2026-11-12', false],
    ['out of term', [], '2026-10-30', false],
    ['a school without terms of its own', ['north'], '2026-11-04', true],
    ['a school with its own, not yet begun', ['south'], '2026-11-04', false],
    ['two schools, one of them in term', ['south', 'north'], '2026-11-04', true],
  ])('%s', (_, schools, at, open) => {
    expect(isOpenDay(calendar, schools, at)).toBe(open);
  });
});

describe('from when on somebody may be written to', () => {
  const calendar: Calendar = {
    terms: [
      { schoolId: null, from: '2026-09-01', to: '2026-12-18' },
      { schoolId: null, from: '2027-01-04', to: '2027-02-12' },
    ],
    closed: new Set(['2026-11-24']),
  };
  test.each([
    ['in working time: now', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'],
    ['before work: when it begins', '2026-11-20T05:00:00Z', '2026-11-20T07:30:00Z'],
    ['on a Friday evening: on Monday', '2026-11-20T18:00:00Z', '2026-11-23T07:30:00Z'],
    ['before a closed day: after it', '2026-11-23T19:00:00Z', '2026-11-25T07:30:00Z'],
    ['out of term: when it begins', '2026-12-21T10:00:00Z', '2027-01-04T07:30:00Z'],
    ['in summer time: by the clock in London', '2026-09-07T04:00:00Z', '2026-09-07T06:30:00Z'],
    ['after the last term there is: now', '2027-03-01T22:00:00Z', '2027-03-01T22:00:00Z'],
  ])('%s', (_, now, expected) => {
    expect(openMoment(calendar, [], new Date(now))).toEqual(new Date(expected));
  });
});

test('whatever the days: never on a closed day, one a day, no step twice, in order, none before the start', () => {
  const situation = fc.record({
    start: day,
    length: fc.integer({ min: 1, max: 60 }),
    closed: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 40 }),
    down: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 10 }),
    holiday: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 45 })),
  });
  fc.assert(
    fc.property(situation, ({ start, length, closed, down, holiday: [from, weeks] }) => {
      const due = addDays(start, length);
      const calendar: Calendar = {
        closed: new Set(closed.map((n) => addDays(start, n))),
        terms: [
          { schoolId: null, from: addDays(start, -10), to: addDays(start, from) },
          { schoolId: null, from: addDays(start, from + weeks), to: addDays(start, 400) },
        ],
      };
      const off = new Set(down.map((n) => addDays(start, n)));
      const sent = simulate(start, due, calendar, 150, (d) => !off.has(d));
      for (const one of sent) {
        expect(isOpenDay(calendar, [], one.day)).toBe(true);
        expect(one.day >= start).toBe(true);
      }
      expect(new Set(sent.map((s) => s.step)).size).toBe(sent.length);
      expect(new Set(sent.map((s) => s.day)).size).toBe(sent.length);
      const order = sent.map((s) => orderOf(s.step));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

test('with every weekday open, nobody waits more than nine days for the next word', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 45 }), (start, length) => {
      const due = addDays(start, length);
      const sent = simulate(start, due, OPEN, 120).filter((s) => s.day >= due);
      expect(sent.length).toBeGreaterThan(5);
      for (const [i, one] of sent.entries())
        if (i > 0) expect(daysBetween(sent[i - 1]!.day, one.day)).toBeLessThanOrEqual(9);
    }),
  );
});

function orderOf(step: string): number {
  if (step.startsWith('w')) return 100 + Number(step.slice(1));
  return step === 'd+1' ? 1 : -Number(step.slice(2));
}
