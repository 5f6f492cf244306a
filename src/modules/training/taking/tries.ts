import type { Tx } from '../../../platform/database/database.ts';
import type { Standing, TrustModule } from '../model.ts';
import { goesGiven } from '../store.ts';

/** A module that has a version. */
export type Taken = TrustModule & { current: NonNullable<TrustModule['current']> };

/** How often somebody may still try; null for as often as they wish. */
export async function triesLeft(
  tx: Tx,
  { id, current }: Taken,
  personId: string,
  { failed, pass }: Standing,
): Promise<number | null> {
  const { attempts } = current.lesson;
  if (attempts === null) return null;
  return Math.max(0, attempts + (await goesGiven(tx, id, personId, pass?.finishedAt ?? null)) - failed);
}
