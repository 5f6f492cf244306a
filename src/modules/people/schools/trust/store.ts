import type { Selectable, Updateable } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { PlatformTables } from '../../../../platform/database/tables/platform.ts';
import type { Saver } from '../../meanwhile/changed.ts';
import { actsOn, lastToAct } from '../../meanwhile/store.ts';

export type TrustRow = Selectable<PlatformTables['trust']>;

/** @param lock whether others who mean to change it wait until this transaction ends */
export function trustRow(tx: Tx, trustId: string, lock = false): Promise<TrustRow> {
  const query = tx.selectFrom('trust').selectAll().where('trust_id', '=', trustId);
  return (lock ? query.forUpdate() : query).executeTakeFirstOrThrow();
}

/** Who changed the trust's details last. */
export function lastToSave(tx: Tx, trustId: string): Promise<Saver | null> {
  return lastToAct(tx, actsOn('trust', trustId, ['trust details changed']));
}

export async function updateTrust(
  tx: Tx,
  trustId: string,
  columns: Pick<Updateable<PlatformTables['trust']>, 'name' | 'short_name' | 'town' | 'website' | 'phone'>,
): Promise<void> {
  await tx
    .updateTable('trust')
    .set((q) => ({ ...columns, revision: q('revision', '+', 1) }))
    .where('trust_id', '=', trustId)
    .execute();
}
