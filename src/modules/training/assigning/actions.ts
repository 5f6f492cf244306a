import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { parseOrIssues } from '../../../platform/parse.ts';
import { may, scopeOf, type Viewer } from '../../../platform/permissions.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { personFrom } from '../../people/finding/actions.ts';
import { isId } from '../../people/model.ts';
import { standingIn } from '../standings.ts';
import { findModule, goesGiven } from '../store.ts';
import { aboutTriesOf } from '../taking/ending.ts';
import { type Assignment, assignSchema } from './model.ts';
import {
  assignmentsOf,
  changeDay,
  endAssignmentRow,
  findAssignment,
  insertAnotherGo,
  insertAssignment,
  schoolChoices,
  schoolsOf,
} from './store.ts';
import { takeBackFrom, tellWhoIsAsked, whoIsAsked } from './telling.ts';

/** Who is asked to take a module, and what the viewer may do about each. */
export type AskedFor = { assignments: (Assignment & { mayEnd: boolean })[]; mayAssign: boolean };

/** Whether the viewer may end it: one they could have made. A condition ends with what it is a condition of. */
function mayEnd(viewer: Viewer, one: Assignment, schools: Map<string, string[]>): boolean {
  if (one.about) return false;
  if (one.schoolId) return may(viewer, 'training.assign', one.schoolId);
  if (one.personId) return reaches(viewer, schools.get(one.personId) ?? []);
  return may(viewer, 'training.assign', 'trust');
}

/** Whether the viewer may ask somebody who works in these schools. */
function reaches(viewer: Viewer, schools: readonly string[]): boolean {
  return may(viewer, 'training.assign', 'trust') || schools.some((id) => may(viewer, 'training.assign', id));
}

/** @throws NotFound for what is no module */
export function readAsked(acting: Acting, moduleId: string): Promise<AskedFor> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'training.read');
    if (!isId(moduleId)) throw new NotFound();
    const all = await assignmentsOf(tx, moduleId);
    const people = all.flatMap((one) => one.personId ?? []);
    const schools = await schoolsOf(tx, people, dayOf(now));
    return {
      assignments: all.map((one) => ({ ...one, mayEnd: mayEnd(viewer, one, schools) })),
      mayAssign: may(viewer, 'training.assign'),
    };
  });
}

/** What the form offers: the schools the viewer may ask in, and whether they may ask the whole trust. */
export function readToAssign(
  acting: Acting,
  moduleId: string,
): Promise<{
  id: string;
  title: string;
  schools: { id: string; name: string }[];
  wholeTrust: boolean;
  today: string;
}> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'training.assign');
    const module = await inUse(tx, moduleId);
    const scope = scopeOf(viewer, 'training.assign');
    const schools = (await schoolChoices(tx)).filter(({ id }) => scope === 'all' || scope.includes(id));
    return {
      id: module.id,
      title: module.current!.lesson.title,
      schools,
      wholeTrust: scope === 'all',
      today: dayOf(now),
    };
  });
}

/** A module that can be taken now, locked until the transaction ends if it is to be changed. @throws NotFound, Conflict */
export async function inUse(tx: Work['tx'], moduleId: string, lock: 'to change' | 'to read' = 'to read') {
  const module = isId(moduleId) ? await findModule(tx, moduleId, lock) : null;
  if (!module) throw new NotFound('We cannot find this training module.');
  if (module.state !== 'in-use')
    throw new Conflict('Publish it first, or bring it back.', 'Nobody can take this module now');
  return module;
}

/**
 * Asks people to take a module by a day; whoever comes later has so many days from their own beginning. Those who can be
 * told hear of it at once, or on the next open day. Those who are asked just so already are given the new day.
 * @returns how many were told, and whether it was a new day alone
 * @throws Invalid by field; NotAllowed outside the viewer's schools
 */
