import type { Tx } from '../../platform/database/database.ts';
import { inTrust } from '../../platform/database/database.ts';
import { addDays, dayOf, daysBetween, longDate } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { notify } from '../notices/actions.ts';
import { decidersAbove, decidersOf, subjectsOf } from './deciders.ts';
import { aboutRequest, beginIfDue, endEffects } from './holding.ts';
import { ON_ITS_WAY, type Request, type RequestType } from './model.ts';
import { peopleById, schoolsOf } from './naming/store.ts';
import { renewalOf } from './reading/store.ts';
import { findRequest, idsToKeepUp, noteRequest } from './store.ts';
import { type Doing, decideBy, take, tellDeciders, tellRequester } from './taking.ts';
import { REQUEST_TYPES, typeOf } from './types.ts';
import { byItself } from './workflow.ts';

const HOUR = 3_600_000;

/**
 * Does with the requests of a trust what happens by itself: they begin, are reminded of, end, go up one when late, and come to
 * whoever decides now. Each in a transaction of its own.
 */
export async function keepUpRequests(
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  trustId: string,
): Promise<void> {
  const now = clock.now();
  const longest = Math.max(0, ...REQUEST_TYPES.flatMap(({ reminders }) => reminders));
  const ids = await inTrust(db, trustId, (tx) => idsToKeepUp(tx, addDays(dayOf(now), longest)));
  const failed: unknown[] = [];
  for (const id of ids)
    await inTrust(db, trustId, (tx) => keepUp(tx, trustId, now, id)).catch((error) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

async function keepUp(tx: Tx, trustId: string, now: Date, id: string): Promise<void> {
  const request = await findRequest(tx, id, 'to change');
  if (!request) return;
  const type = typeOf(request.type);
  const doing: Doing = {
    tx,
    trustId,
    now,
    by: null,
    record: (entry) => appendToLedger(tx, trustId, now, { ...entry, actor: 'decorum' }),
  };
  const why = await whyOver(tx, type, request, dayOf(now));
  if (why) return end(doing, type, request, why);
  if (request.state === 'approved') {
    await beginIfDue(doing, type, request);
    await remind(doing, type, request);
  }
  if (request.state === 'waiting' && !(request.dueAt < now && (await goUp(doing, type, request))))
    await bringToDeciders(doing, type, request);
}

/** Why a request is over by now; null while it is not. */
async function whyOver(tx: Tx, type: RequestType, request: Request, today: string): Promise<string | null> {
  const people = await peopleById(tx, [request.personId, ...subjectsOf(type, request.answers)]);
  if (people.some((person) => !person.here)) return 'Somebody whom this is about has left.';
  if (request.state === 'approved')
    return request.holdsUntil !== null && request.holdsUntil < today ? 'Its last day is over.' : null;
  return request.askedUntil !== null && request.askedUntil < today
    ? 'The last day that was asked for is over.'
    : null;
}

async function end(doing: Doing, type: RequestType, request: Request, why: string): Promise<void> {
  const step = byItself('end', request.state);
  if (!step) return;
  await take(doing, type, request, step, { words: why });
  await endEffects(doing, type, request);
  await tellRequester(
    doing,
    type,
    request,
    request.state === 'approved' ? 'A permission of yours has ended' : 'A request of yours has ended',
    `${why} Ask again if you still need it.`,
  );
}

/** Reminds a holder once for each of the days the type names, unless they have asked to renew it. */
async function remind(doing: Doing, type: RequestType, request: Request): Promise<void> {
  if (request.holdsUntil === null) return;
  const left = daysBetween(dayOf(doing.now), request.holdsUntil);
  const reached = type.reminders.filter((days) => left <= days);
  if (reached.length === 0) return;
  const latest = Math.min(...reached);
  if (request.reminded !== null && request.reminded <= latest) return;
  const renewal = await renewalOf(doing.tx, request.id);
  if (renewal && ON_ITS_WAY.includes(renewal.state)) return;
  await noteRequest(doing.tx, request.id, { reminded: latest });
  await notify(doing, {
    to: [request.personId],
    about: aboutRequest(request),
    subject: 'A permission of yours ends soon',
    words: `${type.name}. Its last day is ${longDate(request.holdsUntil)}. Renew it if you still need it.`,
    path: `/requests/${request.id}`,
    news: 'Request',
  });
}

/** Nobody has decided in time: it goes to whoever is above. @returns false where nobody is */
async function goUp(doing: Doing, type: RequestType, request: Request): Promise<boolean> {
  const { tx, now } = doing;
  const today = dayOf(now);
  const above = await decidersAbove(tx, type, request, today);
  const step = byItself('go-up', request.state);
  if (!step || !above) return false;
  // A deadline of somebody outside does not move: whoever is above has an hour.
  const dueAt = type.decideBy
    ? new Date(now.getTime() + HOUR)
    : await decideBy(tx, type, request.answers, await schoolsOf(tx, request.personId, today), now);
  await take(doing, type, request, step, {
    set: { level: above.level, handed_to: null, due_at: dueAt },
    withIds: above.deciders.map(({ personId }) => personId),
  });
  await tellDeciders(doing, type, request, above.deciders, dueAt);
  await notify(doing, {
    to: [request.personId],
    about: aboutRequest(request),
    subject: 'Your request has gone up one',
    words: `${type.name}. It was not decided in time, so somebody else decides it now.`,
    path: `/requests/${request.id}`,
    news: 'Request',
  });
  return true;
}

/** Somebody is away, has left or has come: it is with whoever can decide today. */
async function bringToDeciders(doing: Doing, type: RequestType, request: Request): Promise<void> {
  const deciders = await decidersOf(doing.tx, type, request, dayOf(doing.now));
  const withIds = deciders.map(({ personId }) => personId);
  if (sameIds(withIds, request.withIds)) return;
  await noteRequest(doing.tx, request.id, { with_ids: withIds });
  await tellDeciders(doing, type, request, deciders, request.dueAt);
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

export function requestJobs(parts: Parts): Job[] {
  return [
    {
      name: 'requests-keep-up',
      cron: '*/5 * * * *',
      run: () => inEveryTrust(parts.db, (id) => keepUpRequests(parts, id)),
    },
  ];
}
