import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import { type Database, inTrust, type Tables, type Tx } from '../../platform/database/database.ts';
import { BANK_HOLIDAYS, TERMS } from './data/calendar.ts';
import { ENGAGEMENTS, PEOPLE, ROLE_HOLDERS } from './data/people.ts';
import { PARENTS, PUPILS } from './data/pupils/families.ts';
import { OFFICIAL_ACCOUNTS } from './data/registers/accounts.ts';
import { FAMILY_TIES } from './data/registers/family-ties.ts';
import { PLATFORMS } from './data/registers/platforms.ts';
import { STAFF_CONSENTS } from './data/registers/staff-consents.ts';
import { DELEGATIONS, PERSONA_KEYS } from './data/staff/roles.ts';
import { FIRMS, SCHOOLS, TRUST } from './data/trust.ts';
import type { Category, WorkingPattern } from './data/types.ts';
import type { Keys } from './keys.ts';

/** Rows a statement takes at once. */
const AT_ONCE = 500;

const CATEGORY: Record<Category, string> = {
  'full-time': 'employee',
  'part-time': 'part-time',
  'fixed-term': 'fixed-term',
  casual: 'casual',
  agency: 'agency',
  volunteer: 'volunteer',
  'third-party': 'third-party',
};

async function fill<T extends keyof Tables & string>(
  tx: Tx,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + AT_ONCE) as never)
      .execute();
  }
}

/** The trust itself, its schools and its calendar. */
export async function fillTrust(tx: Tx, trustId: string, keys: Keys, now: Date): Promise<void> {
  await fill(tx, 'trust', [
    {
      trust_id: trustId,
      name: TRUST.name,
      short_name: TRUST.short,
      town: TRUST.town,
      website: `https://www.${TRUST.domain}`,
      phone: TRUST.phone,
      example: true,
      created_at: now,
    },
  ]);
  await fill(
    tx,
    'school',
    SCHOOLS.map((s) => ({
      trust_id: trustId,
      id: keys.of('school', s.key),
      name: s.name,
      short_name: s.short[0]!,
      urn: s.urn,
      phase: s.phase,
      closed_on: null,
    })),
  );
  await fill(
    tx,
    'term',
    TERMS.map((t) => ({
      trust_id: trustId,
      id: randomUUID(),
      school_id: null,
      name: t.name,
      from_date: t.from,
      to_date: t.to,
    })),
  );
  await fill(
    tx,
    'closed_day',
    BANK_HOLIDAYS.map((b) => ({ trust_id: trustId, date: b.on, name: b.name })),
  );
}

/** Everyone, what they are engaged for, their roles, and who stands in for whom. */
export async function fillPeople(
  tx: Tx,
  trustId: string,
  keys: Keys,
  users: Map<string, string>,
  now: Date,
): Promise<void> {
  const firm = new Map(FIRMS.map((f) => [f.key, f.name]));
  const governors = new Set(
    ROLE_HOLDERS.filter((r) => r.role === 'governor' || r.role === 'chair').map((r) => r.personKey),
  );
  await fill(
    tx,
    'person',
    PEOPLE.map((p, i) => ({
      trust_id: trustId,
      id: keys.of('person', p.key),
      title: p.name.title,
      given_name: p.name.given,
      family_name: p.name.family,
      known_as: p.name.known ?? null,
      email: p.email,
      category: governors.has(p.key) && p.category === 'volunteer' ? 'governor' : CATEGORY[p.category],
      organisation: p.firm ? (firm.get(p.firm) ?? null) : null,
      staff_code: `OV${String(i + 1).padStart(4, '0')}`,
      user_id: users.get(p.key) ?? null,
      created_at: now,
    })),
  );
  await fill(
    tx,
    'engagement',
    ENGAGEMENTS.map((e) => ({
      trust_id: trustId,
      id: randomUUID(),
      person_id: keys.of('person', e.personKey),
      school_id: keys.school(e.workplace),
      job: e.job,
      manager_id: e.managerKey ? keys.of('person', e.managerKey) : null,
      pattern: JSON.stringify(patternOf(e.pattern)),
      from_date: e.from,
      to_date: e.to ?? null,
    })),
  );
  await fill(
    tx,
    'role_held',
    ROLE_HOLDERS.map((r) => ({
      trust_id: trustId,
      id: randomUUID(),
      person_id: keys.of('person', r.personKey),
      role: r.role,
      school_id: keys.school(r.scope),
      from_date: r.from,
      to_date: r.to ?? null,
    })),
  );
  await fill(
    tx,
    'delegation',
    DELEGATIONS.map((d) => ({
      trust_id: trustId,
      id: randomUUID(),
      from_person: keys.of('person', d.fromKey),
      to_person: keys.of('person', d.toKey),
      role: d.role,
      school_id: keys.school(d.scope),
      from_date: d.from,
      to_date: d.to,
      reason: d.reason,
      ended_at: null,
    })),
  );
}

