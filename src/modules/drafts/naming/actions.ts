import { type NameTold, namesTold } from '../../../engine/check/people/names-told.ts';
import { type Acting, read } from '../../../platform/act.ts';
import { registerFor, registerReady } from '../register.ts';

/**
 * Every name of the trust's registers in words that are to name nobody: pupils, staff, parents, schools. Reads, and keeps
 * nothing, as every check.
 */
export async function namesIn(acting: Acting, text: string): Promise<NameTold[]> {
  await registerReady(acting);
  return read(acting, async ({ tx, trustId, now }) => {
    const { register } = await registerFor(acting.db, tx, trustId, now);
    return namesTold(text, register);
  });
}
