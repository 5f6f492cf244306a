import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ApprovedWords } from './model.ts';
import { wordingsOf } from './store.ts';

/**
 * The words that one person may say to the press, as it stands in this very transaction. Words that are no longer those of which
 * the fingerprint was taken when they were approved are left out.
 */
export async function approvedWordsOf(tx: Tx, personId: string, now: Date): Promise<ApprovedWords[]> {
  const rows = await wordingsOf(tx, personId, dayOf(now));
  return rows
    .filter(({ words, sha256 }) => fingerprintOf(words) === sha256)
    .map(({ id, outlet, words, sha256, until }) => ({
      requestId: id,
      outlet,
      words,
      fingerprint: sha256,
      until,
    }));
}
