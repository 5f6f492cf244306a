import { findIdentifiers } from '../../../../engine/check/identifiers/identifiers.ts';
import { type Acting, act, read } from '../../../../platform/act.ts';
import { beginningOf, dayOf } from '../../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { may } from '../../../../platform/permissions.ts';
import type { Waiting } from '../../../../platform/waiting.ts';
import { namesIn } from '../../../drafts/naming/actions.ts';
import { policyOn, versionOn } from '../../../policy/actions.ts';
import { isHere } from '../../whom/store.ts';
import { readGuidance, SUBJECT, toChange } from '../actions.ts';
import type { Guidance, NameFound, Outgrown, Wording } from '../model.ts';
import { discard, updateGuidance } from '../store.ts';
import { addWording, outgrown, wordingsOf } from './store.ts';

type Values = Record<string, string>;

/** Names of the registers, accounts and classes, and addresses and numbers, in what is to name nobody. */
export async function namesFound(
  acting: Acting,
  { asked, answer }: Pick<Guidance, 'asked' | 'answer'>,
): Promise<NameFound[]> {
  const inText = async (text: string, where: NameFound['where']): Promise<NameFound[]> => {
    const contacts = findIdentifiers(text)
      .filter(({ kind }) => kind !== 'date')
      .map(({ start, end }) => ({
        start,
        end,
        kind: 'contact' as const,
        perhaps: false,
      }));
    return [...(await namesIn(acting, text)), ...contacts].map(({ start, end, kind, perhaps }) => ({
      words: text.slice(start, end),
      kind,
      perhaps,
      where,
    }));
  };
  const all = [...(await inText(asked, 'asked')), ...(await inText(answer, 'answer'))];
  return all.filter(
    (one, i) => all.findIndex(({ words, where }) => words === one.words && where === one.where) === i,
  );
}

/**
 * Publishes a draft to everybody at the trust.
 * @throws Invalid at `sure` while a name is in it and nobody has said that it names nobody; Conflict
 */
export async function publishGuidance(acting: Acting, id: string, values: Values): Promise<void> {
  const found = await namesFound(acting, await readGuidance(acting, id));
  return act(acting, async (work) => {
    const { tx, trustId, now, record } = work;
    const { guidance, step } = await toChange(work, id, 'publish', values.revision);
    if (found.some(({ perhaps }) => !perhaps) && values.sure !== 'yes')
      throw new Invalid({
        field: 'sure',
        message: 'Take the names out, or say that these words name nobody.',
      });
    await updateGuidance(tx, id, { state: step.to, published_at: now, taken_back_at: null, changed_at: now });
    await addWording(tx, trustId, guidance, now);
    await record({
      verb: step.verb,
      subject: { kind: SUBJECT, id },
      clause: guidance.clause,
      payload: { version: guidance.version, namesLookedAt: found.length },
    });
  });
}

/** Takes guidance back: nobody is offered it any more, and its words can be changed. @throws Conflict */
export function takeGuidanceBack(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    const { tx, now, record } = work;
    const { guidance, step } = await toChange(work, id, 'take-back', revision);
    await updateGuidance(tx, id, { state: step.to, taken_back_at: now, changed_at: now });
    await record({ verb: step.verb, subject: { kind: SUBJECT, id }, clause: guidance.clause });
  });
}

/**
 * Says that published guidance still holds under the clause as it reads today.
 * @throws Conflict when its clause is in the policy no more
 */
export async function confirmGuidance(
  acting: Acting,
  id: string,
  revision: string | undefined,
): Promise<void> {
  return act(acting, async (work) => {
    const { tx, now, record } = work;
    const { guidance, step } = await toChange(work, id, 'confirm', revision);
    const policy = await policyOn(tx, dayOf(now));
    const clause = policy?.clauses.find(({ lineage }) => lineage === guidance.lineage);
    if (!policy || !clause)
      throw new Conflict(
        'The policy has its clause no more. Take it back, and choose the clause that it is about now.',
        'It needs another clause',
      );
    const belongs = { clause: clause.number, version: policy.version.number };
    await updateGuidance(tx, id, { state: step.to, ...belongs });
    await record({
      verb: step.verb,
      subject: { kind: SUBJECT, id },
      clause: belongs.clause,
      payload: { version: belongs.version },
    });
  });
}

/** Throws a draft away, or what was taken back: its words and all that it said before are erased. @throws Conflict */
export function discardGuidance(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    const { tx, now, record } = work;
    const { guidance, step } = await toChange(work, id, 'discard', revision);
    await discard(tx, [id], now);
    await record({ verb: step.verb, subject: { kind: SUBJECT, id }, clause: guidance.clause });
  });
}

/** What those who may publish see beside a piece of guidance. */
export type BesideGuidance = {
  /** As it was published before, the newest first. */
  before: Wording[];
  /** What became of its clause since it was written; null while that reads the same. */
  since: Outgrown | null;
};

/** Whether its clause reads differently now, for everybody; what it said before, for those who may publish. */
export function besideGuidance(
  acting: Acting,
  { id, state }: Pick<Guidance, 'id' | 'state'>,
): Promise<BesideGuidance> {
  return read(acting, async ({ tx, viewer, now }) => {
    const version = await versionOn(tx, dayOf(now));
    const [since = null] = version?.number ? await outgrown(tx, version.number, id) : [];
    if (!may(viewer, 'guidance.publish')) return { before: [], since };
    const published = await wordingsOf(tx, id);
    return { before: state === 'published' ? published.slice(1) : published, since };
  });
}

/** Guidance to look over, since its clause reads differently: its author's; everybody's who may publish, once they have left. */
export function guidanceWaiting(acting: Acting): Promise<Waiting[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    if (!may(viewer, 'guidance.publish')) return [];
    const version = await versionOn(tx, dayOf(now));
    if (!version?.number) return [];
    const waiting: Waiting[] = [];
    for (const { id, asked, madeBy, gone } of await outgrown(tx, version.number)) {
      const mine = madeBy === viewer.personId || madeBy === null || !(await isHere(tx, madeBy));
      if (!mine) continue;
      waiting.push({
        key: `guidance ${id}`,
        kind: 'Guidance',
        title: 'Look over guidance: its clause has changed',
        href: `/guidance/${id}`,
        hint: `“${asked}” ${gone ? 'The policy has its clause no more.' : 'Say that it still holds, or take it back.'}`,
        since: version.effectiveOn ? beginningOf(version.effectiveOn) : undefined,
        enacts: 'questions',
      });
    }
    return waiting;
  });
}
