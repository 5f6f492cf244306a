import type { Tx } from '../../../platform/database/database.ts';
import { whoAnswers } from '../routing.ts';
import { namesOf } from '../whom/store.ts';
import { type AskedBefore, type Checking, type ShownDraft, shownBefore } from './model.ts';
import { draftsShownBy } from './store.ts';

/**
 * Whether somebody has asked about the words they check now, and what was answered: read at each check, so that what was asked or
 * answered in any process counts at the next. The words are compared here, and are in no query.
 * @param day `YYYY-MM-DD`, on which is asked who is to answer
 */
export async function askedBefore(
  tx: Tx,
  personId: string,
  checking: Checking,
  day: string,
): Promise<AskedBefore | null> {
  const found = shownBefore(await draftsShownBy(tx, personId), checking);
  if (!found) return null;
  const { says, at, noted } = found.draft;
  return {
    href: `/questions/${found.draft.id}`,
    says,
    same: found.same,
    at,
    noted,
    who: await whoIs(tx, personId, found.draft, day),
  };
}

async function whoIs(
  tx: Tx,
  askerId: string,
  { says, answeredBy, toRole, notBy }: ShownDraft,
  day: string,
): Promise<string | null> {
  if (says === 'on-hold') {
    const holders = await whoAnswers(tx, { askerId, toRole, notBy }, day);
    const names = [...new Set(holders.map(({ name }) => name))];
    return names.length > 0 ? new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names) : null;
  }
  return answeredBy === null ? null : ((await namesOf(tx, [answeredBy])).get(answeredBy) ?? null);
}
