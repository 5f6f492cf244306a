import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Rotation } from './model.ts';

/** Lets somebody run an account. @returns false for one who runs it already, by the register or another permission */
export async function addOperator(
  tx: Tx,
  trustId: string,
  requestId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('account_operator')
    .values({ trust_id: trustId, account_id: accountId, person_id: personId })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  const byPermission =
    added === 1n || (await sharings(tx, accountId, personId)).some((id) => id !== requestId);
  if (byPermission)
    await tx
      .insertInto('login_shared')
      .values({ trust_id: trustId, request_id: requestId, account_id: accountId, person_id: personId })
      .onConflict((c) => c.doNothing())
      .execute();
  return added === 1n;
}

/** Ends what a permission gave. @returns whether the person no longer runs the account; not while another permission holds */
export async function removeOperator(
  tx: Tx,
  requestId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('login_shared')
    .where('request_id', '=', requestId)
    .returning('request_id')
    .execute();
  if (gone.length === 0 || (await sharings(tx, accountId, personId)).length > 0) return false;
  await tx
    .deleteFrom('account_operator')
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .execute();
  // Whoever ends it has the password changed.
  await tx
    .deleteFrom('login_known')
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .execute();
  return true;
}

/** Ids of the permissions by which somebody runs an account. */
async function sharings(tx: Tx, accountId: string, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('login_shared')
    .select('request_id')
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => row.request_id);
}

/** Who answers for an account: its owner, if they can still come in. */
export async function ownerOf(tx: Tx, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from official_account a join person p on p.trust_id = a.trust_id and p.id = a.owner_id
    where a.id = ${accountId}::uuid and p.state = 'active'`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function insertRotation(
  tx: Tx,
  trustId: string,
  task: { accountId: string; requestId: string | null; personId: string; madeAt: Date; dueOn: string },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('password_rotation')
    .values({
      trust_id: trustId,
      id,
      account_id: task.accountId,
      request_id: task.requestId,
      person_id: task.personId,
      made_at: task.madeAt,
      due_on: task.dueOn,
      done_at: null,
      done_by: null,
    })
    .execute();
  return id;
}

export async function rotationsOf(tx: Tx, personId: string, which: 'open' | 'done'): Promise<Rotation[]> {
  const { rows } = await rotations(
    tx,
    which === 'open'
      ? sql`t.person_id = ${personId}::uuid and t.done_at is null`
      : sql`t.done_by = ${personId}::uuid`,
  );
  return rows;
}

export async function findRotation(tx: Tx, id: string): Promise<Rotation | undefined> {
  const { rows } = await rotations(tx, sql`t.id = ${id}::uuid`);
  return rows[0];
}

function rotations(tx: Tx, where: ReturnType<typeof sql>) {
  return sql<Rotation>`
    select t.id, a.handle || ' on ' || p.name as account, t.request_id as "requestId", t.person_id as "personId",
      t.made_at as "madeAt", t.due_on as "dueOn", t.done_at as "doneAt"
    from password_rotation t
    join official_account a on a.trust_id = t.trust_id and a.id = t.account_id
    join platform p on p.trust_id = a.trust_id and p.key = a.platform_key
    where ${where} order by t.made_at desc`.execute(tx);
}

/** @returns false for one that was changed before */
export async function markRotated(tx: Tx, id: string, personId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('password_rotation')
    .set({ done_at: now, done_by: personId })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whoever is known to know a password and runs the open account no more: each once. */
export async function takeLostLogins(tx: Tx): Promise<{ accountId: string; knownBy: string }[]> {
  const { rows } = await sql<{ accountId: string; knownBy: string }>`
    delete from login_known k using official_account a
    where a.trust_id = k.trust_id and a.id = k.account_id and a.state = 'open'
      and not exists (select from account_operator o
        where o.trust_id = k.trust_id and o.account_id = k.account_id and o.person_id = k.person_id)
    returning k.account_id as "accountId", k.person_id as "knownBy"`.execute(tx);
  return rows;
}

/** Notes who runs which open account now. */
export async function noteWhoKnows(tx: Tx, trustId: string): Promise<void> {
  await sql`
    insert into login_known (trust_id, account_id, person_id)
    select ${trustId}::uuid, o.account_id, o.person_id from account_operator o
    join official_account a on a.trust_id = o.trust_id and a.id = o.account_id and a.state = 'open'
    on conflict do nothing`.execute(tx);
}

/** Passwords that somebody is to change who can no longer come in. */
export async function rotationsOfLeavers(
  tx: Tx,
): Promise<{ id: string; accountId: string; personId: string }[]> {
  const { rows } = await sql<{ id: string; accountId: string; personId: string }>`
    select t.id, t.account_id as "accountId", t.person_id as "personId" from password_rotation t
    join person p on p.trust_id = t.trust_id and p.id = t.person_id
    where t.done_at is null and p.state = 'inactive' for update of t`.execute(tx);
  return rows;
}

export async function giveRotation(tx: Tx, id: string, personId: string): Promise<void> {
  await tx.updateTable('password_rotation').set({ person_id: personId }).where('id', '=', id).execute();
}
