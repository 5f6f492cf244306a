import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { keptForms } from '../../../platform/kept-forms.ts';
import { type Chip, clauseChips, policyInForce } from '../../policy/actions.ts';
import type { RequestType } from '../model.ts';
import { approvedOn, requestsOf } from '../store.ts';
import { begunHref, keptAs, type Other } from './offer.ts';

/** The clauses that a kind of request carries out, in the policy in force. */
export async function chipsOf(acting: Acting, type: RequestType): Promise<Chip[]> {
  const policy = await policyInForce(acting);
  return policy ? (clauseChips(policy).get(type.enacts) ?? []) : [];
}

/** A form that was begun and not sent: of which kind, and whether it renews a request. */
export type Begun = { key: string; href: string; renews: boolean };

/** Every kind with its clauses, what one holds or waits for, and which forms one has begun. */
export async function choicesToAsk(
  acting: Acting,
  types: readonly RequestType[],
): Promise<{ types: { type: RequestType; chips: Chip[] }[]; mine: Other[]; begun: Begun[] }> {
  const policy = await policyInForce(acting);
  const chips = policy ? clauseChips(policy) : null;
  const forms = await keptForms(acting);
  const mine = await read(acting, async ({ tx, viewer, now }) => [
    ...(await requestsOf(tx, viewer.personId, ['changes', 'waiting'])),
    ...(await approvedOn(tx, viewer.personId, dayOf(now))),
  ]);
  return {
    types: types.map((type) => ({ type, chips: chips?.get(type.enacts) ?? [] })),
    mine,
    begun: types.flatMap((type) =>
      forms.flatMap(({ form }) => {
        const href = begunHref(type, form);
        return href ? { key: type.key, href, renews: form !== keptAs(type) } : [];
      }),
    ),
  };
}
