import type { Tx } from '../../../../platform/database/database.ts';
import type { Version } from '../../model.ts';

/** A new version: an empty draft. A trust has one at a time; the database refuses a second. */
export async function insertVersion(
  tx: Tx,
  trustId: string,
  version: Pick<Version, 'id' | 'title' | 'origin' | 'createdAt'> &
    Partial<Pick<Version, 'sourceName' | 'sourceSha256' | 'basedOn' | 'createdBy'>>,
): Promise<void> {
  await tx
    .insertInto('policy_version')
    .values({
      trust_id: trustId,
      id: version.id,
      number: null,
      title: version.title,
      state: 'draft',
      origin: version.origin,
      source_name: version.sourceName ?? null,
      source_sha256: version.sourceSha256 ?? null,
      based_on: version.basedOn ?? null,
      change_note: null,
      effective_on: null,
      text_sha256: null,
      created_by: version.createdBy ?? null,
      created_at: version.createdAt,
      sent_at: null,
      signed_at: null,
    })
    .execute();
}
