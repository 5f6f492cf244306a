import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Acting, act } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict } from '../../../platform/errors.ts';
import { isId } from '../../people/model.ts';
import { decidersOf } from '../deciders.ts';
import type { Values } from '../fields.ts';
import type { Request, RequestType } from '../model.ts';
import { schoolsOf } from '../naming/store.ts';
import { addStep } from '../reading/store.ts';
import { findRequest, insertRequest } from '../store.ts';
import { clauseOf, decideBy, matterOf, requestToChange, take, tellDeciders } from '../taking.ts';
import { requestWorkflow } from '../workflow.ts';
import { type Asked, askedIn } from './asked.ts';
import { requestToRenew } from './offer.ts';

/**
 * Sends a request to whoever decides.
 * @returns its id; of the same form sent twice the same. What was changed in between is a request of its own.
 * @throws Invalid by field
 */
export function sendRequest(acting: Acting, type: RequestType, values: Values): Promise<{ id: string }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const formId = values.id && isId(values.id) ? values.id : randomUUID();
    const there = await findRequest(tx, formId, 'to read');
    if (there && there.personId !== viewer.personId)
      throw new Conflict('Open the form again and send it.', 'This could not be sent');
    const asked = await askedIn(work, type, values);
    if (there && isSame(there, asked)) return { id: formId };
    const id = there ? randomUUID() : formId;
    const { answers, period, title } = asked;
    if (values.renews) await requestToRenew(work, type, values.renews);
    const today = dayOf(now);
    const asker = { personId: viewer.personId, schoolId: null, answers, level: 0, handedTo: null };
    const deciders = await decidersOf(tx, type, asker, today);
    const schools = await schoolsOf(tx, viewer.personId, today);
    const dueAt = await decideBy(tx, type, answers, schools, now);
    const withIds = deciders.map(({ personId }) => personId);
    const number = await insertRequest(tx, trustId, now, {
      id,
      type: type.key,
      personId: viewer.personId,
      schoolId: deciders[0]?.schoolId ?? schools[0] ?? null,
      title,
      answers,
      askedFrom: period.from,
      askedUntil: period.until,
      withIds,
      dueAt,
      renews: values.renews || null,
    });
    const sent = { at: now, personId: viewer.personId, step: 'send', words: null, withIds };
    await addStep(tx, trustId, id, { ...sent, state: 'waiting' });
    await record({
      verb: 'request sent',
      subject: { kind: 'request', id },
      clause: await clauseOf(tx, type, now),
      payload: { type: type.key, number },
    });
    await tellDeciders(work, type, { id }, deciders, dueAt);
    return { id };
  });
}

function isSame({ answers, askedFrom, askedUntil }: Request, asked: Asked): boolean {
  const { from, until } = asked.period;
  return isDeepStrictEqual(answers, asked.answers) && askedFrom === from && askedUntil === until;
}

/** Sends a request again that was sent back. @throws Invalid by field; Conflict */
export function sendAgain(acting: Acting, type: RequestType, id: string, values: Values): Promise<void> {
  return act(acting, async (work) => {
    const { tx, viewer, now } = work;
    const request = await requestToChange(tx, id, values.revision);
    const today = dayOf(now);
    const { matter } = await matterOf(tx, type, request, today);
    const step = requestWorkflow.take('send-again', request.state, viewer, matter);
    const { answers, period, title } = await askedIn(work, type, values);
    const deciders = await decidersOf(tx, type, { ...request, answers }, today);
    const schools = await schoolsOf(tx, viewer.personId, today);
    const dueAt = await decideBy(tx, type, answers, schools, now);
    await take({ ...work, by: viewer.personId }, type, request, step, {
      set: {
        title,
        answers: JSON.stringify(answers),
        asked_from: period.from,
        asked_until: period.until,
        due_at: dueAt,
      },
      withIds: deciders.map(({ personId }) => personId),
    });
    await tellDeciders(work, type, request, deciders, dueAt);
  });
}
