import { Invalid, type Issue } from '../../platform/errors.ts';
import type { WorkingDay, WorkingPattern } from './model.ts';

export const DAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** Working weeks that many people have, to start from. */
export const PRESETS = {
  none: { label: 'No fixed hours', pattern: { days: [], termOnly: false } },
  school: {
    label: 'Full-time, school hours: 8:30am to 3:30pm with a break from 12:30pm to 1pm, in term',
    pattern: {
      days: WEEKDAYS.map((day) => ({
        day,
        start: '08:30',
        end: '15:30',
        breakStart: '12:30',
        breakEnd: '13:00',
      })),
      termOnly: true,
    },
  },
  office: {
    label: 'Full-time, office hours: 8:30am to 4:30pm with a break from 12:30pm to 1pm, all year',
    pattern: {
      days: WEEKDAYS.map((day) => ({
        day,
        start: '08:30',
        end: '16:30',
        breakStart: '12:30',
        breakEnd: '13:00',
      })),
      termOnly: false,
    },
  },
  mornings: {
    label: 'Mornings: 8:30am to 12 noon, in term',
    pattern: { days: WEEKDAYS.map((day) => ({ day, start: '08:30', end: '12:00' })), termOnly: true },
  },
} as const satisfies Record<string, { label: string; pattern: WorkingPattern }>;
export type Preset = keyof typeof PRESETS;

/** A time as people type it (8.30, 830, 8:30am, 15:30) as 'HH:MM', or null. */
export function parseTime(written: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(written.trim());
  if (!found) return null;
  let hour = Number(found[1]);
  const half = found[3]?.toLowerCase();
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const minute = Number(found[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * The working pattern from a form: a preset by its key, or `custom` with `start-1`, `end-1`, `break-start-1`,
 * `break-end-1` to 7.
 * @throws Invalid at the field that cannot be used
 */
export function patternOf(values: Record<string, string>): WorkingPattern {
  const chosen = values.pattern ?? '';
  if (chosen !== 'custom') {
    if (!Object.hasOwn(PRESETS, chosen))
      throw new Invalid({ field: 'pattern', message: 'Choose when they work.' });
    return PRESETS[chosen as Preset].pattern as WorkingPattern;
  }
  const issues: Issue[] = [];
  const days = DAY_NAMES.flatMap((name, index) => oneDay(values, index + 1, name, issues));
  if (issues.length) throw new Invalid(issues);
  if (!days.length)
    throw new Invalid({
      field: 'start-1',
      message: 'Give the hours of at least one day, or choose “No fixed hours”.',
    });
  return { days, termOnly: values.termOnly === 'yes' };
}

function oneDay(values: Record<string, string>, day: number, name: string, issues: Issue[]): WorkingDay[] {
  const problem = (field: string, message: string): WorkingDay[] => {
    issues.push({ field: `${field}-${day}`, message });
    return [];
  };
  const typed = {
    start: values[`start-${day}`] ?? '',
    end: values[`end-${day}`] ?? '',
    'break-start': values[`break-start-${day}`] ?? '',
    'break-end': values[`break-end-${day}`] ?? '',
  };
  if (Object.values(typed).every((text) => !text)) return [];
  for (const [field, text] of Object.entries(typed)) {
    if (text && !parseTime(text)) return problem(field, `${name}: write the time like 8:30.`);
  }
  const start = parseTime(typed.start);
  const end = parseTime(typed.end);
  if (!start) return problem('start', `${name}: say when work begins.`);
  if (!end) return problem('end', `${name}: say when work ends.`);
  if (end <= start) return problem('end', `${name}: work must end after it begins.`);
  const breakStart = parseTime(typed['break-start']);
  const breakEnd = parseTime(typed['break-end']);
  if (Boolean(breakStart) !== Boolean(breakEnd))
    return problem(
      breakStart ? 'break-end' : 'break-start',
      `${name}: give both ends of the break, or neither.`,
    );
  if (!breakStart || !breakEnd) return [{ day: day as WorkingDay['day'], start, end }];
  if (breakEnd <= breakStart || breakStart < start || breakEnd > end)
    return problem('break-start', `${name}: the break must lie within the working hours.`);
  return [{ day: day as WorkingDay['day'], start, end, breakStart, breakEnd }];
}

/** The form's fields for a pattern: the reverse of `patternOf`. */
export function patternFields(pattern: WorkingPattern): Record<string, string> {
  const preset = (Object.keys(PRESETS) as Preset[]).find(
    (key) => describePattern(PRESETS[key].pattern as WorkingPattern) === describePattern(pattern),
  );
  const values: Record<string, string> = { pattern: preset ?? 'custom' };
  if (pattern.termOnly) values.termOnly = 'yes';
  for (const day of pattern.days) {
    values[`start-${day.day}`] = day.start;
    values[`end-${day.day}`] = day.end;
    if (day.breakStart) values[`break-start-${day.day}`] = day.breakStart;
    if (day.breakEnd) values[`break-end-${day.day}`] = day.breakEnd;
  }
  return values;
}

/** The fields of a form that hold a pattern. */
export const PATTERN_FIELDS: readonly ['pattern', ...string[]] = [
  'pattern',
  'termOnly',
  ...DAY_NAMES.flatMap((_, i) =>
    ['start', 'end', 'break-start', 'break-end'].map((name) => `${name}-${i + 1}`),
  ),
];

/** The pattern that a form gives; null where its hours cannot be used. */
export function readPattern(values: Record<string, string>): WorkingPattern | null {
  try {
    return patternOf(values);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return null;
  }
}

/** The hours that a form gives, in words, whether or not they can be used. */
export function sayPattern(values: Record<string, string>): string {
  const pattern = readPattern(values);
  return pattern ? describePattern(pattern) : 'Other hours';
}

/** 'Monday to Friday 08:30 to 15:30, break 12:30 to 13:00; in term'. */
export function describePattern(pattern: WorkingPattern): string {
  if (!pattern.days?.length) return 'No fixed hours';
  const groups: { from: number; to: number; hours: string }[] = [];
  for (const day of [...pattern.days].sort((a, b) => a.day - b.day)) {
    const rest = day.breakStart ? `, break ${day.breakStart} to ${day.breakEnd}` : '';
    const hours = `${day.start} to ${day.end}${rest}`;
    const last = groups.at(-1);
    if (last && last.hours === hours && last.to === day.day - 1) last.to = day.day;
    else groups.push({ from: day.day, to: day.day, hours });
  }
  const said = groups.map(({ from, to, hours }) => {
    const days = from === to ? DAY_NAMES[from - 1] : `${DAY_NAMES[from - 1]} to ${DAY_NAMES[to - 1]}`;
    return `${days} ${hours}`;
  });
  return `${said.join('; ')}${pattern.termOnly ? '; in term only' : ''}`;
}
