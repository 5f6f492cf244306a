import { randomUUID } from 'node:crypto';
import { createAccount, giveTotp } from '../src/platform/accounts.ts';
import type { Auth } from '../src/platform/auth.ts';
import { type Database, inTrust } from '../src/platform/database/database.ts';
import type { Role } from '../src/platform/permissions.ts';

/** What accounts of the test trust are sealed with. */
export const SECRET = 'a secret that only tests know, long enough';

/** The people of the test trust, by what they are; ids are new in every world. */
const CAST = {
  administrator: {
    given: 'Asha',
    family: 'Menon',
    job: 'Trust manager',
    school: null,
    roles: ['administrator'],
  },
  ceo: { given: 'Colin', family: 'Eastwood', job: 'Chief executive', school: null, roles: ['ceo'] },
  chair: {
    given: 'Ruth',
    family: 'Chairman-Bell',
    job: 'Chair of trustees',
    school: null,
    roles: ['chair'],
    category: 'governor',
  },
  governor: {
    given: 'Gwen',
    family: 'Overton',
    job: 'Governor',
    school: null,
    roles: ['governor'],
    category: 'governor',
  },
  hr: { given: 'Hari', family: 'Sethi', job: 'HR manager', school: null, roles: ['hr'] },
  dpo: {
    given: 'Dora',
    family: 'Petty',
    job: 'Data protection officer',
    school: null,
    roles: ['data-protection'],
  },
  it: { given: 'Ivan', family: 'Novak', job: 'IT technician', school: null, roles: ['it'] },
  recruiter: {
    given: 'Rita',
    family: 'Coombe',
    job: 'Recruitment officer',
    school: null,
    roles: ['recruiter'],
  },
  investigator: { given: 'Ines', family: 'Vega', job: 'Investigator', school: null, roles: ['investigator'] },
  head: { given: 'Helen', family: 'Adair', job: 'Headteacher', school: 'north', roles: ['head'] },
  leader: {
    given: 'Sol',
    family: 'Lindley',
    job: 'Deputy headteacher',
    school: 'north',
    roles: ['senior-leader'],
  },
  manager: { given: 'Mary', family: 'Nash', job: 'Head of science', school: 'north', roles: ['manager'] },
  teacher: { given: 'Tom', family: 'Eacher', job: 'Teacher of science', school: 'north', roles: [] },
  assistant: {
    given: 'Tia',
    family: 'Ash',
    job: 'Teaching assistant',
    school: 'north',
    roles: [],
    category: 'part-time',
  },
  volunteer: {
    given: 'Vic',
    family: 'Olund',
    job: 'Reading volunteer',
    school: 'north',
    roles: [],
    category: 'volunteer',
  },
  contractor: {
    given: 'Con',
    family: 'Tractor',
    job: 'Caterer',
    school: 'north',
    roles: [],
    category: 'third-party',
  },
  southHead: { given: 'Sam', family: 'Outhead', job: 'Headteacher', school: 'south', roles: ['head'] },
  southTeacher: { given: 'Sue', family: 'Other', job: 'Teacher', school: 'south', roles: [] },
} as const satisfies Record<
  string,
  {
    given: string;
    family: string;
    job: string;
    school: 'north' | 'south' | null;
    roles: readonly Role[];
    category?: string;
  }
>;

export type Persona = keyof typeof CAST;
export const PERSONAS = Object.keys(CAST) as Persona[];

/** What the authenticator app of everyone in the test trust holds. */
export const TOTP_SECRET = 'the same for everyone in this trust';

/** By which ids a test finds its trust. */
export type Peopled = {
  trustId: string;
  schools: { north: string; south: string };
  people: Record<Persona, string>;
};

export function newIds(): Peopled {
  return {
    trustId: randomUUID(),
    schools: { north: randomUUID(), south: randomUUID() },
    people: Object.fromEntries(PERSONAS.map((key) => [key, randomUUID()])) as Record<Persona, string>,
  };
}

/** The test trust with its schools, people, accounts and roles. */
export async function populate(
  { db, auth }: { db: Database; auth: Auth },
  { trustId, schools, people }: Peopled,
  now: Date,
): Promise<void> {
  await inTrust(db, trustId, async (tx) => {
    await tx
      .insertInto('trust')
      .values({
        trust_id: trustId,
        name: 'Testbridge Trust',
        short_name: 'TT',
        town: 'Testbridge',
        website: null,
        phone: '01632 960001',
        example: false,
        created_at: now,
      })
      .execute();
    await tx
      .insertInto('school')
      .values([
        {
          trust_id: trustId,
          id: schools.north,
          name: 'North Testbridge School',
          short_name: 'North',
          urn: '900001',
          phase: 'secondary',
          closed_on: null,
        },
        {
          trust_id: trustId,
          id: schools.south,
          name: 'South Testbridge School',
          short_name: 'South',
          urn: '900002',
          phase: 'primary',
          closed_on: null,
        },
      ])
      .execute();
  });
  for (const key of PERSONAS) {
    const who: {
      given: string;
      family: string;
      job: string;
      school: 'north' | 'south' | null;
      roles: readonly Role[];
      category?: string;
    } = CAST[key];
    const email = `${who.given}.${who.family}@testbridge.example`.toLowerCase();
    const userId = await createAccount(auth, { email, name: `${who.given} ${who.family}` });
    // Whoever holds a role needs a second factor before anything else.
    if (who.roles.length > 0) await giveTotp(auth, userId, TOTP_SECRET);
    const schoolId = who.school ? schools[who.school] : null;
    await inTrust(db, trustId, async (tx) => {
      await tx
        .insertInto('person')
        .values({
          trust_id: trustId,
          id: people[key],
          title: null,
          given_name: who.given,
          family_name: who.family,
          known_as: null,
          email,
          category: who.category ?? 'employee',
          organisation: null,
          staff_code: null,
          user_id: userId,
          created_at: now,
        })
        .execute();
      for (const role of who.roles) {
        await tx
          .insertInto('role_held')
          .values({
            trust_id: trustId,
            id: randomUUID(),
            person_id: people[key],
            role,
            school_id: schoolId,
            from_date: '2025-09-01',
            to_date: null,
          })
          .execute();
      }
    });
  }
  const managers: Partial<Record<Persona, Persona>> = {
    teacher: 'manager',
    assistant: 'manager',
    manager: 'head',
    leader: 'head',
    head: 'ceo',
    southHead: 'ceo',
    southTeacher: 'southHead',
    hr: 'ceo',
  };
  await inTrust(db, trustId, async (tx) => {
    for (const key of PERSONAS) {
      const who = CAST[key];
      const manager = managers[key];
      await tx
        .insertInto('engagement')
        .values({
          trust_id: trustId,
          id: randomUUID(),
          person_id: people[key],
          school_id: who.school ? schools[who.school] : null,
          job: who.job,
          manager_id: manager ? people[manager] : null,
          pattern: JSON.stringify({ days: [] }),
          from_date: '2025-09-01',
          to_date: null,
        })
        .execute();
    }
  });
}
