import { type Acting, read } from '../../../platform/act.ts';
import { schoolsFor } from '../scope.ts';
import { type SchoolRow, schoolRows } from '../store.ts';

/** The schools where the viewer may change people. */
export function schoolsToEdit(acting: Acting): Promise<SchoolRow[]> {
  return read(acting, async ({ tx, viewer }) => {
    const mine = schoolsFor(viewer, 'people.edit');
    return (await schoolRows(tx)).filter((s) => !mine || mine.includes(s.id));
  });
}
