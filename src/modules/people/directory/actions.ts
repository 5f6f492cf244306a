import { stringify } from 'csv-stringify/sync';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { CATEGORIES } from '../model.ts';
import type { SchoolRow } from '../rows.ts';
import { schoolsFor } from '../scope.ts';
import { schoolRows } from '../store.ts';
import { PAGE_SIZE, type PeopleFilter, PRINT_SIZE } from './model.ts';
import { findPeople, type Listed } from './store.ts';

export type { Listed } from './store.ts';

export type PeopleList = { people: Listed[]; total: number; schools: SchoolRow[]; wholeTrust: boolean };

/** A page of people at the viewer's schools, or all of them to print. */
export function listPeople(acting: Acting, filter: PeopleFilter, all = false): Promise<PeopleList> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.read');
    const mine = schoolsFor(viewer, 'people.read');
    const size = all ? PRINT_SIZE : PAGE_SIZE;
    const found = await findPeople(tx, filter, mine, dayOf(now), size, all ? 0 : (filter.page - 1) * size);
    const schools = await schoolRows(tx);
    return {
      ...found,
      schools: schools.filter((s) => !mine || mine.includes(s.id)),
      wholeTrust: mine === null,
    };
  });
}

const COLUMNS = [
  'Title',
  'Forename',
  'Surname',
  'Known as',
  'Work Email',
  'Staff Code',
  'Category',
  'Organisation',
  'Job Title',
  'School',
  'From',
  'To',
  'Roles',
  'Account',
];

/** Everyone who fits as CSV for a spreadsheet; who took it, and who is in it, goes into the ledger. */
export function exportPeople(acting: Acting, filter: PeopleFilter): Promise<string> {
  return act(acting, async ({ tx, viewer, now, trustId, record }) => {
    demand(viewer, 'people.read');
    const mine = schoolsFor(viewer, 'people.read');
    const { people } = await findPeople(tx, filter, mine, dayOf(now), 100_000, 0);
    await record({
      verb: 'people list downloaded',
      subject: { kind: 'trust', id: trustId },
      payload: { count: people.length, people: people.map((p) => p.id) },
    });
    const rows = people.map((p) => [
      p.title,
      p.given_name,
      p.family_name,
      p.known_as,
      p.email,
      p.staff_code,
      CATEGORIES[p.category],
      p.organisation,
      p.jobs,
      p.places,
      p.first_day,
      p.last_day,
      p.roles.map((role) => ROLES[role as Role]).join(', '),
      p.state === 'inactive' ? 'Inactive' : p.joined ? 'Joined' : 'Not joined',
    ]);
    // escape_formulas: a name that begins with "=" must stay a name when a spreadsheet opens it.
    return stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: 'windows' });
  });
}
