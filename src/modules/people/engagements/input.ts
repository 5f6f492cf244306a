import type { Work } from '../../../platform/act.ts';
import { longDate } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { personFrom } from '../finding.ts';
import { patternOf } from '../pattern.ts';
import type { EngagementRow } from '../rows.ts';
import { clashOf } from '../rules.ts';
import { engagementsOf, findSchool } from '../store.ts';
import { refuseCircle } from './circle.ts';
import { type EngagementFacts, engagementSchema } from './model.ts';

/**
 * Reads an engagement from a form and holds it to the rules: a place the viewer may edit, a manager who is someone else,
 * nobody managing themself through others, and not the same job twice at one school (clause 1.10 needs one answer).
 * Call it under `lockPeople`.
 * @param self the engagement that the form changes; null for a new one
 */
export async function engagementInput(
  w: Pick<Work, 'tx' | 'viewer'>,
  personId: string,
  values: Record<string, string>,
  self: string | null,
): Promise<EngagementFacts> {
  const { place, ...said } = parse(engagementSchema, values);
  const schoolId = place === 'central' ? null : place;
  await checkPlace(w, schoolId, said.from);
  const pattern = values.pattern ? patternOf(values) : { days: [] };
  const engagements = await engagementsOf(w.tx, personId);
  const was = engagements.find((e) => e.id === self);
  const manager = await personFrom(w.tx, values, 'manager', was?.manager_id);
  if (manager?.id === personId)
    throw new Invalid({
      field: 'manager',
      message: 'Nobody can be their own line manager. Choose someone else.',
    });
  const facts = { ...said, schoolId, managerId: manager?.id ?? null, pattern };
  refuseClash(facts, self, engagements);
  if (manager) {
    const tie = { personId, managerId: manager.id, during: facts, engagementId: self };
    await refuseCircle(w.tx, tie, 'manager');
  }
  return facts;
}

async function checkPlace(
  w: Pick<Work, 'tx' | 'viewer'>,
  schoolId: string | null,
  from: string,
): Promise<void> {
  const school = schoolId === null ? undefined : await findSchool(w.tx, schoolId);
  if ((schoolId !== null && !school) || !may(w.viewer, 'people.edit', schoolId))
    throw new Invalid({ field: 'place', message: 'Choose a school where you may change people.' });
  if (school?.closed_on && from > school.closed_on)
    throw new Invalid({ field: 'place', message: `${school.name} closed on ${longDate(school.closed_on)}.` });
}

function refuseClash(
  facts: EngagementFacts,
  self: string | null,
  engagements: readonly EngagementRow[],
): void {
  const clash = clashOf(
    { ...facts, id: self ?? undefined },
    engagements.map((e) => ({
      id: e.id,
      schoolId: e.school_id,
      job: e.job,
      from: e.from_date,
      to: e.to_date,
      school: e.school,
    })),
  );
  if (!clash) return;
  const until = clash.to ? `to ${longDate(clash.to)}` : 'with no last day';
  throw new Invalid({
    field: 'from',
    message: `They are engaged as ${clash.job} at ${clash.school ?? 'the central team'} from ${longDate(clash.from)} ${until}. End that first, or change the dates.`,
  });
}
