import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { dayField, displayName, folded, maybeDay, type WorkingPattern, words } from '../model.ts';
import { patternOf } from '../pattern.ts';
import { type Opened, openFor } from '../record/access.ts';
import { circle, clashOf } from '../rules.ts';
import { engagementsOf, isId, lockPeople, type Match, peopleCalled, personRow } from '../store.ts';

/** An engagement as it will be kept. `schoolId` null: the central team. */
export type EngagementFacts = {
  schoolId: string | null;
  job: string;
  managerId: string | null;
  pattern: WorkingPattern;
  from: string;
  to: string | null;
};

const schema = z
  .object({
    place: z.string('Choose where they work.').min(1, 'Choose where they work.'),
    job: words(120, 'Give the job, for example “Teacher of science”.', 'The job'),
    from: dayField('Give the first day, for example 1/9/2026.'),
    to: maybeDay,
  })
  .superRefine(({ from, to }, c) => {
    if (to && to < from)
      c.addIssue({ code: 'custom', path: ['to'], message: 'The last day must not be before the first day.' });
  });

/**
 * Reads an engagement from a form and holds it to the rules: a place the viewer may edit, a manager who is someone else,
 * nobody managing themself through others, and not the same job twice at one school (clause 1.10 needs one answer).
 * Call it under `lockPeople`.
 */
export async function engagementInput(
  w: Pick<Work, 'tx' | 'viewer' | 'now'>,
  personId: string,
  values: Record<string, string>,
  self?: string,
): Promise<EngagementFacts> {
  const facts = parse(schema, values);
  const schoolId = facts.place === 'central' ? null : facts.place;
  await checkPlace(w, schoolId, facts.from);
  const pattern = values.pattern ? patternOf(values) : { days: [] };
  const managerId = await managerFrom(w.tx, personId, values);
  const wanted = { id: self, schoolId, job: facts.job, from: facts.from, to: facts.to };
  const others = await engagementsOf(w.tx, personId);
  const clash = clashOf(
    wanted,
    others.map((e) => ({
      id: e.id,
      schoolId: e.school_id,
      job: e.job,
      from: e.from_date,
      to: e.to_date,
      school: e.school,
    })),
  );
  if (clash) {
    const until = clash.to ? `to ${longDate(clash.to)}` : 'with no last day';
    throw new Invalid({
      field: 'from',
      message: `They are engaged as ${clash.job} at ${clash.school ?? 'the central team'} from ${longDate(clash.from)} ${until}. End that first, or change the dates.`,
    });
  }
  if (managerId) await refuseCircle(w.tx, personId, managerId, facts, self);
  return { ...facts, schoolId, managerId, pattern };
}

async function checkPlace(
  w: Pick<Work, 'tx' | 'viewer'>,
  schoolId: string | null,
  from: string,
): Promise<void> {
  const school =
    schoolId && isId(schoolId)
      ? await w.tx.selectFrom('school').selectAll().where('id', '=', schoolId).executeTakeFirst()
      : undefined;
  if ((schoolId && !school) || !may(w.viewer, 'people.edit', schoolId))
    throw new Invalid({ field: 'place', message: 'Choose a school where you may change people.' });
  if (school?.closed_on && from > school.closed_on)
    throw new Invalid({ field: 'place', message: `${school.name} closed on ${longDate(school.closed_on)}.` });
}

/**
 * The line manager named in a form: `manager` is what was typed; `managerId` what was chosen among several, valid while
 * the words are those it was chosen for (`managerFor`).
 */
async function managerFrom(tx: Tx, personId: string, values: Record<string, string>): Promise<string | null> {
  const text = values.manager ?? '';
  if (!text) return null;
  const chosen =
    values.managerId && values.managerFor === text && isId(values.managerId) ? values.managerId : '';
  const id = chosen || (await onePersonCalled(tx, text, 'manager'));
  if (id === personId)
    throw new Invalid({
      field: 'manager',
      message: 'Nobody can be their own line manager. Choose someone else.',
    });
  const manager = await personRow(tx, id);
  if (manager.state !== 'active' && values.managerId !== id)
    throw new Invalid({
      field: 'manager',
      message: `${displayName(manager)} is inactive. Choose someone else.`,
    });
  return id;
}

/**
 * The one person so called.
 * @throws Invalid at `field` when there is none or there are several; `peopleCalled` then lists them to choose from
 */
export async function onePersonCalled(tx: Tx, text: string, field: string): Promise<string> {
  const found = await peopleCalled(tx, text, 20);
  const exact = found.filter((p) => folded(p.name) === folded(text) || p.email === text.toLowerCase());
  const fits = exact.length ? exact : found;
  if (fits.length === 1) return fits[0]!.id;
  throw new Invalid({
    field,
    message: fits.length
      ? `${fits.length === 20 ? 'Many' : fits.length} people are called that. Choose one below, or write more of the name.`
      : `Nobody called “${text}” can be found. Check the spelling, or add them first.`,
  });
}

/** People to choose from for words that fit several. */
export function choicesFor(acting: Acting, text: string): Promise<Match[]> {
  if (!text) return Promise.resolve([]);
  return read(acting, ({ tx }) => peopleCalled(tx, text, 20));
}

