import { z } from 'zod';
import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { dayFrom, dayParts } from '../../../platform/day-field.ts';
import { Conflict, Invalid, type Issue, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { REMINDER, withdrawMails } from '../../../platform/mail.ts';
import { parse, parseOrIssues } from '../../../platform/parse.ts';
import { CAN, scopeOf, type Viewer } from '../../../platform/permissions.ts';
import { isId } from '../../people/model.ts';
import type { Quiz } from '../../training/quiz/model.ts';
import type { Version } from '../model.ts';
import { compareVersions, type VersionChanges } from '../signing/versions/diff.ts';
import { allVersions, clausesOf, versionInForce } from '../store.ts';
import { type Acceptance, type Bound, type OwnStanding, type Requirement, requirementOn } from './model.ts';
import { quizBefore } from './quiz/asked.ts';
import { dueDay, standingOf } from './standing.ts';
import { acceptancesOf, boundOn, daysToAccept, hasOpened, insertAcceptance } from './store.ts';

/** Time alone brings it about. */
export const NEWER = 'Another version is in force now';

export const acceptSchema = z.object({
  versionId: z.string(),
  understood: z.literal('yes', { error: 'Tick the box if you have read and understood it' }),
});

/**
 * Accepts the version in force for oneself (clause 2.5 of the source policy), after the questions that come before it.
 * @throws Invalid at `understood`, or when this person has not opened that version; Conflict when another version
 *   took force since the page was opened
 */
export function acceptPolicy(acting: Acting, input: unknown): Promise<void> {
  return act(acting, async (work) => {
    const given = parse(acceptSchema, input);
    const { version } = await requirement(work);
    if (version.id !== given.versionId)
      throw new Conflict('Another version has taken force since you opened the page. Read that one.', NEWER);
    await keepAcceptance(work, version.id, work.viewer.personId, 'account', null, work.now);
  });
}

/** Keeps an acceptance of a version that the person has opened, and records it: no reminder that waits goes. Twice is once. */
export async function keepAcceptance(
  work: Pick<Work, 'tx' | 'trustId' | 'record'>,
  versionId: string,
  personId: string,
  method: 'account' | 'link' | 'paper',
  recorded: { by: string; at: Date } | null,
  at: Date,
): Promise<void> {
  const { tx, trustId, record } = work;
  if (method !== 'paper' && !(await hasOpened(tx, versionId, personId)))
    throw new Invalid({
      field: 'understood',
      message: 'Open the policy and read it before you acknowledge it',
    });
  // Papers come from people whom a page cannot ask.
  if (method !== 'paper' && (await quizBefore(tx, personId, dayOf(at))))
    throw new Invalid({ field: 'understood', message: 'Answer the questions before you acknowledge it' });
  if (!(await insertAcceptance(tx, trustId, { versionId, personId, at, method, recorded }))) return;
  await withdrawMails(tx, [personId], REMINDER, 'Not needed any more: they have acknowledged it.');
  await record({
    verb: 'policy acknowledged',
    subject: { kind: 'policy version', id: versionId },
    payload: { person: personId, method, at: at.toISOString() },
  });
}

/** The date of the form stands in three boxes. */
const signedOn = (given: unknown) =>
  dayFrom(dayParts(given as Record<string, string | undefined>, 'signedOn'));

const paperOf = z.object({ personId: z.string(), versionId: z.string() });
const paperSchema = z.preprocess(
  (given) => ({ ...(given as object), signedOn: signedOn(given) }),
  z.object({
    signedOn: z.string({ error: 'Give the day on the paper, such as 3 11 2026' }),
    seen: z.literal('yes', { error: 'Tick the box if you hold the signed paper' }),
  }),
);

function wrongDay(day: string, version: Version, today: string): Issue[] {
  const field = 'signedOn';
  if (day > today) return [{ field, message: 'The day on the paper must not be in the future' }];
  if (day >= version.effectiveOn!) return [];
  const from = longDate(version.effectiveOn!);
  return [
    {
      field,
      message: `Version ${version.number} took force on ${from}: a paper from before is for another version`,
    },
  ];
}

/**
 * Records an acceptance given on paper, for someone in one's scope. Not for oneself.
 * @throws NotAllowed outside the scope; Invalid for a day before the version took force or after today
 */
export function recordPaper(acting: Acting, input: unknown): Promise<void> {
  return act(acting, async (work) => {
    const { viewer, now } = work;
    const { personId, versionId } = parse(paperOf, input);
    const { requirement: required } = await subject(work, personId);
    if (personId === viewer.personId)
      throw new NotAllowed('Acknowledge the policy yourself, on its own page.');
    const { version } = required;
    if (version.id !== versionId)
      throw new Conflict(
        'Another version has taken force since you opened the page. Look at the paper again.',
        NEWER,
      );
    const { given, issues } = parseOrIssues(paperSchema, input);
    const day = signedOn(input);
    issues.unshift(...(day === null ? [] : wrongDay(day, version, dayOf(now))));
    if (given === null || issues.length > 0) throw new Invalid(issues);
    // A paper says a day, not a time: noon stands for the day.
    const at = given.signedOn === dayOf(now) ? now : new Date(`${given.signedOn}T12:00:00Z`);
    await keepAcceptance(work, version.id, personId, 'paper', { by: viewer.personId, at: now }, at);
  });
}

/**
 * One person as the page for recording a paper needs them; null while no policy is in force.
 * @throws NotFound, NotAllowed outside the scope
 */
export function readSubject(
  acting: Acting,
  personId: string,
): Promise<{ person: Bound; requirement: Requirement; due: string } | null> {
  return read(acting, async (work) => {
    if (!(await versionInForce(work.tx, dayOf(work.now)))) return null;
    const { person, requirement: required } = await subject(work, personId);
    return {
      person,
      requirement: required,
      due: dueDay(required.since, person.started, await daysToAccept(work.tx)),
    };
  });
}

/**
 * The schools whose people a person sees by name on the coverage page: governors and the Chair see numbers only. One role
 * has to open both, so that no second role opens what neither does.
 */
export function namesIn(viewer: Viewer): 'all' | string[] {
  const both = ['policy.coverage', 'people.read'] as const;
  const roles = viewer.roles.filter(({ role }) => both.every((capability) => CAN[role].includes(capability)));
  return scopeOf({ ...viewer, roles }, 'policy.coverage');
}

/** Whether a person sees any names there. */
export function seesNames(viewer: Viewer): boolean {
  return namesIn(viewer).length > 0;
}

/** Whether someone belongs to a scope of schools; the central team only to the whole trust. */
export function inScope(person: Pick<Bound, 'schoolIds'>, scope: 'all' | string[]): boolean {
  return scope === 'all' || person.schoolIds.some((id) => scope.includes(id));
}

async function subject(
  work: Pick<Work, 'tx' | 'viewer' | 'now'>,
  personId: string,
): Promise<{ person: Bound; requirement: Requirement }> {
  const scope = namesIn(work.viewer);
  if (scope.length === 0) throw new NotAllowed();
  const required = await requirement(work);
  const personIds = isId(personId) ? [personId] : [];
  const [person] = await boundOn(work.tx, required, dayOf(work.now), { personIds });
  if (!person) throw new NotFound('This person is not one of those the policy binds today.');
  if (!inScope(person, scope)) throw new NotAllowed();
  return { person, requirement: required };
}

export async function requirement({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<Requirement> {
  const found = requirementOn(await allVersions(tx), dayOf(now));
  if (!found) throw new NotFound('No policy is in force yet.');
  return found;
}

/**
 * How the viewer stands, what changed since they last accepted, and the questions they have to pass first; null while no
 * policy is in force.
 */
export function readToAccept(acting: Acting): Promise<{
  standing: OwnStanding;
  changes: VersionChanges | null;
  quiz: Quiz | null;
  today: string;
} | null> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const standing = await standingOf(tx, viewer.personId, today);
    if (!standing) return null;
    const { earlier, requirement: required } = standing;
    const changes = earlier
      ? compareVersions(await clausesOf(tx, earlier.versionId), await clausesOf(tx, required.version.id))
      : null;
    const quiz = standing.covered ? null : await quizBefore(tx, viewer.personId, today);
    return { standing, changes, quiz, today };
  });
}

/** Every version this person has acknowledged, the last one first. */
export function ownAcceptances(acting: Acting): Promise<Acceptance[]> {
  return read(acting, ({ tx, viewer }) => acceptancesOf(tx, viewer.personId));
}
