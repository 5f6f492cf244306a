import type { Tx } from '../../../platform/database/database.ts';
import type { ShownDraft } from './model.ts';

/** So many are compared with what is checked. */
const MOST = 200;

/**
 * The drafts that somebody showed with questions that wait or were answered, the newest first. They are looked for by who asked
 * alone: no word of what is checked is in the query.
 */
export async function draftsShownBy(tx: Tx, personId: string): Promise<ShownDraft[]> {
  const rows = await tx
    .selectFrom('question')
    .select([
      'id',
      'draft',
      'account',
      'state',
      'decision',
      'asked_at',
      'answered_at',
      'answered_by',
      'to_role',
      'not_by',
      'noted',
    ])
    .where('asker_id', '=', personId)
    .where('state', 'in', ['waiting', 'answered'])
    .where('draft', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    draft: row.draft!,
    account: row.account ?? 'personal',
    says:
      row.state === 'waiting' || row.decision === null || row.decision === 'answer'
        ? 'on-hold'
        : row.decision,
    at: (row.state === 'answered' ? row.answered_at : null) ?? row.asked_at,
    answeredBy: row.answered_by,
    toRole: row.to_role,
    notBy: row.not_by,
    noted: row.noted,
  }));
}