/** @throws Invalid at `field`, naming the chain, when someone would manage themself through others */
export async function refuseCircle(
  tx: Tx,
  personId: string,
  managerId: string,
  during: { from: string; to: string | null },
  self: string | undefined,
  field = 'manager',
): Promise<void> {
  // Only upwards from the new manager, and only ties that hold on a day of this engagement.
  const { rows } = await sql<{ person_id: string; manager_id: string }>`
    with recursive up as (
      select ${managerId}::uuid as id
      union
      select e.manager_id from engagement e join up on e.person_id = up.id
      where e.manager_id is not null and (e.to_date is null or e.to_date >= ${during.from}::date)
        and (${during.to}::date is null or e.from_date <= ${during.to}::date) and e.id is distinct from ${self ?? null}::uuid
    )
    select e.person_id, e.manager_id from engagement e join up on e.person_id = up.id
    where e.manager_id is not null and (e.to_date is null or e.to_date >= ${during.from}::date)
      and (${during.to}::date is null or e.from_date <= ${during.to}::date) and e.id is distinct from ${self ?? null}::uuid`.execute(
    tx,
  );
  const managers = new Map<string, string[]>();
  for (const { person_id, manager_id } of rows)
    managers.set(person_id, [...(managers.get(person_id) ?? []), manager_id]);
  const way = circle(personId, managerId, managers);
  if (!way) return;
  const people = await tx.selectFrom('person').selectAll().where('id', 'in', way).execute();
  const name = (id: string) =>
    displayName(people.find((p) => p.id === id) ?? { given_name: 'This', family_name: 'person' });
  const said = way.slice(1).map((id, i) => `${name(way[i]!)} would be managed by ${name(id)}`);
  throw new Invalid({
    field,
    message: `That would go round in a circle: ${said.join(', ')}. Choose someone else.`,
  });
}

export async function insertEngagement(w: Work, personId: string, facts: EngagementFacts): Promise<string> {
  const id = randomUUID();
  await w.tx
    .insertInto('engagement')
    .values({
      trust_id: w.trustId,
      id,
      person_id: personId,
      school_id: facts.schoolId,
      job: facts.job,
      manager_id: facts.managerId,
      pattern: JSON.stringify(facts.pattern),
      from_date: facts.from,
      to_date: facts.to,
    })
    .execute();
  await w.record({
    verb: 'engagement added',
    subject: { kind: 'person', id: personId },
    clause: '1.10',
    payload: { engagement: id, ...facts },
  });
  return id;
}

/** Someone and their engagements, for the forms that change these. */
export function engagementsFor(acting: Acting, personId: string): Promise<Opened> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'people.edit');
    return openFor(tx, viewer, personId, dayOf(now));
  });
}

/** Adds an engagement; a person can have several at once. */
export function addEngagement(
  acting: Acting,
  personId: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    await openFor(w.tx, w.viewer, personId, dayOf(w.now));
    await insertEngagement(w, personId, await engagementInput(w, personId, values));
  });
}

/**
 * Changes or ends one engagement.
 * @throws Conflict when someone else changed it since the form was loaded (`revision`)
 */
export function editEngagement(
  acting: Acting,
  personId: string,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (w) => {
    demand(w.viewer, 'people.edit');
    await lockPeople(w.tx, w.trustId);
    const { engagements } = await openFor(w.tx, w.viewer, personId, dayOf(w.now));
    const was = engagements.find((e) => e.id === id);
    if (!was) throw new NotFound('We cannot find this engagement.');
    if (!may(w.viewer, 'people.edit', was.school_id)) throw new NotAllowed();
    const facts = await engagementInput(w, personId, values, id);
    if (Number(values.revision) !== was.revision)
      throw new Conflict('Someone else changed this engagement while you were writing.');
    await w.tx
      .updateTable('engagement')
      .set({
        school_id: facts.schoolId,
        job: facts.job,
        manager_id: facts.managerId,
        pattern: JSON.stringify(facts.pattern),
        from_date: facts.from,
        to_date: facts.to,
        revision: was.revision + 1,
      })
      .where('id', '=', id)
      .execute();
    await w.record({
      verb: facts.to && !was.to_date ? 'engagement ended' : 'engagement changed',
      subject: { kind: 'person', id: personId },
      clause: '1.10',
      payload: { engagement: id, changed: changesOf(was, facts) },
    });
  });
}

type Was = Awaited<ReturnType<typeof engagementsOf>>[number];
function changesOf(was: Was, now: EngagementFacts): Record<string, [unknown, unknown]> {
  const pairs: Record<string, [unknown, unknown]> = {
    place: [was.school_id, now.schoolId],
    job: [was.job, now.job],
    manager: [was.manager_id, now.managerId],
    pattern: [was.pattern, now.pattern],
    from: [was.from_date, now.from],
    to: [was.to_date, now.to],
  };
  return Object.fromEntries(
    Object.entries(pairs).filter(([, [a, b]]) => JSON.stringify(a) !== JSON.stringify(b)),
  );
}
