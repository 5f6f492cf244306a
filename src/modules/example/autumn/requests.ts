import type { Acting } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { requestsWaiting } from '../../requests/actions.ts';
import { sendRequest } from '../../requests/asking/actions.ts';
import { decide } from '../../requests/deciding/actions.ts';
import { carriedFrom, freshDecision } from '../../requests/deciding/form.ts';
import { giveUp, revoke, withdraw } from '../../requests/ending/actions.ts';
import { boxOf } from '../../requests/fields.ts';
import { rotated } from '../../requests/logins/actions.ts';
import { readRequest } from '../../requests/reading/actions.ts';
import { typeOf } from '../../requests/types.ts';
import type { AskedRequest, RequestMoment } from '../data/history/asked.ts';
import type { Keys } from '../keys.ts';
import type { Moment } from './moment.ts';

/** What was asked to be allowed, and what became of it. @param modules ids of training modules, by the starter's key */
export function momentsOfRequests(
  requests: readonly AskedRequest[],
  keys: Keys,
  modules: ReadonlyMap<string, string>,
): Moment[] {
  return requests.flatMap((asked) => {
    const id = keys.of('request', asked.key);
    const sent: Moment = {
      at: asked.at,
      by: asked.by,
      run: (acting) => sendRequest(acting, typeOf(asked.type), { id, ...formOf(asked, keys) }),
    };
    return [
      sent,
      ...(asked.after ?? []).map((moment) => ({
        ...moment,
        run: (acting: Acting) => follow(acting, id, moment, keys, modules),
      })),
    ];
  });
}

function formOf({ type, values, accounts = [], renews }: AskedRequest, keys: Keys): Record<string, string> {
  const ids = accounts.map((key) => keys.of('account', key));
  const chosen: Record<string, string> =
    type === 'login-sharing'
      ? { account: ids[0]! }
      : Object.fromEntries(ids.map((account) => [boxOf('accounts', account), 'yes']));
  return { ...values, ...chosen, ...(renews && { renews: keys.of('request', renews) }) };
}

async function follow(
  acting: Acting,
  id: string,
  moment: RequestMoment,
  keys: Keys,
  modules: ReadonlyMap<string, string>,
): Promise<unknown> {
  if (moment.step === 'password-changed') return changePassword(acting);
  const { request, type, before, conditions } = await readRequest(acting, id);
  const revision = String(request.revision);
  switch (moment.step) {
    case 'approve': {
      const carried = carriedFrom(before, conditions);
      const form = freshDecision(type, request, dayOf(acting.clock.now()), carried);
      const { accounts, training } = moment;
      if (accounts) {
        const box = (account: string) => boxOf('grant-accounts', account);
        for (const name of Object.keys(form)) if (name.startsWith(box(''))) delete form[name];
        for (const key of accounts) form[box(keys.of('account', key))] = 'yes';
      }
      if (training) form['if-training'] = modules.get(training)!;
      return decide(acting, id, { ...form, ...moment.form, revision, decision: 'approve' });
    }
    case 'decline':
    case 'send-back':
      return decide(acting, id, { revision, decision: moment.step, reason: moment.reason });
    case 'revoke':
      return revoke(acting, id, { revision, reason: moment.reason });
    case 'withdraw':
      return withdraw(acting, id, { revision });
    case 'give-up':
      return giveUp(acting, id, { revision });
  }
}

/** Whoever has a password to change says that it is done. */
async function changePassword(acting: Acting): Promise<void> {
  const about = 'password rotation ';
  const task = (await requestsWaiting(acting)).find(({ key }) => key.startsWith(about))!;
  await rotated(acting, task.key.slice(about.length));
}
