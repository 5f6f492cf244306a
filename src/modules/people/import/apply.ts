import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../../../platform/act.ts';
import { recordLeaving } from '../record/leaving.ts';
import type { Plan, Planned, Ref } from './model.ts';

const CHUNK = 500;

/** Writes a plan, in the transaction of the act. @returns ids of everyone it touched */
export async function applyPlan(w: Work, plan: Plan, today: string): Promise<string[]> {
  // Tables that are nearly empty when the first row goes in are not when the last does: without this every reference is
  // checked by reading the whole table, and the time grows with the square of the rows.
  await sql`select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(
    w.tx,
  );
  const ids = new Map<Ref, string>(plan.added.map((p) => [p.ref, randomUUID()]));
  const idOf = (ref: Ref): string => ids.get(ref) ?? ref;
  await insertPeople(w, plan.added, idOf);
  const everyone = [...plan.added, ...plan.changed];
  for (const p of plan.changed) await changePerson(w, p);
  await insertEngagements(w, everyone, idOf);
  for (const p of plan.changed) await changeEngagements(w, p, idOf);
  for (const p of plan.left) {
    if (p.altogether) await recordLeaving(w, p.id, today, null);
    else await endSome(w, p.id, p.engagements, today);
  }
  return [...everyone.map((p) => idOf(p.ref)), ...plan.left.map((p) => p.id)];
}

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += CHUNK) yield all.slice(i, i + CHUNK);
}

async function insertPeople(w: Work, people: readonly Planned[], idOf: (ref: Ref) => string): Promise<void> {
  for (const some of chunks(people))
    await w.tx
      .insertInto('person')
      .values(
        some.map(({ ref, facts }) => ({
          trust_id: w.trustId,
          id: idOf(ref),
          title: facts.title ?? null,
          given_name: facts.given_name!,
          family_name: facts.family_name!,
          known_as: facts.known_as ?? null,
          email: facts.email ?? null,
          category: facts.category!,
          organisation: facts.organisation ?? null,
          staff_code: facts.staff_code ?? null,
          user_id: null,
          created_at: w.now,
        })),
      )
      .execute();
}

async function changePerson(w: Work, p: Planned): Promise<void> {
  if (!Object.keys(p.facts).length) return;
  await w.tx
    .updateTable('person')
    .set((q) => ({ ...(p.facts as Record<string, string>), revision: q('revision', '+', 1) }))
    .where('id', '=', p.ref)
    .execute();
}

async function insertEngagements(
  w: Work,
  people: readonly Planned[],
  idOf: (ref: Ref) => string,
): Promise<void> {
  const rows = people.flatMap((p) =>
    p.engagements
      .filter((e) => e.id === null)
      .map((e) => ({
        trust_id: w.trustId,
        id: randomUUID(),
        person_id: idOf(p.ref),
        school_id: e.schoolId,
        job: e.job,
        manager_id: e.manager === null ? null : idOf(e.manager),
        pattern: JSON.stringify({ days: [] }),
        from_date: e.from,
        to_date: e.to,
      })),
  );
  for (const some of chunks(rows)) await w.tx.insertInto('engagement').values(some).execute();
}

async function changeEngagements(w: Work, p: Planned, idOf: (ref: Ref) => string): Promise<void> {
  for (const e of p.engagements) {
    if (e.id === null) continue;
    await w.tx
      .updateTable('engagement')
      .set((q) => ({
        job: e.job,
        manager_id: e.manager === null ? null : idOf(e.manager),
        from_date: e.from,
        to_date: e.to,
        revision: q('revision', '+', 1),
      }))
      .where('id', '=', e.id)
      .execute();
  }
}

/** Someone who has left these schools and works on elsewhere. What had not begun begins and ends on its first day. */
async function endSome(w: Work, id: string, engagements: readonly string[], today: string): Promise<void> {
  await w.tx
    .updateTable('engagement')
    .set((q) => ({
      to_date: q.fn<string>('greatest', ['from_date', q.val(today)]),
      revision: q('revision', '+', 1),
    }))
    .where('id', 'in', [...engagements])
    .execute();
  await w.record({
    verb: 'engagement ended',
    subject: { kind: 'person', id },
    clause: '1.10',
    payload: { to: today },
  });
}
