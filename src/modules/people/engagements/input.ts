import type { Work } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { personFrom } from '../finding/actions.ts';
import { allAtOnce } from '../issues.ts';
import { patternOf } from '../pattern.ts';
import type { Period } from '../period.ts';
import type { EngagementRow, PersonRow } from '../rows.ts';
import { afterClosing, clashOf, stretchOf } from '../rules.ts';
import { engagementsOf, findSchool } from '../store.ts';
import { refuseCircle } from './circle.ts';
import { type EngagementFacts, jobSchema, periodSchema, placeSchema } from './model.ts';

type Asker = Pick<Work, 'tx' | 'viewer' | 'now'>;

/**
 * Reads an engagement from a form and holds it to the rules: a place the viewer may edit, a manager who is someone else,
 * nobody managing themself through others, and not the same job twice at one school (clause 1.10 needs one answer).
 * Call it under `lockPeople`.
 * @param self the engagement that the form changes; null for a new one
 * @throws Invalid with everything that is wrong in the fields at once
 */
export async function engagementInput(
  w: Asker,
  personId: string,
  values: Record<string, string>,
  self: string | null,
): Promise<EngagementFacts> {
  const engagements = await engagementsOf(w.tx, personId);
  const was = engagements.find((e) => e.id === self);
  // In the order of the form, which the list of what is wrong keeps.
  const [schoolId, { job }, manager, period, pattern] = await allAtOnce(
    () => placeFrom(w, values),
    async () => parse(jobSchema, values),
    () => managerFrom(w, personId, values, was),
    async () => parse(periodSchema, values),
    async () => (values.pattern ? patternOf(values) : { days: [] }),
  );
  await refuseClosed(w, schoolId, period);
  const facts = { ...period, schoolId, job, managerId: manager?.id ?? null, pattern };
  refuseClash(facts, self, engagements);
  if (manager) {
    const tie = { personId, managerId: manager.id, during: facts, engagementId: self };
    await refuseCircle(w.tx, tie, 'manager');
  }
  return facts;
}

/** @returns the id of a school; null for the central team */
async function placeFrom(w: Asker, values: Record<string, string>): Promise<string | null> {
  const { place } = parse(placeSchema, values);
  const schoolId = place === 'central' ? null : place;
  const known = schoolId === null || (await findSchool(w.tx, schoolId));
  if (!known || !may(w.viewer, 'people.edit', schoolId))
    throw new Invalid({ field: 'place', message: 'Choose a school where you may change people.' });
  return schoolId;
}

async function managerFrom(
  w: Asker,
  personId: string,
  values: Record<string, string>,
  was: EngagementRow | undefined,
): Promise<PersonRow | null> {
  const manager = await personFrom(w.tx, values, 'manager', was?.manager_id);
  if (manager?.id === personId)
    throw new Invalid({
      field: 'manager',
      message: 'Nobody can be their own line manager. Choose someone else.',
    });
  return manager;
}

async function refuseClosed(w: Asker, schoolId: string | null, during: Period): Promise<void> {
  const school = schoolId === null ? undefined : await findSchool(w.tx, schoolId);
  const closing = school && afterClosing(school, during, dayOf(w.now));
  if (closing)
    throw new Invalid({ field: closing.wrong === 'from' ? 'place' : 'to', message: closing.message });
}

function refuseClash(
  facts: EngagementFacts,
  self: string | null,
  engagements: readonly EngagementRow[],
): void {
  const clash = clashOf({ ...facts, id: self ?? undefined }, engagements.map(stretchOf));
  if (!clash) return;
  const until = clash.to ? `to ${longDate(clash.to)}` : 'with no last day';
  throw new Invalid({
    field: 'from',
    message: `They are engaged as ${clash.job} at ${clash.school ?? 'the central team'} from ${longDate(clash.from)} ${until}. End that first, or change the dates.`,
  });
}
