import { z } from 'zod';
import { type Acting, act, read } from '../../../platform/act.ts';
import { Conflict } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { HOWS, type How, USUAL_HOW } from '../model.ts';
import { addressOf, choiceOf, putChoice } from './store.ts';

/** How the viewer is told, and where their mail goes. */
export type OwnChoice = { values: Record<string, string>; address: string | null };

export function ownChoice(acting: Acting): Promise<OwnChoice> {
  return read(acting, async ({ tx, viewer }) => {
    const choice = await choiceOf(tx, viewer.personId);
    return {
      values: { how: choice?.how ?? USUAL_HOW, revision: String(choice?.revision ?? 0) },
      address: await addressOf(tx, viewer.personId),
    };
  });
}

const schema = z.object({
  how: z.enum(Object.keys(HOWS) as [How, ...How[]], 'Choose how you want to be told.'),
});

/** @throws Invalid at `how`; Conflict when it was changed elsewhere since the form was loaded (`revision`) */
export function saveOwnChoice(acting: Acting, values: Record<string, string>): Promise<void> {
  const { how } = parse(schema, values);
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    const row = { trust_id: trustId, person_id: viewer.personId, how, changed_at: now };
    const loaded = Number(values.revision);
    const before = await choiceOf(tx, viewer.personId);
    if ((before?.revision ?? 0) !== loaded || !(await putChoice(tx, row, loaded)))
      throw new Conflict('You changed this on another page meanwhile. Look at it again.');
    await record({
      verb: 'way of being told chosen',
      subject: { kind: 'person', id: viewer.personId },
      payload: { how },
    });
  });
}
