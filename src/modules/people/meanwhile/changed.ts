import { Conflict } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/permissions.ts';

/** Someone who saved something. */
export type Saver = { id: string; name: string };

/** Who did something, as a sentence begins. `by`: as the ledger has it; null where it does not say. */
export const whoDid = (viewer: Pick<Viewer, 'personId'>, by: Saver | null): string =>
  by?.id === viewer.personId ? 'You' : (by?.name ?? 'Someone else');

/** What a form is about was saved since the form was loaded; `title` says by whom. */
export class ChangedMeanwhile extends Conflict {
  readonly title: string;
  /**
   * @param what was changed: 'this school'
   * @param by who saved it last; null when the ledger does not say
   */
  constructor(what: string, viewer: Pick<Viewer, 'personId'>, by: Saver | null) {
    const title =
      by?.id === viewer.personId
        ? `You changed ${what} in another window while you were writing`
        : `${by?.name ?? 'Someone else'} changed ${what} while you were writing`;
    super(`${title}.`);
    this.title = title;
  }
}