export function assign(
  acting: Acting,
  moduleId: string,
  values: Record<string, string>,
): Promise<{ told: number; again: boolean }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'training.assign');
    const module = await inUse(tx, moduleId, 'to change');
    const today = dayOf(now);
    const { given, issues } = parseOrIssues(assignSchema, values);
    if (given && given.due < today)
      issues.push({ field: 'due', message: 'This day is over. Give a later one.' });
    let personId: string | null = null;
    if (values.whom === 'person') {
      const person = await personFrom(tx, values, 'person').catch((error: unknown) => {
        if (!(error instanceof Invalid)) throw error;
        issues.push(...error.issues);
        return null;
      });
      if (!person && !issues.some(({ field }) => field === 'person'))
        issues.push({ field: 'person', message: 'Write whom you mean.' });
      const schools = person ? ((await schoolsOf(tx, [person.id], today)).get(person.id) ?? []) : [];
      if (person && !reaches(viewer, schools))
        issues.push({
          field: 'person',
          message: 'They do not work at a school of yours. Ask their headteacher.',
        });
      personId = person?.id ?? null;
    }
    if (!given || issues.length > 0) throw new Invalid(issues);
    const schoolId = given.whom === 'person' ? null : given.school;
    if (given.whom !== 'person' && !may(viewer, 'training.assign', schoolId ?? 'trust'))
      throw new NotAllowed();
    if (schoolId && !(await schoolChoices(tx)).some(({ id }) => id === schoolId))
      throw new Invalid({ field: 'school', message: 'Choose one of the schools.' });
    const value = given.whom === 'role' ? given.role : given.whom === 'category' ? given.category : null;
    const whom = { moduleId: module.id, kind: given.whom, value, personId, schoolId };
    const { due, withinDays } = given;
    const again = await changeDay(tx, whom, { due, withinDays });
    const made = { about: null, madeOn: today, by: viewer.personId, now };
    if (!again) await insertAssignment(tx, trustId, { ...whom, due, withinDays, ...made });
    await record({
      verb: 'training asked for',
      subject: { kind: 'training module', id: module.id },
      payload: { whom: given.whom, person: personId, school: schoolId, due: given.due },
    });
    return { told: await tellWhoIsAsked(work, { moduleId: module.id }), again };
  });
}

/** Nobody is asked by it any more, and who has not heard of it yet never does; what was passed stays. @throws NotFound, NotAllowed */
export function endAssignment(acting: Acting, id: string): Promise<{ moduleId: string }> {
  return act(acting, async (work) => {
    const { tx, viewer, now, record } = work;
    demand(viewer, 'training.assign');
    const found = isId(id) ? await findAssignment(tx, id) : null;
    if (!found) throw new NotFound('It has ended already.');
    const schools = await schoolsOf(tx, found.personId ? [found.personId] : [], dayOf(now));
    if (!mayEnd(viewer, found, schools)) throw new NotAllowed();
    const { moduleId } = found;
    const before = await whoIsAsked(tx, moduleId, dayOf(now));
    await endAssignmentRow(tx, id, now);
    await takeBackFrom(work, moduleId, before);
    await record({
      verb: 'training asked for no more',
      subject: { kind: 'training module', id: moduleId },
      payload: { whom: found.kind, person: found.personId, school: found.schoolId },
    });
    return { moduleId };
  });
}

/** Gives somebody who has used up their tries another one. @throws Conflict when they have one left; NotAllowed outside one's schools */
export function giveAnotherGo(acting: Acting, moduleId: string, personId: string): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'training.assign');
    const module = await inUse(tx, moduleId);
    if (!isId(personId)) throw new NotFound('We cannot find this person.');
    const schools = (await schoolsOf(tx, [personId], dayOf(now))).get(personId) ?? [];
    if (!reaches(viewer, schools) || personId === viewer.personId) throw new NotAllowed();
    const standing = await standingIn(tx, personId, moduleId, dayOf(now));
    const { attempts } = module.current!.lesson;
    const given = await goesGiven(tx, moduleId, personId, standing.pass?.finishedAt ?? null);
    if (attempts === null || attempts + given > standing.failed)
      throw new Conflict('They can try again as things are.', 'They have a try left');
    await insertAnotherGo(tx, trustId, { moduleId, personId, by: viewer.personId, now });
    await takeBackNotices(work, aboutTriesOf(moduleId, personId));
    await record({
      verb: 'another try at training given',
      subject: { kind: 'training module', id: moduleId },
      payload: { person: personId },
    });
  });
}
