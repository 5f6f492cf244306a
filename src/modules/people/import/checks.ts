import { longDate } from '../../../platform/dates.ts';
import { CATEGORIES, folded } from '../model.ts';
import { tooTrustedForThirdParty } from '../roles/model.ts';
import { FIELDS } from './columns.ts';
import type { Known, PlanInput, Ref } from './model.ts';
import type { Row, RowError } from './rows.ts';

/** Rows of one person: one row for each engagement. */
export type Group = { ref: Ref; known: Known | undefined; rows: Row[] };

/** People who are here already, by what an import recognises them by. */
export type Index = { byId: Map<string, Known>; byCode: Map<string, Known>; byEmail: Map<string, Known> };

export function indexOf(known: readonly Known[]): Index {
  const index: Index = { byId: new Map(), byCode: new Map(), byEmail: new Map() };
  for (const person of known) {
    index.byId.set(person.id, person);
    if (person.staffCode) index.byCode.set(person.staffCode.toLowerCase(), person);
    if (person.email) index.byEmail.set(person.email.toLowerCase(), person);
  }
  return index;
}

export const nameOf = (p: Known | undefined): string =>
  p ? `${p.knownAs ?? p.givenName} ${p.familyName}` : 'someone';

/** Puts together the rows of one person; says which rows contradict each other. */
export function grouped(rows: readonly Row[], index: Index): { groups: Group[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const row of rows) {
    const code = row.staffCode?.toLowerCase();
    const known =
      (code ? index.byCode.get(code) : undefined) ?? (row.email ? index.byEmail.get(row.email) : undefined);
    const keys = [
      code && `code ${code}`,
      row.email && `email ${row.email}`,
      known && `id ${known.id}`,
    ].filter(Boolean) as string[];
    const before = keys.map((key) => byKey.get(key)).find(Boolean);
    const problem = before && contradiction(before, row);
    if (problem) {
      errors.push({ row: row.row, ...problem });
      continue;
    }
    const group = before ?? { ref: known?.id ?? `new:${row.row}`, known, rows: [] };
    if (!before) groups.push(group);
    group.rows.push(row);
    for (const key of keys) byKey.set(key, group);
  }
  return { groups, errors };
}

/** What somebody has one of, whatever they are engaged for. */
const ONE_EACH = ['title', 'knownAs', 'category', 'organisation'] as const;

const saidOf = (row: Row, field: (typeof ONE_EACH)[number]): string | null =>
  field === 'category' && row.category ? CATEGORIES[row.category] : row[field];

function contradiction(group: Group, row: Row): Omit<RowError, 'row'> | null {
  const first = group.rows[0]!;
  const there = `Row ${first.row}`;
  const sameCode = (first.staffCode ?? '').toLowerCase() === (row.staffCode ?? '').toLowerCase();
  const sameName =
    folded(`${first.givenName} ${first.familyName}`) === folded(`${row.givenName} ${row.familyName}`);
  if (!sameCode || !sameName) {
    const shared = row.email && row.email === first.email;
    return shared
      ? {
          column: 'Email address',
          message: `${there} has this email address for ${first.givenName} ${first.familyName}. Two people cannot share one.`,
        }
      : {
          column: 'Staff code',
          message: `${there} has this person or this staff code already, with other details. Mend one of them.`,
        };
  }
  if (row.email && first.email && row.email !== first.email)
    return {
      column: 'Email address',
      message: `${there} gives this person another email address. Choose one.`,
    };
  for (const field of ONE_EACH) {
    const other = group.rows.find((r) => r[field] && row[field] && r[field] !== row[field]);
    if (other)
      return {
        column: FIELDS[field].label,
        message: `Row ${other.row} says “${saidOf(other, field)}” of this person, and this row “${saidOf(row, field)}”. Choose one.`,
      };
  }
  const twin = group.rows.find(
    (other) => other.schoolId === row.schoolId && folded(other.job) === folded(row.job),
  );
  return twin
    ? {
        column: 'Job',
        message: `Row ${twin.row} has this person in this job at this school already. Take one out.`,
      }
    : null;
}

const NO_ORGANISATION = {
  column: 'Organisation',
  message: 'A third party needs an organisation. Add it.',
};

/** Why a row may not be used for this person, or null. */
export function refusal(
  row: Row,
  known: Known | undefined,
  index: Index,
  input: PlanInput,
): Omit<RowError, 'row'> | null {
  if (!input.may(row.schoolId))
    return { column: 'School', message: 'You may not change people there. Take the row out.' };
  if (!known) return row.category === 'third-party' && !row.organisation ? NO_ORGANISATION : null;
  const running = known.engagements.length > 0 ? known.engagements : known.past;
  // Someone who works nowhere is the trust's, as is the central team.
  const places = running.length > 0 ? running.map((e) => e.schoolId) : [null];
  if (!places.every((schoolId) => input.may(schoolId)))
    return {
      column: 'School',
      message:
        'This person works, or last worked, where you may not change people. Ask HR or an administrator.',
    };
  if (known.state === 'inactive') {
    const left = input.leaving.get(known.id);
    return {
      column: 'Email address',
      message: left
        ? `It is recorded that they left on ${longDate(left)}. If they are staying, undo that on their page first (“Undo: they are staying”). Or take the row out.`
        : 'This person is inactive. Make them active on their page first, or take the row out.',
    };
  }
  const other = row.email ? index.byEmail.get(row.email) : undefined;
  if (other && other !== known)
    return {
      column: 'Email address',
      message: `${nameOf(other)} has this email address already. Mend it here, or on their page.`,
    };
  const moves = row.email !== null && known.email !== null && row.email !== known.email.toLowerCase();
  if (
    (moves || (row.email && !known.email)) &&
    (known.joined || known.roles.length + known.standsInFor.length > 0)
  )
    return {
      column: 'Email address',
      message: `They are known here ${known.email ? `as ${known.email}` : 'without an address'}. A file does not change the address of someone who signs in, holds a role or stands in for one: do it on their page.`,
    };
  return row.category === 'third-party' && known.category !== 'third-party'
    ? refusedAsThirdParty(row, known)
    : null;
}

/** What the form refuses of somebody who is to become a third party. */
function refusedAsThirdParty(row: Row, known: Known): Omit<RowError, 'row'> | null {
  const message = tooTrustedForThirdParty(known.roles, known.standsInFor);
  if (message) return { column: 'Kind of staff', message };
  return row.organisation || known.organisation ? null : NO_ORGANISATION;
}
