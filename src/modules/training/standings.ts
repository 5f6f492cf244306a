import type { Tx } from '../../platform/database/database.ts';
import type { Standing } from './model.ts';
import { standingsOn } from './standing/store.ts';

/** How one person stands with one module, whether or not it is asked of them. */
export async function standingIn(tx: Tx, personId: string, moduleId: string, day: string): Promise<Standing> {
  const found = await standingsOn(tx, day, { personIds: [personId], moduleId });
  return found[0] ?? { state: 'free', due: null, since: null, pass: null, failed: 0 };
}
