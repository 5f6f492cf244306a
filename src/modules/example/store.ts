import { type Insertable, sql } from 'kysely';
import { type Database, inTrust, type Tables, type Tx } from '../../platform/database/database.ts';
import { allTrusts } from '../../platform/trusts.ts';

/** Rows by table, in the order in which they can stand; each is put under the trust that is filled. */
export type Rows = {
  [T in keyof Tables]?: Omit<Insertable<Tables[T]>, 'trust_id'>[];
};

/** Rows a statement takes at once. */
const AT_ONCE = 500;

/** Puts rows into their tables, table by table. */
export async function fill(tx: Tx, trustId: string, rows: Rows): Promise<void> {
  for (const [table, of] of Object.entries(rows)) {
    const under = of.map((row) => ({ ...row, trust_id: trustId }));
    for (let from = 0; from < under.length; from += AT_ONCE) {
      await tx
        .insertInto(table as keyof Tables)
        .values(under.slice(from, from + AT_ONCE) as never)
        .execute();
    }
  }
}

export type AccountHolder = {
  personId: string;
  name: string;
  job: string;
  /** A school or an outside firm; null for those who work for the trust as a whole. */
  place: string | null;
  userId: string;
};

/** Everyone of the example who has joined. */
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
      name: `${r.known_as ?? r.given_name} ${r.family_name}`,
      job: r.job ?? '',
      place: r.school ?? r.organisation,
      userId: r.user_id!,
    }));
  });
}

/** The example trust, if it is the only one there is. */
export async function exampleTrust(db: Database): Promise<string | null> {
  const trusts = await allTrusts(db);
  return trusts.every((trust) => trust.example) ? (trusts[0]?.trustId ?? null) : null;
}

const WHOLE = 'example whole';

/** What is noted of an example that was made to its end. */
type Whole = {
  /** The last day of its history. */
  until: string;
  /** Ids of the people one can be: whatever visitors change about them, they stay who they are. */
  personas: Record<string, string>;
};

/** The example trust, if it is there and was made to the end; null otherwise. */
export async function wholeExample(db: Database): Promise<(Whole & { trustId: string }) | null> {
  const trustId = await exampleTrust(db);
  if (!trustId) return null;
  const row = await inTrust(db, trustId, (tx) =>
    tx.selectFrom('setting').select('value').where('key', '=', WHOLE).executeTakeFirst(),
  );
  return row ? { trustId, ...(row.value as Whole) } : null;
}

/** Notes that the example was made to the end. */
export async function noteWhole(tx: Tx, trustId: string, whole: Whole, now: Date): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: WHOLE, value: JSON.stringify(whole), changed_at: now })
    .execute();
}

/** Takes the example away whole, its accounts too; nothing when there is none. */
export async function removeExample(db: Database): Promise<void> {
  await sql`select gate.remove_example()`.execute(db);
}

/** The lock that whoever makes the example holds meanwhile: two numbers that mean nothing else in this database. */
const MAKING = { class: 701_950, object: 1 };
const BEAT_MS = 15_000;

/** Runs `work` unless it is under way already, in this process or another. @returns whether it was run */
export function alone(db: Database, work: () => Promise<void>): Promise<boolean> {
  return db.transaction().execute(async (lock) => {
    const got = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(${MAKING.class}::int, ${MAKING.object}::int) as held`.execute(lock);
    if (!got.rows[0]?.held) return false;
    // A connection on which nothing is said for a while is closed, and on a busy machine the work takes longer than that.
    const beat = setInterval(() => void sql`select 1`.execute(lock).catch(() => {}), BEAT_MS);
    await work().finally(() => clearInterval(beat));
    return true;
  });
}

/** Whether some process is making the example now. Looks at the lock without touching it, so as to stop nobody. */
export async function isBeingMade(db: Database): Promise<boolean> {
  const found = await sql<{ held: boolean }>`
    select exists (
      select from pg_locks where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())
        and classid = ${MAKING.class} and objid = ${MAKING.object} and objsubid = 2
    ) as held`.execute(db);
  return Boolean(found.rows[0]?.held);
}
