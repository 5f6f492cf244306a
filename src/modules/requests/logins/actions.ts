import { type Acting, act, read } from '../../../platform/act.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { isId } from '../../people/model.ts';
import type { Rotation } from './model.ts';
import { aboutRotation } from './rotation.ts';
import { findRotation, markRotated } from './store.ts';

/** A password that is to be changed, for whoever is to change it alone. @throws NotFound */
export function readRotation(acting: Acting, id: string): Promise<Rotation> {
  return read(acting, async ({ tx, viewer }) => {
    const found = isId(id) ? await findRotation(tx, id) : undefined;
    if (found?.personId !== viewer.personId) throw new NotFound('We cannot find this task.');
    return found;
  });
}

/** The password was changed. @throws NotFound; Conflict when that was said before */
export async function rotated(acting: Acting, id: string): Promise<void> {
  await readRotation(acting, id);
  await act(acting, async (work) => {
    if (!(await markRotated(work.tx, id, work.viewer.personId, work.now)))
      throw new Conflict('This was done before.', 'The password is changed already');
    await takeBackNotices(work, aboutRotation(id));
    await work.record({
      verb: 'password of an account changed',
      subject: { kind: 'password rotation', id },
      payload: {},
    });
  });
}
