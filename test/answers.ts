import { randomUUID } from 'node:crypto';
import type { Persona, World } from './world.ts';

/** Answers about the checker that wait to be read, the oldest first: something of which many can wait for one person. */
export async function giveAnswers(world: World, persona: Persona, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const [place, id] of ids.entries())
    await world.owner.query(
      `insert into check_report (trust_id, id, person_id, rule, severity, account, kind, state, answer, answered_at, made_at, kept_until)
       values ($1, $2, $3, 'obscenity', 'change', 'personal', 'saying', 'accepted', 'You are right.', $4, $4, '2027-12-31')`,
      [
        world.trustId,
        id,
        world.people[persona],
        new Date(world.clock.now().getTime() - (count - place) * 3_600_000),
      ],
    );
  return ids;
}
