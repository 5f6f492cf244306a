import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { dayOf, longMoment } from '../../../../platform/dates.ts';
import { NotAllowed } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import { may, scopeOf } from '../../../../platform/permissions.ts';
import { CATEGORIES } from '../../../people/model.ts';
import { allVersions } from '../../store.ts';
import { inScope, seesNames } from '../actions.ts';
import { type Bound, METHODS, type Requirement, requirementOn } from '../model.ts';
import { dueDay } from '../standing.ts';
import { boundOn, DAYS_SETTING, daysToAccept } from '../store.ts';
import {
  CENTRAL,
  type Count,
  countBy,
  type ListQuery,
  listMissing,
  type Missing,
  PAGE_SIZE,
  type ShownCount,
  schoolKeys,
  schoolsOf,
  showAll,
  suppress,
} from './model.ts';
import { putDaysToAccept, schoolNames } from './store.ts';

export type Coverage = {
  requirement: Requirement;
  days: number;
  total: ShownCount;
  /** Past their day; null for those who see numbers only. */
  late: number | null;
  bySchool: ShownCount[];
  byCategory: ShownCount[];
  /** Those who are not covered; null for those who see numbers only. */
  list: { rows: Missing[]; total: number; page: number; pages: number } | null;
  schools: { id: string; name: string }[];
  mayRemind: boolean;
  maySet: boolean;
};

type Loaded = {
  people: Bound[];
  requirement: Requirement;
  names: Map<string, string>;
  days: number;
  today: string;
};

/** Who is covered by school and category, and who is not yet, within the viewer's scope; null while none is in force. */
export function readCoverage(acting: Acting, query: ListQuery): Promise<Coverage | null> {
  return read(acting, async (work) => {
    const { viewer } = work;
    demand(viewer, 'policy.coverage');
    const loaded = await load(work);
    if (!loaded) return null;
    const { people, requirement, names, days, today } = loaded;
    const named = seesNames(viewer);
    const show: (counts: readonly Count[]) => ShownCount[] = named ? showAll : suppress;
    const everybody = countBy(people, new Map([['all', 'Everybody']]), () => ['all']);
    const missing = named ? listMissing(people, query, names, requirement.since, days, today) : null;
    const pages = missing ? Math.max(1, Math.ceil(missing.length / PAGE_SIZE)) : 1;
    const page = Math.min(Math.max(1, query.page), pages);
    return {
      requirement,
      days,
      total: show(everybody)[0] ?? {
        key: 'all',
        label: 'Everybody',
        people: '0',
        covered: '0',
        percent: null,
        masked: false,
      },
      late: named ? lateOf(loaded) : null,
      bySchool: show(countBy(people, names, schoolKeys)),
      byCategory: show(countBy(people, new Map(Object.entries(CATEGORIES)), (p) => [p.category])),
      list: missing && {
        rows: missing.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
        total: missing.length,
        page,
        pages,
      },
      schools: [...names].map(([id, name]) => ({ id, name })),
      mayRemind: may(viewer, 'policy.remind'),
      maySet: may(viewer, 'settings.edit', 'trust'),
    };
  });
}

/** How many within the viewer's scope are past their day and have not accepted; 0 while no policy is in force. */
export function lateAcceptances(acting: Acting): Promise<number> {
  return read(acting, async (work) => {
    demand(work.viewer, 'policy.remind');
    const loaded = await load(work);
    return loaded ? lateOf(loaded) : 0;
  });
}

/**
 * Everybody in scope as CSV: person, category, schools, version accepted, when, how, and by when it is due.
 * Taking the list out is itself recorded. @throws NotAllowed for those who see numbers only
 */
export function exportCoverage(acting: Acting): Promise<string> {
  return act(acting, async (work) => {
    if (!seesNames(work.viewer)) throw new NotAllowed();
    const loaded = await load(work);
    const rows = (loaded?.people ?? []).map((person) => ({
      Name: safe(person.name),
      Category: CATEGORIES[person.category],
      Schools: safe(schoolsOf(person, loaded!.names)),
      'Version acknowledged': person.acceptance?.number ?? '',
      'Acknowledged at': person.acceptance ? longMoment(person.acceptance.at) : '',
      How: person.acceptance ? METHODS[person.acceptance.method] : '',
      'Due by': dueDay(loaded!.requirement.since, person.started, loaded!.days),
    }));
    await work.record({
      verb: 'list of acknowledgements exported',
      subject: { kind: 'policy version', id: loaded?.requirement.version.id ?? 'none' },
      payload: { rows: rows.length },
    });
    const columns = [
      'Name',
      'Category',
      'Schools',
      'Version acknowledged',
      'Acknowledged at',
      'How',
      'Due by',
    ];
    return stringify(rows, { header: true, columns, bom: true });
  });
}

async function load({ tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>): Promise<Loaded | null> {
  const today = dayOf(now);
  const requirement = requirementOn(await allVersions(tx), today);
  if (!requirement) return null;
  const scope = scopeOf(viewer, 'policy.coverage');
  const people = (await boundOn(tx, requirement, today)).filter((person) => inScope(person, scope));
  const schools = await schoolNames(tx);
  const names = new Map(
    schools.filter((s) => scope === 'all' || scope.includes(s.id)).map((s) => [s.id, s.name]),
  );
  if (scope === 'all') names.set(CENTRAL, 'Central team and others');
  return { people, requirement, names, days: await daysToAccept(tx), today };
}

function lateOf({ people, requirement, days, today }: Loaded): number {
  return people.filter((p) => !p.acceptance && dueDay(requirement.since, p.started, days) < today).length;
}

/** A cell that a spreadsheet would take for a formula is made plain text. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const daysSchema = z.object({
  days: z.coerce
    .number({ error: 'Give a number of days' })
    .int('Give a whole number of days')
    .min(1, 'Give at least 1 day')
    .max(365, 'Give 365 days or fewer'),
});

/** Sets how many days people have to accept. */
export function setDaysToAccept(acting: Acting, input: unknown): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const { days } = parse(daysSchema, input);
    const before = await daysToAccept(tx);
    await putDaysToAccept(tx, trustId, days, now);
    await record({
      verb: 'days to acknowledge changed',
      subject: { kind: 'setting', id: DAYS_SETTING },
      payload: { before, days },
    });
  });
}
