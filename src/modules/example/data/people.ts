import { slug } from './slug.ts';
import { CANDLEWICK } from './staff/candlewick.ts';
import { CENTRAL, GOVERNORS } from './staff/central.ts';
import { FERNHYTHE } from './staff/fernhythe.ts';
import { HIGH } from './staff/high.ts';
import { OUTSIDE } from './staff/outside.ts';
import { PATTERNS } from './staff/patterns.ts';
import { GIVEN_ROLES, KNOWN_AS, PERSONA_KEYS } from './staff/roles.ts';
import { ROPERY } from './staff/ropery.ts';
import type { StaffRow, Team } from './staff/rows.ts';
import { FURTHER_ENGAGEMENTS, LAST_DAYS } from './staff/second.ts';
import { TRUST } from './trust.ts';
import {
  type Engagement,
  PERSONAS,
  type Person,
  type Role,
  type SchoolKey,
  type Workplace,
} from './types.ts';

type Entry = { row: StaffRow; workplace: Workplace; manager: string | null; firm?: string };

const inTeams = (workplace: Workplace, teams: Team[]): Entry[] =>
  teams.flatMap(({ manager, people }) => people.map((row) => ({ row, workplace, manager })));

const ENTRIES: Entry[] = [
  ...inTeams('central', CENTRAL),
  ...inTeams('osmerholt-high', HIGH),
  ...inTeams('candlewick-lane', CANDLEWICK),
  ...inTeams('ropery-steps', ROPERY),
  ...inTeams('fernhythe', FERNHYTHE),
  ...(Object.keys(GOVERNORS) as SchoolKey[]).flatMap((school) =>
    inTeams(school, [{ manager: null, people: GOVERNORS[school] }]),
  ),
  ...OUTSIDE.flatMap(({ firm, workplace, contact, people }) =>
    people.map((row) => ({ row, workplace, manager: contact, firm })),
  ),
];

function keyOf([, given, family]: StaffRow): string {
  return slug(`${given} ${family}`);
}

function person({ row, firm }: Entry): Person {
  const [title, given, family, category] = row;
  const key = keyOf(row);
  const known = KNOWN_AS[key];
  const personas = PERSONAS.filter((persona) => PERSONA_KEYS[persona] === key);
  return {
    key,
    name: { title, given, family, ...(known && { known }) },
    email: `${slug(given)}.${slug(family)}@${firm ? `${firm}.example` : TRUST.domain}`,
    category,
    ...(firm && { firm }),
    ...(personas.length > 0 && { personas }),
  };
}

function firstEngagement({ row, workplace, manager }: Entry): Engagement {
  const [, , , , job, pattern, from] = row;
  const personKey = keyOf(row);
  const to = LAST_DAYS[personKey];
  return {
    personKey,
    workplace,
    job,
    ...(manager && { managerKey: manager }),
    pattern: PATTERNS[pattern],
    from,
    ...(to && { to }),
  };
}

/** Everyone: staff of every category, trustees and governors, and people of outside firms. */
export const PEOPLE: Person[] = ENTRIES.map(person);

/** Every engagement there is or was; several a person where they have several. */
export const ENGAGEMENTS: Engagement[] = [...ENTRIES.map(firstEngagement), ...FURTHER_ENGAGEMENTS];

/**
 * One role of manager for each person and workplace that somebody's engagement names, from the day the first of
 * those began or the manager did, whichever is later. An outside firm's contact in the trust counts as well.
 */
function managerRoles(): Role[] {
  const roles = new Map<string, Role>();
  for (const { managerKey, workplace, from, to } of ENGAGEMENTS) {
    if (!managerKey || to) continue;
    const scope = workplace === 'central' ? 'trust' : workplace;
    const began = ENGAGEMENTS.filter((own) => own.personKey === managerKey).map((own) => own.from);
    const start = [from, began.sort()[0] ?? from].sort()[1]!;
    const known = roles.get(`${managerKey} ${scope}`);
    if (!known || start < known.from) {
      roles.set(`${managerKey} ${scope}`, { personKey: managerKey, role: 'manager', scope, from: start });
    }
  }
  return [...roles.values()];
}

/** Roles given to people, and the role of manager of whoever has someone to manage. */
export const ROLE_HOLDERS: Role[] = [...GIVEN_ROLES, ...managerRoles()];
