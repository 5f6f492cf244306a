import type { Tx } from '../../../platform/database/database.ts';
import { whoHolds } from '../../people/actions.ts';
import type { Standing, TrustModule } from '../model.ts';
import { goesGiven } from '../store.ts';
import type { Giver, Tries } from './model.ts';

/** A module that has a version. */
export type Taken = TrustModule & { current: NonNullable<TrustModule['current']> };

/** How often somebody may still try on a day, and who can give them another try when no try is left. */
export async function triesOn(
  tx: Tx,
  { id, current }: Taken,
  personId: string,
  { failed, pass }: Standing,
  day: string,
): Promise<Tries> {
  const { attempts } = current.lesson;
  if (attempts === null) return { triesLeft: null, givers: [] };
  const given = await goesGiven(tx, id, personId, pass?.finishedAt ?? null);
  const left = Math.max(0, attempts + given - failed);
  return { triesLeft: left, givers: left === 0 ? await giversOf(tx, personId, day) : [] };
}

/** Who may give somebody another try: their headteachers; HR or an administrator for whoever has none. */
async function giversOf(tx: Tx, personId: string, day: string): Promise<Giver[]> {
  for (const role of ['head', 'hr', 'administrator'] as const) {
    // Where a role is nobody's, the matter passes to whoever decides instead: they ask nobody to take training.
    const held = (await whoHolds(tx, personId, role, day)).filter((holder) => holder.role === role);
    const givers = new Map(held.map(({ personId: id, name }) => [id, { personId: id, name, role }]));
    if (givers.size > 0) return [...givers.values()];
  }
  return [];
}
