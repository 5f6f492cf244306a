import type { Tx } from '../../../platform/database/database.ts';
import { addDays } from '../../../platform/dates.ts';
import { allVersions } from '../store.ts';
import { type OwnStanding, requirementOn } from './model.ts';
import { acceptancesOf, daysToAccept, hasOpened, startOf } from './store.ts';

/** How a person stands with the policy of a day; null while none is in force. */
export async function standingOf(tx: Tx, personId: string, day: string): Promise<OwnStanding | null> {
  const requirement = requirementOn(await allVersions(tx), day);
  if (!requirement) return null;
  const given = await acceptancesOf(tx, personId);
  const started = await startOf(tx, personId, day);
  const covered = given.find((a) => requirement.coveredBy.includes(a.versionId)) ?? null;
  return {
    requirement,
    covered,
    earlier: covered ? null : (given[0] ?? null),
    from: firstDay(requirement.since, started),
    due: dueDay(requirement.since, started, await daysToAccept(tx)),
    opened: await hasOpened(tx, requirement.version.id, personId),
  };
}

/** The day from which somebody's time to accept runs: the day it took force, or their first if later. */
export function firstDay(since: string, started: string | null): string {
  return started !== null && started > since ? started : since;
}

/** The day by which someone is to have accepted: so many days after their first. */
export function dueDay(since: string, started: string | null, days: number): string {
  return addDays(firstDay(since, started), days);
}
