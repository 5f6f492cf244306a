import { read } from '../../../../platform/act.ts';
import { longMoment } from '../../../../platform/dates.ts';
import type { HeldSource } from '../../../people/me/model.ts';
import { feedOf } from './store.ts';

/** That somebody has a calendar link, for their own record. */
export const feedHeld: HeldSource = {
  title: 'Your calendar link',
  none: 'You have no calendar link.',
  of: (acting) =>
    read(acting, async ({ tx, viewer }) => {
      const feed = await feedOf(tx, viewer.personId, 'to read');
      if (!feed) return [];
      const made = ['Made', longMoment(feed.madeAt)] as const;
      return feed.readAt ? [made, ['Last read by a calendar', longMoment(feed.readAt)] as const] : [made];
    }),
};
