import type { Updateable } from 'kysely';
import { type Calendar, calendarOf, openDaysLater } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RequestTables } from '../../platform/database/tables/requests.ts';
import { beginningOf, dayOf, longMoment } from '../../platform/dates.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { Matter, Step } from '../../platform/workflow.ts';
import { notify, takeBackNotices } from '../notices/actions.ts';
import { isId } from '../people/model.ts';
import { clauseChips, policyOn } from '../policy/actions.ts';
import { type Decider, decidersAbove, decidersOf, subjectsOf } from './deciders.ts';
import { aboutRequest } from './holding.ts';
import type { Answers, EffectWork, Request, RequestState, RequestType } from './model.ts';
import { addStep } from './reading/store.ts';
import { findRequest, updateRequest } from './store.ts';
import type { RequestStep } from './workflow.ts';

/** A step is taken in: by somebody, or (null) by itself. */
export type Doing = EffectWork & { by: string | null };

/** @throws NotFound; Conflict when somebody changed it since the page was opened */
export async function requestToChange(tx: Tx, id: string, revision?: string): Promise<Request> {
  const found = isId(id) ? await findRequest(tx, id, 'to change') : undefined;
  if (!found) throw new NotFound('We cannot find this request.');
  if (revision !== undefined && String(found.revision) !== revision)
    throw new Conflict(
      'Something was done with this request while you had it open. See how it stands now.',
      'It has changed since you opened it',
    );
  return found;
}

/** Who is party to a request on a day, and who can take what its approver takes. */
export async function matterOf(
  tx: Tx,
  type: RequestType,
  request: Request,
  day: string,
): Promise<{ matter: Matter; deciders: Decider[] }> {
  const deciders = await decidersOf(tx, type, request, day);
  // What was allowed can be revoked by whoever decides such a thing today, too, and by who is above them.
  const others =
    request.state === 'approved'
      ? [
          ...(await decidersOf(tx, type, { ...request, handedTo: null, level: 0 }, day)),
          ...((await decidersAbove(tx, type, request, day))?.deciders ?? []),
        ]
      : [];
  return {
    deciders,
    matter: {
      schoolId: request.schoolId,
      parties: {
        requester: [request.personId],
        approver: [...deciders, ...others].map(({ personId }) => personId),
        subject: subjectsOf(type, request.answers),
      },
    },
  };
}

const CLOSING_HOUR = 17;

/** Until when it is to be decided: at five on the last working day, where the type does not say otherwise. */
export async function decideBy(
  tx: Tx,
  type: RequestType,
  answers: Answers,
  schoolIds: readonly string[],
  now: Date,
): Promise<Date> {
  const calendar: Calendar = await calendarOf(tx);
  if (type.decideBy) return type.decideBy(answers, now, calendar);
  const day = openDaysLater(calendar, schoolIds, dayOf(now), type.decideWithin);
  return new Date(beginningOf(day).getTime() + CLOSING_HOUR * 3_600_000);
}

/** Takes a step that the workflow has allowed: the request, its line, the ledger. */
export async function take(
  { tx, trustId, now, by, record }: Doing,
  type: RequestType,
  request: Pick<Request, 'id' | 'number'>,
  step: Pick<Step<RequestState, RequestStep>, 'name' | 'to' | 'verb'>,
  more: {
    set?: Updateable<RequestTables['request']>;
    words?: string | null;
    withIds?: readonly string[];
    payload?: Record<string, unknown>;
  } = {},
): Promise<void> {
  const withIds = [...(more.withIds ?? [])];
  await updateRequest(tx, request.id, now, { ...more.set, state: step.to, with_ids: withIds });
  await addStep(tx, trustId, request.id, {
    at: now,
    personId: by,
    step: step.name,
    state: step.to,
    words: more.words ?? null,
    withIds,
  });
  await record({
    verb: step.verb,
    subject: { kind: 'request', id: request.id },
    clause: await clauseOf(tx, type, now),
    payload: { type: type.key, number: request.number, ...more.payload },
  });
}

/** The clause that a type of request carries out, in the policy in force; null where none is tied to it. */
export async function clauseOf(tx: Tx, type: RequestType, now: Date): Promise<string | null> {
  const policy = await policyOn(tx, dayOf(now));
  return policy ? (clauseChips(policy).get(type.enacts)?.[0]?.number ?? null) : null;
}

/** Tells those who can decide; what they were told of it before is taken back. */
export async function tellDeciders(
  work: EffectWork,
  type: RequestType,
  request: { id: string },
  deciders: readonly Decider[],
  dueAt: Date,
): Promise<void> {
  await takeBackNotices(work, aboutRequest(request));
  await notify(work, {
    to: deciders.map(({ personId }) => personId),
    about: aboutRequest(request),
    subject: 'A request waits for your decision',
    words: `${type.name}. Decide by ${longMoment(dueAt)}.`,
    path: `/requests/${request.id}`,
    counts: type.urgent ? 'urgent' : 'request',
    ...(type.urgent && { urgent: true }),
  });
}

/**
 * Tells who asked how it stands; those who could decide need not hear of it any more.
 * @param isNews false where it waits for them, as their inbox says by itself
 */
export async function tellRequester(
  work: EffectWork,
  type: RequestType,
  request: Pick<Request, 'id' | 'personId'>,
  subject: string,
  words: string,
  isNews = true,
): Promise<void> {
  await takeBackNotices(work, aboutRequest(request));
  await notify(work, {
    to: [request.personId],
    about: aboutRequest(request),
    subject,
    words: `${type.name}. ${words}`,
    path: `/requests/${request.id}`,
    ...(isNews && { news: 'Request' }),
    ...(type.urgent && { urgent: true }),
  });
}
