import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PressWords, Standing } from './model.ts';
import { type WordingRow, wordingsOf } from './store.ts';

/**
 * The words that one person proposed to say to the press, or had approved, as it stands in this very transaction: read at each
 * check, so that what was approved or revoked in any process counts at the next.
 */
export async function pressWordsOf(tx: Tx, personId: string, now: Date): Promise<PressWords[]> {
  const today = dayOf(now);
  return (await wordingsOf(tx, personId)).flatMap((row) => [
    ...agreedIn(row, today),
    ...proposedIn(row, today),
  ]);
}

/** What was approved. Words that are no longer those of which the fingerprint was taken then are left out. */
function agreedIn(row: WordingRow, today: string): PressWords[] {
  const standing = agreedStanding(row, today);
  if (standing === null) return [];
  const words = row.agreed!;
  const sha256 = fingerprintOf(words);
  // Before it begins none was taken.
  if (standing !== 'not yet' && row.sha256 !== sha256) return [];
  const { id, outlet, holds_from, holds_until, changed_at } = row;
  const stopped = dayOf(changed_at);
  const days: Partial<Record<Standing, string | null>> = {
    approved: holds_until,
    'not yet': holds_from,
    revoked: stopped,
    // Its last day may have come before the job that ends it, or its holder gave it up before its last day.
    over: holds_until !== null && (row.state === 'approved' || holds_until < stopped) ? holds_until : stopped,
  };
  const day = days[standing] ?? null;
  return [{ requestId: id, outlet, words, standing, fingerprint: sha256, day, instead: null }];
}

function agreedStanding(row: WordingRow, today: string): Standing | null {
  const { state, agreed, sha256, holds_from, holds_until } = row;
  if (!agreed) return null;
  if (state === 'revoked') return sha256 === null ? null : 'revoked';
  if (state === 'ended') return sha256 === null ? null : 'over';
  if (state !== 'approved') return null;
  if (holds_until !== null && holds_until < today) return sha256 === null ? null : 'over';
  return (holds_from !== null && holds_from > today) || sha256 === null ? 'not yet' : 'approved';
}

/** What was proposed, as far as it is not what was approved. */
function proposedIn(row: WordingRow, today: string): PressWords[] {
  const { id, outlet, state, proposed, agreed } = row;
  if (!proposed) return [];
  const fingerprint = fingerprintOf(proposed);
  if (agreed && fingerprintOf(agreed) === fingerprint) return [];
  const waits = state === 'waiting' || state === 'changes';
  const standing: Standing = waits ? 'waiting' : agreed ? 'other' : 'never';
  const instead = agreedStanding(row, today) === 'approved' ? agreed : null;
  return [{ requestId: id, outlet, words: proposed, standing, fingerprint, day: null, instead }];
}
