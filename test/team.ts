import { randomUUID } from 'node:crypto';
import { STARTER_MODULES } from '../src/modules/training/starter/modules.ts';
import type { Persona, World } from './world.ts';

/** Puts one of our modules into use in the world's trust, and asks people to take it by a day. @returns its id and title */
export async function trainingAsked(
  world: World,
  who: readonly Persona[],
  dueOn: string,
  key = 'keeping-confidences',
): Promise<{ id: string; title: string }> {
  const { owner, trustId } = world;
  const { key: starter, ...lesson } = STARTER_MODULES.find((one) => one.key === key)!;
  const id = randomUUID();
  await owner.query(
    `insert into training_module (trust_id, id, starter_key, state, draft, created_at)
     values ($1, $2, $3, 'in-use', $4, '2026-10-01')`,
    [trustId, id, starter, lesson],
  );
  await owner.query(
    `insert into training_version (trust_id, module_id, number, lesson, renews, published_at)
     values ($1, $2, 1, $3, false, '2026-10-01')`,
    [trustId, id, lesson],
  );
  for (const one of who)
    await owner.query(
      `insert into training_assignment (trust_id, id, module_id, kind, person_id, due_on, within_days, made_on, made_at)
       values ($1, $2, $3, 'person', $4, $5, 14, '2026-10-02', '2026-10-02')`,
      [trustId, randomUUID(), id, world.people[one], dueOn],
    );
  return { id, title: lesson.title };
}

/** Somebody has passed a module, for ever. */
export async function trainingPassed(world: World, who: Persona, moduleId: string): Promise<void> {
  await world.owner.query(
    `insert into training_attempt (trust_id, id, module_id, version, person_id, began_at, finished_at, right_answers, passed, certificate)
     values ($1, $2, $3, 1, $4, '2026-10-20', '2026-10-20', 6, true, $5)`,
    [world.trustId, randomUUID(), moduleId, world.people[who], `T-${randomUUID()}`],
  );
}

/** The words of a request that a team page must not show. */
export const ASKED_FOR = { title: 'Chess club on a network', reason: 'because of what we talked about' };

/** Somebody has a request that was decided on: approved from a day until a day, unless said otherwise. */
export async function requestApproved(
  world: World,
  who: Persona,
  {
    from = '2026-11-02',
    until = '2026-12-03',
    state = 'approved',
    type = 'business-use',
    conditions = {},
  } = {},
): Promise<void> {
  const number = (await world.owner.query('select count(*)::int as n from request')).rows[0].n + 1;
  await world.owner.query(
    `insert into request (trust_id, id, number, type, person_id, school_id, state, title, answers, granted, conditions, due_at,
       holds_from, holds_until, began_at, decided_by, decided_at, reason, asked_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, '2026-11-05', $11, $12, '2026-11-02', $13, '2026-11-02', $14,
       '2026-11-01', '2026-11-02')`,
    [
      world.trustId,
      randomUUID(),
      number,
      type,
      world.people[who],
      world.schools.north,
      state,
      ASKED_FOR.title,
      { purpose: ASKED_FOR.title },
      conditions,
      from,
      until,
      world.people.manager,
      ASKED_FOR.reason,
    ],
  );
}
