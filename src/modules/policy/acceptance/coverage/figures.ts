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
  countBy,
  type ListQuery,
  listMissing,
  type Missing,
  PAGE_SIZE,
  type ShownCount,
  schoolKeys,
  showBeside,
} from './model.ts';
import { schoolNames } from './store.ts';

export type Coverage = {
  requirement: Requirement;
  days: number;
  total: ShownCount;
  /** Past their day; null for those who see numbers only, be it of some. */
  late: number | null;
  /** Whether some of the people are numbers only. */
  veiled: boolean;
  bySchool: ShownCount[];
  byCategory: ShownCount[];
  /** Those who are not covered, of those one sees by name; null for those who see numbers only. */
  list: { rows: Missing[]; total: number; page: number; pages: number } | null;
  schools: { id: string; name: string }[];
  /** Whom of them one may remind; null for nobody. */
  mayRemind: ((person: Bound) => boolean) | null;
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
export function lateOf({ people, requirement, days, today }: Omit<Loaded, 'names'>): number {
  return people.filter((p) => !p.acceptance && dueDay(requirement.since, p.started, days) < today).length;
}

type Counted = Omit<Coverage, 'mayRemind' | 'mayRecord' | 'maySet' | 'upcoming'>;

/**
 * The numbers of these people, and those of them who have not acknowledged it.
 * @param named those of them whose names are to be seen; null for nobody's, whoever they are
 */
export function counted(loaded: Loaded, query: ListQuery, named: readonly Bound[] | null): Counted {
  const { people, requirement, names, days, today } = loaded;
  const seen = new Set(named);
  const hidden = people.filter((person) => !seen.has(person));
  const show = (labels: ReadonlyMap<string, string>, keysOf: (person: Bound) => readonly string[]) =>
    showBeside(countBy(people, labels, keysOf), countBy(hidden, labels, keysOf));
  const missing = named && listMissing(named, query, names, requirement.since, days, today);
  const pages = missing ? Math.max(1, Math.ceil(missing.length / PAGE_SIZE)) : 1;
  const page = Math.min(Math.max(1, query.page), pages);
  return {
    requirement,
    days,
    total: show(new Map([['all', 'Everybody']]), () => ['all'])[0] ?? {
      key: 'all',
      label: 'Everybody',
      people: '0',
      covered: '0',
      percent: null,
      masked: false,
    },
    late: hidden.length === 0 ? lateOf(loaded) : null,
    veiled: named === null || hidden.length > 0,
    bySchool: show(names, schoolKeys),
    byCategory: show(new Map(Object.entries(CATEGORIES)), (p) => [p.category]),
    list: missing && {
      rows: missing.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: missing.length,
      page,
      pages,
    },
    schools: [...names].map(([id, name]) => ({ id, name })),
  };
}
