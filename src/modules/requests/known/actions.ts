import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { hasPassed } from '../../training/actions.ts';
import type { Answer } from '../model.ts';
import { windowWords } from '../times.ts';
import { businessUse } from '../types/business-use.ts';
import type { Use } from './model.ts';
import { type HeldRow, heldBy } from './store.ts';

/**
 * What one person may do for the trust, or might, as it stands in this very transaction: read at each check, so that what was
 * approved or revoked in any process counts at the next.
 */
export async function usesOf(tx: Tx, personId: string, now: Date): Promise<Use[]> {
  const uses: Use[] = [];
  for (const row of await heldBy(tx, personId, businessUse.key)) {
    const { training } = row.conditions;
    const trained = training === undefined || (await hasPassed(tx, personId, training, dayOf(now)));
    uses.push(useFrom(row, dayOf(now), trained));
  }
  return uses;
}

function useFrom(row: HeldRow, day: string, trained: boolean): Use {
  const { granted, conditions } = row;
  const times = conditions.times ?? timesOf(granted.times);
  const stopped = row.state === 'approved' ? null : dayOf(row.changed_at);
  return {
    requestId: row.id,
    title: row.title,
    status: statusOf(row, day, trained),
    accounts: row.accounts,
    platforms: list(granted.sites),
    only: {
      sites: conditions.sites ?? [],
      times,
      when: times ? windowWords(times) : '',
      matter: conditions.matter ?? (typeof granted.matter === 'string' ? granted.matter : ''),
      words: conditions.words ?? '',
    },
    from: row.holds_from,
    until: row.holds_until,
    // Its last day may have come before the job that ends it.
    stoppedOn: stopped && row.holds_until && row.holds_until < stopped ? row.holds_until : stopped,
  };
}

/** By its days, not only its state: what is over counts no more, whether or not the job that ends it has run. */
function statusOf({ state, holds_from, holds_until }: HeldRow, day: string, trained: boolean): Use['status'] {
  if (state === 'revoked') return 'revoked';
  if (state === 'ended' || (holds_until !== null && holds_until < day)) return 'over';
  if (holds_from !== null && holds_from > day) return 'not yet';
  return trained ? 'holds' : 'training';
}

function list(answer: Answer | undefined): string[] {
  return Array.isArray(answer) ? answer : [];
}

function timesOf(answer: Answer | undefined): Use['only']['times'] {
  return answer && typeof answer === 'object' && !Array.isArray(answer) ? answer : null;
}
