import type { Tx } from '../../../../platform/database/database.ts';

/** The newest reports are tried: what people write now is what the words are for. */
const MOST_REPORTS = 500;

/** What people have agreed to keep, to try words on: the draft where there is one, or the words that were found. */
export async function keptTexts(
  tx: Tx,
): Promise<{ id: string; text: string; account: 'personal' | 'official' }[]> {
  const rows = await tx
    .selectFrom('check_report')
    .select(['id', 'account', (e) => e.fn.coalesce('draft', 'quote').as('text')])
    .where('state', '<>', 'withdrawn')
    .where((w) => w.or([w('quote', 'is not', null), w('draft', 'is not', null)]))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST_REPORTS)
    .execute();
  return rows.flatMap(({ id, text, account }) => (text ? [{ id, text, account }] : []));
}
