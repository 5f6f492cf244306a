import type { HeldSource } from '../people/me/model.ts';
import { HOWS, type How } from './model.ts';
import { ownChoice } from './own/actions.ts';

/** How somebody wants to be told, for their own record. What they were told is deleted after its time. */
export const noticesHeld: HeldSource = {
  title: 'How you are told',
  none: 'You have not chosen how you are told: a mail is sent when something waits for you.',
  of: async (acting) => {
    const { values } = await ownChoice(acting);
    return values.revision === '0' ? [] : [['Your choice', HOWS[values.how as How]] as const];
  },
};
