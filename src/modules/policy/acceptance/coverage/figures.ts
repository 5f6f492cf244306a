import type { Work } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { scopeOf } from '../../../../platform/permissions.ts';
import { CATEGORIES } from '../../../people/model.ts';
import { allVersions } from '../../store.ts';
import { inScope } from '../actions.ts';
import { type Bound, type Requirement, requirementOn } from '../model.ts';
import type { Upcoming } from '../reminders/upcoming.ts';
import { dueDay } from '../standing.ts';
import { boundOn, daysToAccept } from '../store.ts';
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
  showAll,
  suppress,
} from './model.ts';
import { schoolNames } from './store.ts';

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
  /** Where it is read: everybody in one's scope, or the people one manages. */
  page: '/policy/coverage' | '/team';
  mayRemind: boolean;
  /** Recording papers, and taking the list out. */
  mayRecord: boolean;
  maySet: boolean;
  /** The reminders to come; null where they are not worked out, and for those who see numbers only. */
  upcoming: Upcoming | null;
};

/** Some people, and everything their numbers stand on. */
export type Loaded = {
  people: Bound[];
  requirement: Requirement;
  names: Map<string, string>;
  days: number;
  today: string;
};

/** Those who look after schools see the people of these; `whose` narrows further. `today`: another day for that, to come. */
export async function load(
  { tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>,
  whose: (person: Bound) => boolean = () => true,
  scope: 'all' | string[] = scopeOf(viewer, 'policy.coverage'),
  today = dayOf(now),
): Promise<Loaded | null> {
  const requirement = requirementOn(await allVersions(tx), today);
  if (!requirement) return null;
  const bound = await boundOn(tx, requirement, today);
  const people = bound.filter((person) => inScope(person, scope) && whose(person));
  const schools = await schoolNames(tx);
  const names = new Map(
    schools.filter((s) => scope === 'all' || scope.includes(s.id)).map((s) => [s.id, s.name]),
  );
  if (scope === 'all') names.set(CENTRAL, 'Central team and others');
  return { people, requirement, names, days: await daysToAccept(tx), today };
}

/** How many are past their day and have not acknowledged it. */
export function lateOf({ people, requirement, days, today }: Loaded): number {
  return people.filter((p) => !p.acceptance && dueDay(requirement.since, p.started, days) < today).length;
}

type Counted = Omit<Coverage, 'page' | 'mayRemind' | 'mayRecord' | 'maySet' | 'upcoming'>;

/** The numbers of these people, and those of them who have not acknowledged it where names are to be seen. */
export function counted(loaded: Loaded, query: ListQuery, named: boolean): Counted {
  const { people, requirement, names, days, today } = loaded;
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
  };
}
