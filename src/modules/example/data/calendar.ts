import { BANK_HOLIDAYS } from '../../people/schools/calendar/model.ts';
import type { IsoDate } from './types.ts';

export type Term = {
  academicYear: '2025/26' | '2026/27';
  name: 'Autumn' | 'Spring' | 'Summer';
  from: IsoDate;
  to: IsoDate;
  /** Both days included. */
  halfTerm: { from: IsoDate; to: IsoDate };
  /** Staff work, pupils stay at home. */
  trainingDays: IsoDate[];
};

/** Invented, in the shape usual in England: 195 working days a year, 5 of them training days. */
export const TERMS: Term[] = [
  {
    academicYear: '2025/26',
    name: 'Autumn',
    from: '2025-09-01',
    to: '2025-12-19',
    halfTerm: { from: '2025-10-27', to: '2025-10-31' },
    trainingDays: ['2025-09-01', '2025-09-02', '2025-11-03'],
  },
  {
    academicYear: '2025/26',
    name: 'Spring',
    from: '2026-01-05',
    to: '2026-03-27',
    halfTerm: { from: '2026-02-16', to: '2026-02-20' },
    trainingDays: ['2026-01-05'],
  },
  {
    academicYear: '2025/26',
    name: 'Summer',
    from: '2026-04-13',
    to: '2026-07-20',
    halfTerm: { from: '2026-05-25', to: '2026-05-29' },
    trainingDays: ['2026-07-20'],
  },
  {
    academicYear: '2026/27',
    name: 'Autumn',
    from: '2026-09-01',
    to: '2026-12-18',
    halfTerm: { from: '2026-10-26', to: '2026-10-30' },
    trainingDays: ['2026-09-01', '2026-09-02', '2026-11-02'],
  },
  {
    academicYear: '2026/27',
    name: 'Spring',
    from: '2027-01-04',
    to: '2027-03-25',
    halfTerm: { from: '2027-02-15', to: '2027-02-19' },
    trainingDays: ['2027-01-04'],
  },
  {
    academicYear: '2026/27',
    name: 'Summer',
    from: '2027-04-12',
    to: '2027-07-21',
    halfTerm: { from: '2027-05-31', to: '2027-06-04' },
    trainingDays: ['2027-07-21'],
  },
];

const DAY_MS = 86_400_000;

/** The day so many days later (or earlier, when negative). */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: IsoDate): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** A day in term on which staff work: no week-end, bank holiday or half-term. Training days count. */
export function isWorkingDay(day: IsoDate): boolean {
  if (weekday(day) > 5 || BANK_HOLIDAYS.some((holiday) => holiday.date === day)) return false;
  const term = TERMS.find(({ from, to }) => from <= day && day <= to);
  return term !== undefined && !(term.halfTerm.from <= day && day <= term.halfTerm.to);
}

/** The next working day after a day (`step` 1), or the last before it (-1). */
export function workingDay(day: IsoDate, step: 1 | -1): IsoDate {
  let next = addDays(day, step);
  while (!isWorkingDay(next)) next = addDays(next, step);
  return next;
}