/** The product keeps one break a day. */
function patternOf(pattern: WorkingPattern): {
  days: { day: number; start: string; end: string; breakStart?: string; breakEnd?: string }[];
} {
  return {
    days: pattern.days.map(({ day, start, end, breaks }) => ({
      day,
      start,
      end,
      ...(breaks?.[0] && { breakStart: breaks[0].start, breakEnd: breaks[0].end }),
    })),
  };
}

/** Pupils, parents and consents of both pupils and staff. */
export async function fillPupils(tx: Tx, trustId: string, keys: Keys): Promise<void> {
  await fill(
    tx,
    'pupil',
    PUPILS.map((p) => ({
      trust_id: trustId,
      id: keys.of('pupil', p.key),
      school_id: keys.of('school', p.school),
      given_name: p.given,
      family_name: p.family,
      known_as: p.known ? [p.known] : [],
      year_group: p.year === 0 ? 'Reception' : String(p.year),
      class_name: p.group,
      upn: p.upn,
      admission_number: null,
      left_on: null,
      never: p.never ?? false,
    })),
  );
  await fill(
    tx,
    'parent',
    PARENTS.map((p) => ({
      trust_id: trustId,
      id: keys.of('parent', p.key),
      given_name: p.given,
      family_name: p.family,
    })),
  );
  await fill(
    tx,
    'parent_of',
    PARENTS.flatMap((p) =>
      p.pupils.map((pupil) => ({
        trust_id: trustId,
        parent_id: keys.of('parent', p.key),
        pupil_id: keys.of('pupil', pupil),
      })),
    ),
  );
  const consent = (c: (typeof STAFF_CONSENTS)[number] | (typeof PUPILS)[number]['consents'][number]) => ({
    trust_id: trustId,
    id: randomUUID(),
    channel: c.channel,
    name: c.name,
    picture: c.picture,
    given_by: c.by,
    from_date: c.givenOn,
    to_date: c.expiresOn,
    withdrawn_at: c.withdrawnOn ? new Date(`${c.withdrawnOn}T12:00:00Z`) : null,
  });
  await fill(tx, 'consent', [
    ...PUPILS.flatMap((p) =>
      p.consents.map((c) => ({ ...consent(c), pupil_id: keys.of('pupil', p.key), person_id: null })),
    ),
    ...STAFF_CONSENTS.map((c) => ({
      ...consent(c),
      pupil_id: null,
      person_id: keys.of('person', c.personKey),
    })),
  ]);
}

