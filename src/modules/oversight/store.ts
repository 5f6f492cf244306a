import type { Tx } from '../../platform/database/database.ts';

/** The trust that the transaction is in. */
export function trustHere(tx: Tx): Promise<{ name: string; example: boolean }> {
  return tx.selectFrom('trust').select(['name', 'example']).executeTakeFirstOrThrow();
}
