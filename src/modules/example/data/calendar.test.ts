import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay, TERMS, weekday, workingDay } from './calendar.ts';

function days(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
  return found;
}

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

  test('the working days on either side of a half-term are week-days', () => {
    expect([workingDay('2026-10-26', -1), workingDay('2026-10-30', 1)]).toEqual(['2026-10-23', '2026-11-02']);
    expect([workingDay('2027-02-15', -1), workingDay('2027-02-19', 1)]).toEqual(['2027-02-12', '2027-02-22']);
  });
});
