import { describe, expect, test } from 'vitest';
import { addDays, BANK_HOLIDAYS, isWorkingDay, TERMS, weekday } from './calendar.ts';

function days(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
  return found;
}

/** Gregorian Easter by the anonymous computus, to check the list against something that is not a list. */
function easter(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10);
}
const firstMonday = (month: string) => days(`${month}-01`, `${month}-07`).find((day) => weekday(day) === 1)!;
const lastMonday = (month: string) => days(`${month}-25`, `${month}-31`).find((day) => weekday(day) === 1)!;

/** New Year, Christmas and Boxing Day move to the next week-day that is not taken. */
function observed(...wanted: string[]): string[] {
  const taken: string[] = wanted.filter((day) => weekday(day) < 6);
  for (const day of wanted.filter((wish) => weekday(wish) > 5)) {
    let moved = day;
    while (weekday(moved) > 5 || taken.includes(moved)) moved = addDays(moved, 1);
    taken.push(moved);
  }
  return taken;
}

describe('bank holidays', () => {
  test.each([2025, 2026, 2027])('%i is as the rules of England and Wales give it', (year) => {
    const expected = [
      ...observed(`${year}-01-01`),
      addDays(easter(year), -2),
      addDays(easter(year), 1),
      firstMonday(`${year}-05`),
      lastMonday(`${year}-05`),
      lastMonday(`${year}-08`),
      ...observed(`${year}-12-25`, `${year}-12-26`),
    ];
    expect(BANK_HOLIDAYS.map((h) => h.on).filter((on) => on.startsWith(`${year}`))).toEqual(expected.sort());
  });
});

describe('terms', () => {
  test.each(['2025/26', '2026/27'])('%s has 195 working days, 5 of them training days', (year) => {
    const terms = TERMS.filter((term) => term.academicYear === year);
    expect(terms.map((term) => term.name)).toEqual(['Autumn', 'Spring', 'Summer']);
    expect(terms.flatMap((term) => days(term.from, term.to)).filter(isWorkingDay)).toHaveLength(195);
    const training = terms.flatMap((term) => term.trainingDays);
    expect(training).toHaveLength(5);
    expect(training.filter((day) => !isWorkingDay(day))).toEqual([]);
  });

  test('follow one another, each beginning and ending on a working day around its half-term', () => {
    const edges = TERMS.flatMap((t) => [t.from, t.halfTerm.from, t.halfTerm.to, t.to]);
    expect(edges).toEqual([...edges].sort());
    expect(TERMS.filter((t) => !isWorkingDay(t.from) || !isWorkingDay(t.to))).toEqual([]);
    expect(TERMS.filter((t) => weekday(t.halfTerm.from) !== 1 || weekday(t.halfTerm.to) !== 5)).toEqual([]);
  });

  test('leave out week-ends, bank holidays, half-term and holidays', () => {
    expect(['2026-11-20', '2026-11-21', '2027-05-03', '2026-10-28', '2026-08-12'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
