import { type Acting, act } from '../../../platform/act.ts';
import { clean } from '../../../platform/clean.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { aboutRequest, endEffects } from '../holding.ts';
import type { RequestType } from '../model.ts';
import { matterOf, requestToChange, take, tellRequester } from '../taking.ts';
import { typeOf } from '../types.ts';
import { requestWorkflow } from '../workflow.ts';

const LONGEST_REASON = 1000;

/** Why, in words. @throws Invalid at `reason` */
export function reasonIn(values: Record<string, string>, missing: string | null): string | null {
  const reason = clean(values.reason ?? '');
  if (!reason && missing) throw new Invalid({ field: 'reason', message: missing });
  if (reason.length > LONGEST_REASON)
    throw new Invalid({ field: 'reason', message: `Say it in ${LONGEST_REASON} characters or fewer.` });
  return reason || null;
}

/** Its asker takes it back before it is decided. */
export function withdraw(acting: Acting, id: string, values: Record<string, string>): Promise<RequestType> {
  return endOwn(acting, id, 'withdraw', values);
}

/** Its holder needs it no longer: it ends today. */
export function giveUp(acting: Acting, id: string, values: Record<string, string>): Promise<RequestType> {
  return endOwn(acting, id, 'give-up', values);
}

function endOwn(
  acting: Acting,
  id: string,
  name: 'withdraw' | 'give-up',
  values: Record<string, string>,
): Promise<RequestType> {
  return act(acting, async (work) => {
    const request = await requestToChange(work.tx, id, values.revision);
    const type = typeOf(request.type);
    const { matter } = await matterOf(work.tx, type, request, dayOf(work.now));
    const step = requestWorkflow.take(name, request.state, work.viewer, matter);
    await take({ ...work, by: work.viewer.personId }, type, request, step);
    await endEffects(work, type, request);
    await takeBackNotices(work, aboutRequest(request));
    return type;
  });
}

/** Ends what was allowed before its day, with a reason; the next check knows. @throws Invalid at `reason` */
export function revoke(acting: Acting, id: string, values: Record<string, string>): Promise<void> {
  return act(acting, async (work) => {
    const request = await requestToChange(work.tx, id, values.revision);
    const type = typeOf(request.type);
    const { matter } = await matterOf(work.tx, type, request, dayOf(work.now));
    const step = requestWorkflow.take('revoke', request.state, work.viewer, matter);
    const reason = reasonIn(values, 'Say why. Whoever holds it reads this.');
    await take({ ...work, by: work.viewer.personId }, type, request, step, { words: reason });
    await endEffects(work, type, request);
    await tellRequester(
      work,
      type,
      request,
      'A permission of yours was revoked',
      'It no longer holds. Open it to read why.',
    );
  });
}
