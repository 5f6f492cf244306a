import type { Answer, TimeWindow } from './model.ts';

export const WEEKDAYS: Readonly<Record<string, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

export function isWindow(answer: Answer | undefined): answer is TimeWindow {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** A time of day as people write it: 12:30, 9.30, 3pm, 0830. @returns 'HH:MM', or null when it is none */
export function timeOf(written: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/.exec(written.trim().toLowerCase());
  if (!found) return null;
  const [, hours, minutes = '00', half] = found;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** 'Tuesday and Thursday, 12:30 to 13:00'. */
export function windowWords({ days, start, end }: TimeWindow): string {
  return `${daysWords(days)}, ${start} to ${end}`;
}

function daysWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.join() === '1,2,3,4,5') return 'Monday to Friday';
  if (sorted.length === 7) return 'Every day';
  const names = sorted.map((day) => WEEKDAYS[day] ?? '');
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
