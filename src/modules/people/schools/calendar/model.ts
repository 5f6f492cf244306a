/** A day on which everything is closed. */
export type ClosedDay = { date: string; name: string };

/**
 * Bank holidays of England and Wales, from the Banking and Financial Dealings Act 1971 and the yearly proclamations: where
 * the day itself falls at a week-end, the weekday that stands for it. Those of Scotland and Northern Ireland are others.
 * A holiday that is proclaimed for one year alone is added by hand.
 */
export const BANK_HOLIDAYS: readonly ClosedDay[] = [
  { date: '2025-01-01', name: 'New Year’s Day' },
  { date: '2025-04-18', name: 'Good Friday' },
  { date: '2025-04-21', name: 'Easter Monday' },
  { date: '2025-05-05', name: 'Early May bank holiday' },
  { date: '2025-05-26', name: 'Spring bank holiday' },
  { date: '2025-08-25', name: 'Summer bank holiday' },
  { date: '2025-12-25', name: 'Christmas Day' },
  { date: '2025-12-26', name: 'Boxing Day' },
  { date: '2026-01-01', name: 'New Year’s Day' },
  { date: '2026-04-03', name: 'Good Friday' },
  { date: '2026-04-06', name: 'Easter Monday' },
  { date: '2026-05-04', name: 'Early May bank holiday' },
  { date: '2026-05-25', name: 'Spring bank holiday' },
  { date: '2026-08-31', name: 'Summer bank holiday' },
  { date: '2026-12-25', name: 'Christmas Day' },
  { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
  { date: '2027-01-01', name: 'New Year’s Day' },
  { date: '2027-03-26', name: 'Good Friday' },
  { date: '2027-03-29', name: 'Easter Monday' },
  { date: '2027-05-03', name: 'Early May bank holiday' },
  { date: '2027-05-31', name: 'Spring bank holiday' },
  { date: '2027-08-30', name: 'Summer bank holiday' },
  { date: '2027-12-27', name: 'Christmas Day (substitute day)' },
  { date: '2027-12-28', name: 'Boxing Day (substitute day)' },
  { date: '2028-01-03', name: 'New Year’s Day (substitute day)' },
  { date: '2028-04-14', name: 'Good Friday' },
  { date: '2028-04-17', name: 'Easter Monday' },
  { date: '2028-05-01', name: 'Early May bank holiday' },
  { date: '2028-05-29', name: 'Spring bank holiday' },
  { date: '2028-08-28', name: 'Summer bank holiday' },
  { date: '2028-12-25', name: 'Christmas Day' },
  { date: '2028-12-26', name: 'Boxing Day' },
];

export const yearOf = (day: ClosedDay): string => day.date.slice(0, 4);

/** The bank holidays from this day on that are not in the list, by year. */
export function bankHolidaysToAdd(
  closed: readonly ClosedDay[],
  today: string,
): { year: string; days: ClosedDay[] }[] {
  const listed = new Set(closed.map((day) => day.date));
  const missing = BANK_HOLIDAYS.filter((day) => day.date >= today && !listed.has(day.date));
  return [...Map.groupBy(missing, yearOf)].map(([year, days]) => ({ year, days }));
}
