import { type Acting, read } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Begun, Done, Waiting } from '../../platform/waiting.ts';
import { begunHref } from './asking/offer.ts';
import { holds } from './holding.ts';
import { handledBy, waitingWith } from './list/store.ts';
import { rotationsOf } from './logins/store.ts';
import { type Approval, approvalOf, type Request } from './model.ts';
import { approvedOn, requestsOf } from './store.ts';
import { REQUEST_TYPES, typeOf } from './types.ts';
import { STEP_WORDS } from './words.ts';

/**
 * What a person is allowed at a moment, with the conditions, as it stands in this very transaction: what is revoked, over, not
 * begun or waits for a training module is not among it (clauses 6.1.1, 6.1.6 and 6.1.7).
 */
export async function approvalsInForce(tx: Tx, personId: string, now: Date): Promise<Approval[]> {
  const found: Approval[] = [];
  for (const request of await approvedOn(tx, personId, dayOf(now)))
    if (await holds(tx, request, now)) found.push(approvalOf(typeOf(request.type), request));
  return found;
}

/** What waits for somebody: to decide, to change and send again, a password to change. */
export function requestsWaiting(acting: Acting): Promise<Waiting[]> {
  return read(acting, async ({ tx, viewer }) => {
    const toDecide = (await waitingWith(tx, viewer.personId)).map((request) => ({
      ...common(request),
      title: `Decide: ${request.title}`,
      hint: `${typeOf(request.type).name}, request ${request.number}`,
      since: request.askedAt,
      due: dayOf(request.dueAt),
      dueAt: request.dueAt,
    }));
    const toChange = (await requestsOf(tx, viewer.personId, ['changes'])).map((request) => ({
      ...common(request),
      title: `Change your request: ${request.title}`,
      href: `/requests/${request.id}/change`,
      since: request.changedAt,
    }));
    const toRotate = (await rotationsOf(tx, viewer.personId, 'open')).map((task) => ({
      key: `password rotation ${task.id}`,
      kind: 'Password',
      title: `Change the password of ${task.account}`,
      href: `/requests/passwords/${task.id}`,
      hint: 'Somebody who knows it no longer runs this account.',
      since: task.madeAt,
      due: task.dueOn,
      enacts: 'login-sharing' as const,
    }));
    return [...toDecide, ...toChange, ...toRotate];
  });
}

function common(request: Pick<Request, 'id' | 'type'>): Pick<Waiting, 'key' | 'kind' | 'href' | 'enacts'> {
  return {
    key: `request ${request.id}`,
    kind: 'Request',
    href: `/requests/${request.id}`,
    enacts: typeOf(request.type).enacts,
  };
}

const MOST = 200;

/** What somebody decided, handed over or revoked, and the passwords they changed, newest first. */
export function requestsDone(acting: Acting): Promise<Done[]> {
  return read(acting, async ({ tx, viewer }) => {
    const handled = (await handledBy(tx, viewer.personId, MOST)).map((request) => ({
      ...common(request),
      title: request.title,
      outcome: STEP_WORDS[request.step]!,
      at: request.at,
    }));
    const rotated = (await rotationsOf(tx, viewer.personId, 'done')).map((task) => ({
      key: `password rotation ${task.id}`,
      kind: 'Password',
      title: `Change the password of ${task.account}`,
      href: `/requests/passwords/${task.id}`,
      enacts: 'login-sharing' as const,
      outcome: 'Changed',
      at: task.doneAt!,
    }));
    return [...handled, ...rotated].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST);
  });
}

/** A request that was begun, by the name its form is kept under. */
export function requestBegun(form: string): Begun | null {
  for (const type of REQUEST_TYPES) {
    const href = begunHref(type, form);
    if (href) return { title: type.ask, href };
  }
  return null;
}
