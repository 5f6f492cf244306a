import { clean } from '../../../platform/clean.ts';
import { longDate } from '../../../platform/dates.ts';
import { parseDay } from '../../../platform/day-field.ts';
import type { Asked } from '../../../platform/form-merge.ts';
import type { Values } from '../fields.tsx';
import { PATTERN_FIELDS, readPattern, sayPattern } from '../pattern.ts';
import { fieldLabel, sentence } from '../record/history-views.tsx';
import type { SchoolRow } from '../rows.ts';
import { placeName } from './list.tsx';

/** What the form of an engagement asks, and how its values are said: the school for its id, the hours for their fields. */
export function askedOf(schools: readonly SchoolRow[]): Asked[] {
  const place = (id: string) => id && placeName({ school: schools.find((s) => s.id === id)?.name ?? null });
  return [
    { label: label('place'), fields: ['place'], said: (values) => place(values.place ?? '') },
    { label: label('job'), fields: ['job'] },
    { label: label('manager'), fields: ['manager', 'managerId', 'managerFor'], same: sameManager },
    day('from'),
    day('to'),
    { label: label('pattern'), fields: PATTERN_FIELDS, said: sayPattern, same: samePattern },
  ];
}

const label = (field: string): string => sentence(fieldLabel(field));

/** A day in three boxes is the same however it is written. */
function day(field: string): Asked {
  const iso = (values: Values) => parseDay(values[field] ?? '');
  const typed = (values: Values) => clean(values[field] ?? '');
  return {
    label: label(field),
    fields: [field, `${field}-day`, `${field}-month`, `${field}-year`],
    said: (values) => (iso(values) ? longDate(iso(values)!) : typed(values)),
    same: (one, other) => (iso(one) ?? typed(one)) === (iso(other) ?? typed(other)),
  };
}

/** Of two people with one name the one who was chosen counts, as long as the words are those of the choice. */
function sameManager(one: Values, other: Values): boolean {
  const chosen = (values: Values) => (values.managerFor === values.manager ? values.managerId : '');
  const [a, b] = [chosen(one), chosen(other)];
  return clean(one.manager ?? '') === clean(other.manager ?? '') && (!a || !b || a === b);
}

/** The same hours can be written in several ways; what are no hours yet is the same where each box is. */
function samePattern(one: Values, other: Values): boolean {
  if (readPattern(one) && readPattern(other)) return sayPattern(one) === sayPattern(other);
  return PATTERN_FIELDS.every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
