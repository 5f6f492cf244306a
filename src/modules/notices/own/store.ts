import type { Tx } from '../../../platform/database/database.ts';
import type { How } from '../model.ts';

/** What someone has chosen; undefined for someone who never did. */
export function choiceOf(tx: Tx, personId: string): Promise<{ how: How; revision: number } | undefined> {
  return tx
    .selectFrom('notice_choice')
    .select(['how', 'revision'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** @param revision the one it is changed from; 0 for none. @returns false, with nothing changed, when it has moved on */
export async function putChoice(
  tx: Tx,
  row: { trust_id: string; person_id: string; how: How; changed_at: Date },
  revision: number,
): Promise<boolean> {
  const { how, changed_at } = row;
  const done = await tx
    .insertInto('notice_choice')
    .values(row)
    .onConflict((c) =>
      c
        .columns(['trust_id', 'person_id'])
        .doUpdateSet((q) => ({ how, changed_at, revision: q('notice_choice.revision', '+', 1) }))
        .where('notice_choice.revision', '=', revision),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** The address that mail for someone goes to, if there is one. */
export async function addressOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst();
  return row?.email ?? null;
}
