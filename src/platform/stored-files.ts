import type { Tx } from './database/database.ts';

/** What is known of a stored file; its bytes are kept apart (`files.ts`). */
type StoredFile = { sha256: string; name: string; type: string; bytes: number; at: Date; by: string };

/** Notes a file of the trust. One that is known already stays as it was first. */
export async function noteFile(tx: Tx, trustId: string, file: StoredFile): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      trust_id: trustId,
      sha256: file.sha256,
      name: file.name,
      type: file.type,
      bytes: String(file.bytes),
      stored_at: file.at,
      stored_by: file.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
