import type { Tx } from '../../../../platform/database/database.ts';
import type { DraftClause } from '../model.ts';
import { inPieces } from '../pieces.ts';

/** Writes clauses whole: new ones are added, those that are there take every word from here. */
export async function putClauses(
  tx: Tx,
  trustId: string,
  versionId: string,
  clauses: readonly DraftClause[],
): Promise<void> {
  for (const piece of inPieces(clauses))
    await tx
      .insertInto('policy_clause')
      .values(
        piece.map((c) => ({
          trust_id: trustId,
          version_id: versionId,
          id: c.id,
          lineage: c.lineage,
          position: c.position,
          number: c.number,
          marker: c.marker,
          parent_id: c.parentId,
          heading: c.heading,
          text: c.text,
          modality: c.modality,
          binds: c.binds,
          escalates_to: c.escalatesTo,
          revision: c.revision,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['trust_id', 'version_id', 'id']).doUpdateSet((eb) => ({
          position: eb.ref('excluded.position'),
          number: eb.ref('excluded.number'),
          marker: eb.ref('excluded.marker'),
          parent_id: eb.ref('excluded.parent_id'),
          heading: eb.ref('excluded.heading'),
          text: eb.ref('excluded.text'),
          modality: eb.ref('excluded.modality'),
          binds: eb.ref('excluded.binds'),
          escalates_to: eb.ref('excluded.escalates_to'),
          revision: eb.ref('excluded.revision'),
        })),
      )
      .execute();
}

/** Takes clauses out, and with them what they are tied to. */
export async function deleteClauses(tx: Tx, versionId: string, ids: readonly string[]): Promise<void> {
  for (const piece of inPieces(ids))
    await tx
      .deleteFrom('policy_clause')
      .where('version_id', '=', versionId)
      .where('id', 'in', piece)
      .execute();
}
