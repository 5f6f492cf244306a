import type { Tx } from '../../platform/database/database.ts';
import { AUDIENCES, type Audience, COMMON_PLATFORMS, type OfficialAccount, type Platform } from './places.ts';

/** The platform register in the trust's order; the services everybody knows while the trust has none of its own. */
export async function platformsOf(tx: Tx): Promise<readonly Platform[]> {
  const rows = await tx
    .selectFrom('platform')
    .select(['key', 'name', 'category', 'audiences'])
    .orderBy('position')
    .orderBy('key')
    .execute();
  if (rows.length === 0) return COMMON_PLATFORMS;
  return rows.map(({ audiences, ...row }) => ({ ...row, seenBy: sentences(audiences) }));
}

function sentences(given: unknown): Partial<Record<Audience, string>> {
  if (typeof given !== 'object' || given === null) return {};
  const found = AUDIENCES.map((key) => [key, (given as Record<string, unknown>)[key]]);
  return Object.fromEntries(found.filter(([, sentence]) => typeof sentence === 'string'));
}

/** Open accounts of the trust and of these schools; of every school for someone who works at none. */
export async function officialAccountsFor(tx: Tx, schoolIds: readonly string[]): Promise<OfficialAccount[]> {
  const rows = await tx
    .selectFrom('official_account')
    .select(['id', 'platform_key', 'handle'])
    .where('state', '=', 'open')
    .$if(schoolIds.length > 0, (query) =>
      query.where((w) => w.or([w('school_id', 'is', null), w('school_id', 'in', [...schoolIds])])),
    )
    .orderBy('handle')
    .orderBy('platform_key')
    .execute();
  return rows.map((row) => ({ id: row.id, platformKey: row.platform_key, handle: row.handle }));
}
