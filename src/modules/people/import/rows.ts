import { clean } from '../../../platform/clean.ts';
import { parseDay } from '../../../platform/day-field.ts';
import { isEmail } from '../../../platform/email-address.ts';
import { CATEGORIES, type Category, folded, noControl } from '../model.ts';
import { type Columns, FIELDS, type Field } from './columns.ts';
import type { Sheet } from './csv.ts';
import { placeReader, type Where } from './places.ts';

/** One thing wrong in one cell, and what to do about it. */
export type RowError = { row: number; column: string; message: string };

/** What one row says; null where its cell is empty or there is no such column. */
export type Row = {
  row: number;
  givenName: string;
  familyName: string;
  knownAs: string | null;
  title: string | null;
  email: string | null;
  staffCode: string | null;
  category: Category | null;
  organisation: string | null;
  job: string;
  schoolId: string | null;
  manager: string | null;
  from: string | null;
  to: string | null;
};

const LENGTHS: Partial<Record<Field, number>> = {
  givenName: 80,
  familyName: 80,
  knownAs: 80,
  title: 20,
  email: 254,
  staffCode: 40,
  organisation: 120,
  job: 120,
};

/** Words for the kinds of staff, beside the labels themselves. */
const CATEGORY_WORDS = new Map<string, Category>(
  Object.entries({
    'full time': 'employee',
    fulltime: 'employee',
    permanent: 'employee',
    staff: 'employee',
    'part time': 'part-time',
    parttime: 'part-time',
    'fixed term': 'fixed-term',
    temporary: 'fixed-term',
    casual: 'casual',
    'zero hours': 'casual',
    supply: 'agency',
    agency: 'agency',
    volunteer: 'volunteer',
    governor: 'governor',
    trustee: 'governor',
    contractor: 'third-party',
    'third party': 'third-party',
  }),
);

export function readRows(
  sheet: Sheet,
  columns: Columns,
  where: Where,
): { rows: Row[]; errors: RowError[]; keys: string[] } {
  const errors: RowError[] = [];
  const rows: Row[] = [];
  const keys: string[] = [];
  const placeOf = placeReader(where);
  const at = new Map(columns.flatMap((field, i) => (field ? [[field, i] as const] : [])));
  for (const { row, cells } of sheet.rows) {
    const found = readRow(row, (field) => clean(cells[at.get(field) ?? -1] ?? ''), placeOf);
    if (found.staffCode) keys.push(`code ${found.staffCode.toLowerCase()}`);
    if (found.email) keys.push(`email ${found.email}`);
    if (found.errors.length) errors.push(...found.errors);
    else rows.push(found.read);
  }
  return { rows, errors, keys };
}

function readRow(row: number, cell: (field: Field) => string, placeOf: ReturnType<typeof placeReader>) {
  const errors: RowError[] = [];
  const wrong = (field: Field, message: string): null => {
    errors.push({ row, column: FIELDS[field].label, message });
    return null;
  };
  for (const [field, most] of Object.entries(LENGTHS) as [Field, number][]) {
    if (cell(field).length > most) wrong(field, `This is longer than ${most} characters. Shorten it.`);
    if (!noControl(cell(field)))
      wrong(field, 'This has a character in it that cannot be shown. Type it again.');
  }
  const needed = (field: Field, message: string): string => cell(field) || (wrong(field, message) ?? '');
  const givenName = needed('givenName', 'There is no first name. Add it.');
  const familyName = needed('familyName', 'There is no last name. Add it.');
  const job = needed('job', 'There is no job. Add it.');
  const email = cell('email').toLowerCase() || null;
  if (email && !isEmail(email))
    wrong('email', `“${email}” is not an email address. Mend it, or empty the cell.`);
  const staffCode = cell('staffCode') || null;
  if (!email && !staffCode)
    wrong('email', 'There is no email address and no staff code. Add one: people are recognised by it.');
  const manager = cell('manager').toLowerCase() || null;
  if (manager && !isEmail(manager))
    wrong('manager', `“${manager}” is not an email address. Give the manager’s.`);
  const from = readDay('from');
  const to = readDay('to');
  if (from && to && to < from) wrong('to', 'The last day is before the first day. Mend one of them.');
  const read: Row = {
    row,
    givenName,
    familyName,
    job,
    email,
    staffCode,
    manager,
    from,
    to,
    knownAs: cell('knownAs') || null,
    title: cell('title') || null,
    category: readCategory(),
    organisation: cell('organisation') || null,
    schoolId: readSchool(),
  };
  return { read, errors, email, staffCode };

  function readDay(field: 'from' | 'to'): string | null {
    const text = cell(field);
    return text
      ? (parseDay(text) ?? wrong(field, `“${text}” is not a date. Write it like 01/09/2026 or 2026-09-01.`))
      : null;
  }
  function readCategory(): Category | null {
    const text = folded(cell('category'));
    if (!text) return null;
    const label = (Object.keys(CATEGORIES) as Category[]).find(
      (key) => folded(CATEGORIES[key]) === text || folded(key) === text,
    );
    return (
      label ??
      CATEGORY_WORDS.get(text) ??
      wrong(
        'category',
        `“${cell('category')}” is no kind of staff we know. Use one of: ${Object.values(CATEGORIES).join(', ')}.`,
      )
    );
  }
  function readSchool(): string | null {
    const found = placeOf(cell('school'));
    return 'wrong' in found ? wrong('school', found.wrong) : found.schoolId;
  }
}
