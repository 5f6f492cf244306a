import type { Work } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { withdrawWaiting } from '../../../account/join/actions.ts';
import { refuseLastAdministrator } from '../../roles/limits.ts';
import { setDelegationEnded, setRoleEnd } from '../../roles/store.ts';
import { delegationsOf, engagementsOf, personRow, rolesOf } from '../../store.ts';
import { updatePerson } from '../store.ts';
import { type Before, endsWith } from './model.ts';
import { accountIdsOf, passOnManaged, removeFromAccounts, setEngagementEnd } from './store.ts';

/**
 * Ends everything someone holds, and says so in the ledger. Other rules and permission are the caller's business.
 * @throws Invalid at `lastDay` for the last administrator
 */
export async function recordLeaving(
  w: Work,
  id: string,
  lastDay: string,
  successor: string | null,
): Promise<void> {
  await refuseLastAdministrator(w, id, { after: lastDay, field: 'lastDay' });
  const { state } = await personRow(w.tx, id);
  const before: Before = {
    lastDay,
    engagements: await endEngagements(w.tx, id, lastDay),
    roles: await endRoles(w.tx, id, lastDay),
    delegations: await endStandingIn(w, id, lastDay),
    managed: await passOnManaged(w.tx, id, lastDay, successor),
    successor,
    accounts: await accountIdsOf(w.tx, id),
    wasActive: state === 'active',
  };
  await updatePerson(w.tx, id, {});
  await w.record({ verb: 'person left', subject: { kind: 'person', id }, payload: before });
}

/** What ends with a last day, and the day on which it does. */
const ending = <T extends { from_date: string; to_date: string | null }>(
  all: readonly T[],
  lastDay: string,
) =>
  all
    .filter((row) => row.to_date === null || row.to_date > lastDay)
    .map((row) => ({ row, to: endsWith(row, lastDay) }));

async function endEngagements(tx: Tx, id: string, lastDay: string): Promise<Before['engagements']> {
  const ends = ending(await engagementsOf(tx, id), lastDay);
  for (const { row, to } of ends) await setEngagementEnd(tx, row.id, to);
  return ends.map(({ row }) => ({ id: row.id, to: row.to_date }));
}

async function endRoles(tx: Tx, id: string, lastDay: string): Promise<Before['roles']> {
  const ends = ending(await rolesOf(tx, id), lastDay);
  for (const { row, to } of ends) await setRoleEnd(tx, row.id, to);
  return ends.map(({ row }) => ({ id: row.id, to: row.to_date }));
}

/** A delegation by someone who leaves goes on to its own end: it is what stands in for them. */
async function endStandingIn(w: Work, id: string, lastDay: string): Promise<string[]> {
  const standsIn = (await delegationsOf(w.tx, id)).filter(
    (d) => d.to_person === id && !d.ended_at && d.to_date > lastDay,
  );
  for (const d of standsIn) await setDelegationEnded(w.tx, d.id, w.now);
  return standsIn.map((d) => d.id);
}

/** Shuts out someone whose last day is over: they cannot come in and operate no account. Their sessions are yet to be ended. */
export async function shutOut(tx: Tx, id: string): Promise<void> {
  await removeFromAccounts(tx, id);
  await updatePerson(tx, id, { state: 'inactive' });
  await withdrawWaiting(tx, [id], 'inactive');
}
