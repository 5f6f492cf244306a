import { read } from '../../platform/act.ts';
import { longDate } from '../../platform/dates.ts';
import type { HeldSource } from '../people/me/model.ts';
import { triesOf } from './records/store.ts';

const MOST = 200;

/** What is held about someone's training, for their own record (clause 2.4 of the source policy). */
export const trainingHeld: HeldSource = {
  title: 'Training you took',
  none: 'You have not taken any training yet.',
  of: (acting) =>
    read(acting, async ({ tx, viewer }) =>
      (await triesOf(tx, viewer.personId, MOST)).map(
        ({ title, version, passed, at }) =>
          [
            `${title}, version ${version}`,
            `${longDate(at)}, ${passed ? 'passed' : 'not passed'}; your answers are kept with it`,
          ] as const,
      ),
    ),
};
