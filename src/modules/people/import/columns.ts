import { Invalid, type Issue } from '../../../platform/errors.ts';

/** What a column can hold, and the names under which staff systems export it (Arbor, SIMS, Bromcom, Wonde and by hand). */
export const FIELDS = {
  givenName: {
    label: 'First name',
    names: ['forename', 'first name', 'given name', 'legal forename', 'preferred forename', 'forenames'],
  },
  familyName: {
    label: 'Last name',
    names: ['surname', 'last name', 'family name', 'legal surname', 'preferred surname'],
  },
  knownAs: {
    label: 'Name they go by',
    names: ['known as', 'preferred name', 'preferred first name', 'chosen name'],
  },
  title: { label: 'Title', names: ['title', 'salutation'] },
  email: {
    label: 'Email address',
    names: [
      'work email',
      'work e mail',
      'email',
      'e mail',
      'email address',
      'e mail address',
      'work email address',
      'primary email',
    ],
  },
  staffCode: {
    label: 'Staff code',
    names: [
      'staff code',
      'staff id',
      'employee number',
      'employee id',
      'payroll number',
      'staff number',
      'code',
      'external id',
    ],
  },
  category: {
    label: 'Kind of staff',
    names: ['category', 'contract type', 'kind of staff', 'staff category', 'employment type', 'staff type'],
  },
  organisation: {
    label: 'Organisation',
    names: ['organisation', 'organization', 'agency', 'company', 'employer'],
  },
  job: {
    label: 'Job',
    names: ['job title', 'job title role', 'role', 'job', 'post', 'position', 'post title', 'current role'],
  },
  school: {
    label: 'School',
    names: ['school', 'school name', 'site', 'establishment', 'academy', 'location', 'urn', 'workplace'],
  },
  manager: {
    label: 'Line manager’s email',
    names: ['manager email', 'line manager email', 'manager e mail', 'line manager', 'manager', 'reports to'],
  },
  from: {
    label: 'First day',
    names: [
      'from',
      'start date',
      'start',
      'date started',
      'employment start date',
      'contract start',
      'date of arrival',
    ],
  },
  to: {
    label: 'Last day',
    names: ['to', 'end date', 'end', 'leaving date', 'date left', 'contract end', 'date of leaving'],
  },
} as const;
export type Field = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as Field[];

/** For each column of the file, by its place, what it holds; null: not used. */
export type Columns = (Field | null)[];

/** A header for comparing: 'Work E-mail ' and 'work_e_mail' are the same. */
export const plainHeader = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What each column seems to hold: as somebody chose before for a column of that name, else by the names we know.
 * No field is given to two columns; the better known name wins.
 */
export function recognise(header: readonly string[], chosen: Readonly<Record<string, string>> = {}): Columns {
  const isChosen = (name: string) => Object.hasOwn(chosen, plainHeader(name));
  const columns: Columns = header.map((name) => {
    const before = isChosen(name) ? chosen[plainHeader(name)]! : '';
    return Object.hasOwn(FIELDS, before) ? (before as Field) : null;
  });
  const taken = new Set(columns.filter((field) => field !== null));
  for (const field of FIELD_KEYS) {
    if (taken.has(field)) continue;
    for (const name of FIELDS[field].names) {
      const at = header.findIndex((h, i) => columns[i] === null && !isChosen(h) && plainHeader(h) === name);
      if (at < 0) continue;
      columns[at] = field;
      break;
    }
  }
  return columns;
}

/**
 * The columns as chosen in a form: `column-0` and so on.
 * @throws Invalid for a field chosen twice, or one that is needed and missing
 */
export function columnsOf(values: Record<string, string>, count: number): Columns {
  const columns: Columns = Array.from({ length: count }, (_, i) => {
    const value = values[`column-${i}`] ?? '';
    return Object.hasOwn(FIELDS, value) ? (value as Field) : null;
  });
  const issues: Issue[] = [];
  for (const field of FIELD_KEYS) {
    const second = columns.indexOf(field, columns.indexOf(field) + 1);
    if (second > 0)
      issues.push({
        field: `column-${second}`,
        message: `Two columns are said to hold “${FIELDS[field].label}”. Choose one.`,
      });
  }
  issues.push(...missing(columns));
  if (issues.length) throw new Invalid(issues);
  return columns;
}

/** What must still be matched before the file can be read. */
export function missing(columns: Columns): Issue[] {
  const issues: Issue[] = [];
  const needs = (field: Field, message: string) => {
    if (!columns.includes(field)) issues.push({ field: 'column-0', message });
  };
  needs('givenName', 'Say which column holds the first name.');
  needs('familyName', 'Say which column holds the last name.');
  if (!columns.includes('email') && !columns.includes('staffCode'))
    issues.push({
      field: 'column-0',
      message: 'Say which column holds the email address or the staff code: people are recognised by them.',
    });
  needs('job', 'Say which column holds the job.');
  return issues;
}
