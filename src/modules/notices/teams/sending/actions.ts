import { type Acting, act, read } from '../../../../platform/act.ts';
import { Invalid, NotAllowed, NotFound } from '../../../../platform/errors.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { minutesToWait, withinLimit } from '../../../../platform/rate-limit.ts';
import { demandPlace } from '../actions.ts';
import { TEST_LINES } from '../model.ts';
import { channelOf, isExample, retryMessage } from '../store.ts';
import { type Posted, postCard } from './post.ts';

const TEST_LIMIT = { max: 10, seconds: 600 };

export type Trial = { host: string; outcome: Posted };

/**
 * Posts a card that says it is a test to the channel that is saved, whether it is on or not.
 * @throws Invalid at `key` when nothing is saved, at `test` after too many; NotAllowed in the example trust
 */
export async function tryChannel(
  parts: Pick<Parts, 'db' | 'secret' | 'clock' | 'publicUrl'>,
  acting: Acting,
  place: string,
): Promise<Trial> {
  const row = await read(acting, async (work) => {
    const { schoolId } = await demandPlace(work, place);
    if (await isExample(work.tx)) throw new NotAllowed('The example trust sends nothing to anyone.');
    return channelOf(work.tx, schoolId);
  });
  if (!row) throw new Invalid({ field: 'key', message: 'Save the address first, then try it.' });
  const now = parts.clock.now();
  const { personId } = acting.viewer;
  if (!(await withinLimit(parts.db, parts.secret, now, 'teams test', personId, TEST_LIMIT))) {
    const wait = minutesToWait(now, TEST_LIMIT);
    const message = `That was a lot of tests. Try again in ${wait === 1 ? 'a minute' : `${wait} minutes`}.`;
    throw new Invalid({ field: 'test', message });
  }
  return { host: row.host, outcome: await postCard(parts, row, TEST_LINES) };
}

/** Puts a message that did not arrive, or may not have, back in line. @throws NotFound */
export function sendMessageAgain(acting: Acting, place: string, id: string): Promise<void> {
  return act(acting, async (work) => {
    const { schoolId } = await demandPlace(work, place);
    const row = await channelOf(work.tx, schoolId);
    if (!row || !(await retryMessage(work.tx, row.id, id, work.now)))
      throw new NotFound('This message is no longer one that can be sent again.');
    await work.record({ verb: 'teams message put back in line', subject: { kind: 'teams message', id } });
  });
}
