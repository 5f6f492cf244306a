import type { ClockTime, WorkingDay, WorkingPattern } from '../types.ts';

type Span = readonly [start: ClockTime, end: ClockTime];
const WEEK = [1, 2, 3, 4, 5] as const;

function every(days: readonly WorkingDay['day'][], [start, end]: Span, breaks: Span[] = []): WorkingDay[] {
  return days.map((day) => ({
    day,
    start,
    end,
    ...(breaks.length > 0 && { breaks: breaks.map(([from, to]) => ({ start: from, end: to })) }),
  }));
}
const inTerm = (days: WorkingDay[]): WorkingPattern => ({ days, termOnly: true });
const allYear = (days: WorkingDay[]): WorkingPattern => ({ days, termOnly: false });

const LESSONS: Span = ['08:20', '15:40'];
const TEACHER_BREAKS: Span[] = [
  ['10:45', '11:00'],
  ['12:20', '13:05'],
];
const SUPPORT_BREAKS: Span[] = [
  ['10:45', '11:00'],
  ['12:20', '12:50'],
];
const LUNCH: Span[] = [['12:30', '13:00']];

/** The working weeks there are in the trust. `as-needed` has no fixed day: nothing can be counted against it. */
export const PATTERNS = {
  leader: inTerm(every(WEEK, ['07:45', '16:45'], [['12:45', '13:15']])),
  teacher: inTerm(every(WEEK, LESSONS, TEACHER_BREAKS)),
  'teacher-mon-tue': inTerm(every([1, 2], LESSONS, TEACHER_BREAKS)),
  'teacher-mon-wed': inTerm(every([1, 2, 3], LESSONS, TEACHER_BREAKS)),
  'teacher-wed-fri': inTerm(every([3, 4, 5], LESSONS, TEACHER_BREAKS)),
  'teacher-thu-fri': inTerm(every([4, 5], LESSONS, TEACHER_BREAKS)),
  assistant: inTerm(every(WEEK, ['08:40', '15:20'], SUPPORT_BREAKS)),
  mornings: inTerm(every(WEEK, ['08:40', '11:40'])),
  afternoons: inTerm(every(WEEK, ['13:20', '15:20'])),
  midday: inTerm(every(WEEK, ['11:45', '13:15'])),
  office: inTerm(every(WEEK, ['08:00', '16:00'], LUNCH)),
  'office-mon-wed': inTerm(every([1, 2, 3], ['08:00', '16:00'], LUNCH)),
  'office-thu-fri': inTerm(every([4, 5], ['08:00', '16:00'], LUNCH)),
  kitchen: inTerm(every(WEEK, ['09:00', '14:00'])),
  cleaning: allYear(every(WEEK, ['15:30', '18:30'])),
  'site-early': allYear(every(WEEK, ['06:30', '14:30'], [['10:00', '10:30']])),
  'site-mornings': allYear(every(WEEK, ['06:30', '10:30'])),
  'site-afternoons': allYear(every(WEEK, ['13:30', '17:30'])),
  central: allYear(every(WEEK, ['08:30', '16:30'], LUNCH)),
  'central-tue-thu': allYear(every([2, 3, 4], ['08:30', '16:30'], LUNCH)),
  'tuesday-reading': inTerm(every([2], ['13:30', '15:00'])),
  'friday-club': inTerm(every([5], ['15:30', '16:30'])),
  'as-needed': allYear([]),
} as const satisfies Record<string, WorkingPattern>;
export type PatternKey = keyof typeof PATTERNS;
