import { type Acting, act, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { personFrom } from '../../people/finding/actions.ts';
import { displayName } from '../../people/model.ts';
import { assignAsCondition, modulesToChoose } from '../../training/actions.ts';
import { subjectsOf } from '../deciders.ts';
import { reasonIn } from '../ending/actions.ts';
import type { Values } from '../fields.ts';
import { aboutRequest, beginIfDue } from '../holding.ts';
import type { Request, RequestType } from '../model.ts';
import { knownTo, namesFor } from '../naming/names.ts';
import { mayDecide } from '../naming/store.ts';
import { findRequest } from '../store.ts';
import { matterOf, requestToChange, take, tellDeciders, tellRequester } from '../taking.ts';
import { typeOf } from '../types.ts';
import { type RequestStep, requestWorkflow } from '../workflow.ts';
import { conditionFields, grantFields, readApproval } from './form.ts';

/**
 * Decides a request: approves it, whole or in part and with conditions, says not this time, or sends it back.
 * @throws Invalid at `decision`, `reason` or a field of the approval; Conflict when somebody else was first
 */
export function decide(acting: Acting, id: string, values: Values): Promise<{ state: Request['state'] }> {
  return act(acting, async (work) => {
    const request = await requestToChange(work.tx, id, values.revision);
    const type = typeOf(request.type);
    switch (values.decision) {
      case 'approve':
        return approve(work, type, request, values);
      case 'decline':
        return turnDown(work, type, request, 'decline', values);
      case 'send-back':
        return turnDown(work, type, request, 'send-back', values);
      default:
        throw new Invalid({ field: 'decision', message: 'Choose what you decide.' });
    }
  });
}

async function approve(work: Work, type: RequestType, request: Request, values: Values) {
  const { tx, viewer, now } = work;
  const today = dayOf(now);
  await stepOpen(work, type, request, 'approve');
  const nameOf = await namesFor(tx, [[type.fields, request.answers]]);
  const known = await knownTo(tx, request.personId, today);
  const { granted: given, issues } = readApproval(type, request, values, known, {
    grants: grantFields(type, request.answers, nameOf),
    conditions: conditionFields(type, await modulesToChoose(tx)),
  });
  if (!given) throw new Invalid(issues);
  const reason = reasonIn(values, given.inPart ? 'Say why you approve a part of it.' : null);
  const step = await stepOpen(work, type, request, given.inPart ? 'approve-in-part' : 'approve');
  await take({ ...work, by: viewer.personId }, type, request, step, {
    set: {
      granted: JSON.stringify(given.granted),
      conditions: JSON.stringify(given.conditions),
      in_part: given.inPart,
      holds_from: given.period.from,
      holds_until: given.period.until,
      decided_by: viewer.personId,
      decided_at: now,
      reason,
    },
    words: reason,
    payload: {
      from: given.period.from,
      until: given.period.until,
      conditions: Object.keys(given.conditions),
    },
  });
  const approved = (await findRequest(tx, request.id, 'to read'))!;
  const began = await beginIfDue(work, type, approved);
  const { training } = given.conditions;
  if (training !== undefined && !began)
    await assignAsCondition(work, request.personId, training, aboutRequest(request));
  await tellRequester(
    work,
    type,
    request,
    given.inPart ? 'A part of your request is approved' : 'Your request is approved',
    began ? 'It holds from now on.' : 'Open it to see from when it holds.',
  );
  return { state: step.to };
}

async function turnDown(
  work: Work,
  type: RequestType,
  request: Request,
  name: 'decline' | 'send-back',
  values: Values,
) {
  const { viewer, now } = work;
  const step = await stepOpen(work, type, request, name);
  const declined = name === 'decline';
  const reason = reasonIn(values, declined ? 'Say why not this time.' : 'Say what should change.');
  const decided = { decided_by: viewer.personId, decided_at: now, reason };
  await take({ ...work, by: viewer.personId }, type, request, step, {
    set: declined ? decided : { reason },
    words: reason,
    withIds: declined ? [] : [request.personId],
  });
  await tellRequester(
    work,
    type,
    request,
    declined ? 'Your request: not this time' : 'Your request came back to you',
    declined ? 'Open it to read why.' : 'Change what is asked for and send it again.',
    declined,
  );
  return { state: step.to };
}

/** The step, if it is open to whoever acts. @throws NotAllowed; Conflict from another state */
async function stepOpen({ tx, viewer, now }: Work, type: RequestType, request: Request, name: RequestStep) {
  const { matter } = await matterOf(tx, type, request, dayOf(now));
  return requestWorkflow.take(name, request.state, viewer, matter);
}

/** Passes a request on to somebody named, who may decide such things. @throws Invalid at `to` or `reason` */
export function handOver(acting: Acting, id: string, values: Values): Promise<void> {
  return act(acting, async (work) => {
    const { tx, viewer, now } = work;
    const request = await requestToChange(tx, id, values.revision);
    const type = typeOf(request.type);
    const step = await stepOpen(work, type, request, 'hand-over');
    const to = await personFrom(tx, values, 'to');
    if (!to) throw new Invalid({ field: 'to', message: 'Name whoever is to decide.' });
    const party = to.id === request.personId || subjectsOf(type, request.answers).includes(to.id);
    const name = displayName(to);
    if (party) throw new Invalid({ field: 'to', message: `${name} is part of this. Name somebody else.` });
    if (to.id === viewer.personId)
      throw new Invalid({ field: 'to', message: 'You have it already. Name somebody else.' });
    if (!(await mayDecide(tx, to.id, request.schoolId, dayOf(now))))
      throw new Invalid({
        field: 'to',
        message: `${name} holds no role that decides requests here. Name a manager, a headteacher or the chief executive.`,
      });
    const reason = reasonIn(values, null);
    await take({ ...work, by: viewer.personId }, type, request, step, {
      set: { handed_to: to.id },
      words: reason,
      withIds: [to.id],
    });
    const decider = { personId: to.id, name, schoolId: null, because: '' };
    await tellDeciders(work, type, request, [decider], request.dueAt);
  });
}
