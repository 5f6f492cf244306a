import { read } from '../../../platform/act.ts';
import { longDate } from '../../../platform/dates.ts';
import type { HeldSource } from '../../people/me/model.ts';
import { METHODS } from './model.ts';
import { acceptancesOf } from './store.ts';

/** What is held about someone's acceptances, for their own record (clause 2.5 of the source policy). */
export const acceptancesHeld: HeldSource = {
  title: 'Versions of the policy you acknowledged',
  none: 'You have not acknowledged a version of the policy yet.',
  of: (acting) =>
    read(acting, async ({ tx, viewer }) => {
      const given = await acceptancesOf(tx, viewer.personId);
      return given.map((a) => [`Version ${a.number}`, `${longDate(a.at)}, ${METHODS[a.method]}`] as const);
    }),
};
