import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { dayOf, longMoment } from '../../../../platform/dates.ts';
import { NotAllowed } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { may, scopeOf, type Viewer } from '../../../../platform/permissions.ts';
import { CATEGORIES } from '../../../people/model.ts';
import { allVersions } from '../../store.ts';
import { inScope, namesIn, seesNames } from '../actions.ts';
import { type Bound, METHODS, requirementOn } from '../model.ts';
import { upcomingReminders } from '../reminders/upcoming.ts';
import { dueDay } from '../standing.ts';
import { boundOn, DAYS_SETTING, daysToAccept } from '../store.ts';
import { type Coverage, counted, type Loaded, lateOf, load } from './figures.ts';
import { type ListQuery, schoolsOf } from './model.ts';
import { lastAcknowledged, putDaysToAccept } from './store.ts';

/**
 * Who is covered by school and category, and who is not yet, within the viewer's scope; null while none is in force.
 * @param where given, the reminders to come are worked out too
 */
export function readCoverage(
  acting: Acting,
  query: ListQuery,
  where?: Pick<Parts, 'sendsMail'>,
): Promise<Coverage | null> {
  return read(acting, async (work) => {
    const { viewer } = work;
    demand(viewer, 'policy.coverage');
    const loaded = await load(work);
    if (!loaded) return null;
    const named = seesNames(viewer) ? namedOf(viewer, loaded) : null;
    const remind = scopeOf(viewer, 'policy.remind');
    return {
      ...counted(loaded, query, named),
      mayRemind: remind.length > 0 ? (person) => inScope(person, remind) : null,
      mayRecord: named !== null,
      maySet: may(viewer, 'settings.edit', 'trust'),
      upcoming: named && where ? await upcomingReminders(work, where, { ...loaded, people: named }) : null,
    };
  });
}

/** Those whose names the viewer sees. */
function namedOf(viewer: Viewer, { people }: Loaded): Bound[] {
  const scope = namesIn(viewer);
  return people.filter((person) => inScope(person, scope));
}

/** The version in force, as pages name it; the day it took force is `YYYY-MM-DD`. */
export type PolicyToday = { number: number; effectiveOn: string };

/**
 * How these people stand with the policy of a day, by person; nothing of anybody while none is in force. Whoever calls it has made
 * sure that they may. Of somebody whom it does not bind that day there is nothing.
 */
export async function acknowledgedBy(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<{
  policy: PolicyToday | null;
  standing: Map<string, { acknowledged: { number: number; on: string } | null; due: string }>;
}> {
  const required = requirementOn(await allVersions(tx), day);
  if (!required) return { policy: null, standing: new Map() };
  const days = await daysToAccept(tx);
  const bound = await boundOn(tx, required, day, { personIds });
  const { number, effectiveOn } = required.version;
  return {
    policy: { number: number!, effectiveOn: effectiveOn! },
    standing: new Map(
      bound.map(({ personId, acceptance, started }) => [
        personId,
        {
          acknowledged: acceptance && { number: acceptance.number, on: dayOf(acceptance.at) },
          due: dueDay(required.since, started, days),
        },
      ]),
    ),
  };
}

/** How many of those the viewer may remind are past their day and have not accepted; 0 while no policy is in force. */
export function lateAcceptances(acting: Acting): Promise<number> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'policy.remind');
    const today = dayOf(now);
    const requirement = requirementOn(await allVersions(tx), today);
    if (!requirement) return 0;
    const scope = scopeOf(viewer, 'policy.remind');
    const missing = await boundOn(tx, requirement, today, { missing: true });
    const people = missing.filter((person) => inScope(person, scope));
    return lateOf({ people, requirement, days: await daysToAccept(tx), today });
  });
}

/**
 * Everybody one sees by name as CSV: person, category, schools, version accepted, on which day (for a paper
 * the day on it), when it was recorded, how, and by when it is due; of one who is not covered, what they acknowledged before.
 * Taking the list out is itself recorded. @throws NotAllowed for those who see numbers only
 */
export function exportCoverage(acting: Acting): Promise<string> {
  return act(acting, async (work) => {
    if (!seesNames(work.viewer)) throw new NotAllowed();
    const loaded = await load(work);
    const last = await lastAcknowledged(work.tx);
    const rows = (loaded ? namedOf(work.viewer, loaded) : []).map((person) => {
      const earlier = person.acceptance ? undefined : last.get(person.personId);
      return {
        Name: person.name,
        Category: CATEGORIES[person.category],
        Schools: schoolsOf(person, loaded!.names),
        'Version acknowledged': person.acceptance?.number ?? '',
        'Acknowledged on': person.acceptance ? dayOf(person.acceptance.at) : '',
        'Recorded at': person.acceptance ? longMoment(person.acceptance.recordedAt) : '',
        How: person.acceptance ? METHODS[person.acceptance.method] : '',
        'Due by': dueDay(loaded!.requirement.since, person.started, loaded!.days),
        'Earlier version': earlier?.number ?? '',
        'Earlier version acknowledged on': earlier ? dayOf(earlier.at) : '',
      };
    });
    await work.record({
      verb: 'list of acknowledgements exported',
      subject: { kind: 'policy version', id: loaded?.requirement.version.id ?? 'none' },
      payload: { rows: rows.length },
    });
    const columns = [
      'Name',
      'Category',
      'Schools',
      'Version acknowledged',
      'Acknowledged on',
      'Recorded at',
      'How',
      'Due by',
      'Earlier version',
      'Earlier version acknowledged on',
    ];
    // escape_formulas: a name that begins with "=" must stay a name when a spreadsheet opens it.
    return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
  });
}

const daysSchema = z.object({
  days: z.coerce
    .number({ error: 'Give a number of days' })
    .int('Give a whole number of days')
    .min(1, 'Give at least 1 day')
    .max(365, 'Give 365 days or fewer'),
});

/** Sets how many days people have to accept. */
export function setDaysToAccept(acting: Acting, input: unknown): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const { days } = parse(daysSchema, input);
    const before = await daysToAccept(tx);
    await putDaysToAccept(tx, trustId, days, now);
    await record({
      verb: 'days to acknowledge changed',
      subject: { kind: 'setting', id: DAYS_SETTING },
      payload: { before, days },
    });
  });
}
