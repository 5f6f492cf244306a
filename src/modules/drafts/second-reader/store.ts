import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { CheckerTables } from '../../../platform/database/tables/checker.ts';

export type SecondReaderRow = Selectable<CheckerTables['second_reader']>;

/** The trust's second reader, if one was ever set. */
export function secondReaderRow(tx: Tx): Promise<SecondReaderRow | undefined> {
  return tx.selectFrom('second_reader').selectAll().executeTakeFirst();
}

/**
 * Puts it there or changes it; each change is one revision on.
 * @param revision the one it is changed from; 0 for none
 * @returns false, with nothing changed, when somebody else was first
 */
export async function putSecondReader(
  tx: Tx,
  row: Omit<SecondReaderRow, 'revision'>,
  revision: number,
): Promise<boolean> {
  const { trust_id, ...columns } = row;
  const done = await tx
    .insertInto('second_reader')
    .values({ trust_id, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('trust_id')
        .doUpdateSet((q) => ({ ...columns, revision: q('second_reader.revision', '+', 1) }))
        .where('second_reader.revision', '=', revision),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Whether this is the example trust, which sends nothing to anyone. */
export async function isExample(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('trust').select('example').executeTakeFirstOrThrow();
  return row.example;
}