/** Platforms, official accounts with their operators, and family ties. */
export async function fillRegisters(tx: Tx, trustId: string, keys: Keys): Promise<void> {
  await fill(
    tx,
    'platform',
    PLATFORMS.map((p, position) => ({
      trust_id: trustId,
      key: p.key,
      name: p.name,
      category: p.category,
      audiences: JSON.stringify(p.seenBy),
      position,
    })),
  );
  await fill(
    tx,
    'official_account',
    OFFICIAL_ACCOUNTS.map((a) => ({
      trust_id: trustId,
      id: keys.of('account', a.key),
      school_id: keys.school(a.workplace),
      platform_key: a.platformKey,
      handle: a.handle,
      owner_id: keys.of('person', a.ownerKey),
      two_step: a.twoStep,
      last_review: a.lastReviewedOn,
    })),
  );
  await fill(
    tx,
    'account_operator',
    OFFICIAL_ACCOUNTS.flatMap((a) =>
      a.operatorKeys.map((operator) => ({
        trust_id: trustId,
        account_id: keys.of('account', a.key),
        person_id: keys.of('person', operator),
      })),
    ),
  );
  await fill(
    tx,
    'family_tie',
    FAMILY_TIES.map((t) => ({
      trust_id: trustId,
      id: randomUUID(),
      person_id: keys.of('person', t.personKey),
      pupil_id: 'pupilKey' in t.with ? keys.of('pupil', t.with.pupilKey) : null,
      parent_id: 'parentKey' in t.with ? keys.of('parent', t.with.parentKey) : null,
      relation: t.relation,
      state: t.endedOn ? ('ended' as const) : t.confirmed ? ('confirmed' as const) : ('declared' as const),
      declared_at: new Date(`${t.declaredOn}T09:00:00Z`),
    })),
  );
}

export type AccountHolder = {
  personId: string;
  email: string;
  name: string;
  job: string;
  place: string;
  userId: string;
};

/** Those of the example whom one can be: everyone there who has an account. */
export function peopleWithAccounts(db: Database, trustId: string): Promise<AccountHolder[]> {
  return inTrust(db, trustId, async (tx) => {
    const rows = await tx
      .selectFrom('person as p')
      .leftJoin('engagement as e', (j) =>
        j.onRef('e.trust_id', '=', 'p.trust_id').onRef('e.person_id', '=', 'p.id'),
      )
      .leftJoin('school as s', (j) =>
        j.onRef('s.trust_id', '=', 'e.trust_id').onRef('s.id', '=', 'e.school_id'),
      )
      .select([
        'p.id',
        'p.given_name',
        'p.known_as',
        'p.family_name',
        'p.organisation',
        'p.email',
        'p.user_id',
        'e.job',
        's.name as school',
      ])
      .distinctOn('p.id')
      .where('p.user_id', 'is not', null)
      .where('p.state', '=', 'active')
      .orderBy('p.id')
      .orderBy('e.from_date')
      .execute();
    return rows.map((r) => ({
      personId: r.id,
      email: r.email ?? '',
      name: `${r.known_as ?? r.given_name} ${r.family_name}`,
      job: r.job ?? '',
      place: r.school ?? r.organisation ?? TRUST.name,
      userId: r.user_id!,
    }));
  });
}

export const PERSONA_PEOPLE = new Set(Object.values(PERSONA_KEYS));

const WHOLE = 'example whole';

/** Whether the example trust is there and was made to the end. */
export async function exampleIsWhole(db: Database): Promise<boolean> {
  const trustId = await exampleTrust(db);
  if (!trustId) return false;
  const row = await inTrust(db, trustId, (tx) =>
    tx.selectFrom('setting').select('key').where('key', '=', WHOLE).executeTakeFirst(),
  );
  return row !== undefined;
}

export async function noteWhole(tx: Tx, trustId: string, until: string, now: Date): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: WHOLE, value: JSON.stringify({ until }), changed_at: now })
    .execute();
}

/** The example trust, if it is the only one there is. */
export async function exampleTrust(db: Database): Promise<string | null> {
  const found = await sql<{ trust_id: string; example: boolean }>`select * from gate.trusts()`.execute(db);
  return found.rows.length > 0 && found.rows.every((row) => row.example) ? found.rows[0]!.trust_id : null;
}

/** Reminders that went out, so that none of them goes out again. */
export function fillReminders(
  db: Database,
  trustId: string,
  reminders: { personId: string; versionId: string; step: string; at: Date }[],
): Promise<void> {
  return inTrust(db, trustId, (tx) =>
    fill(
      tx,
      'policy_reminder',
      reminders.map((r) => ({
        trust_id: trustId,
        version_id: r.versionId,
        person_id: r.personId,
        step: r.step,
        at: r.at,
      })),
    ),
  );
}
