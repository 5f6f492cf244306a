import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import type { Step } from '../../../platform/workflow.ts';
import { isId } from '../../people/model.ts';
import { policyOn } from '../../policy/actions.ts';
import { openFor } from '../step.ts';
import { type Guidance, guidanceSchema } from './model.ts';
import { maySee } from './seeing.ts';
import { findGuidance, guidanceFound, guidanceFrom, insertGuidance, updateGuidance } from './store.ts';
import { type GuidanceState, type GuidanceStep, guidanceWorkflow } from './workflow.ts';

type Values = Record<string, string>;
/** What lines of the ledger about it are about. */
export const SUBJECT = 'guidance';

/** All guidance that fits a search and that whoever asks may see. */
export function searchGuidance(acting: Acting, search: string): Promise<Guidance[]> {
  return read(acting, async ({ tx, viewer }) =>
    (await guidanceFound(tx, search)).filter((one) => maySee(one, viewer)),
  );
}

/** @throws NotFound also for what whoever asks may not see */
export function readGuidance(acting: Acting, id: string): Promise<Guidance> {
  return read(acting, async ({ tx, viewer }) => {
    const found = isId(id) ? await findGuidance(tx, id, 'to read') : undefined;
    if (!found || !maySee(found, viewer))
      throw new NotFound('We cannot find this guidance. It may have been taken back.');
    return found;
  });
}

/** What the form of new guidance begins with: the question it is made of, for whoever dealt with that. */
export function guidanceToBegin(acting: Acting, questionId: string): Promise<Values> {
  return read(acting, async (work): Promise<Values> => {
    demand(work.viewer, 'guidance.publish');
    if (questionId === '') return {};
    const { question, entries } = await openFor(work, questionId, 'to read');
    const answer = entries.findLast(({ step }) => step === 'answer');
    return {
      question: question.id,
      asked: question.words ?? '',
      answer: answer?.words ?? '',
      clause: question.answerLineage ?? '',
    };
  });
}

/** The guidance that was made of a question, for whoever may publish. */
export function guidanceOfQuestion(acting: Acting, questionId: string): Promise<Guidance | null> {
  return read(acting, async ({ tx, viewer }) => {
    const found = may(viewer, 'guidance.publish') ? await guidanceFrom(tx, questionId) : undefined;
    return found && maySee(found, viewer) ? found : null;
  });
}

/** The clause that guidance belongs to, as it stands in the version in force. */
export async function clauseIn(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  lineage: string,
): Promise<{ lineage: string | null; clause: string | null; version: number | null }> {
  const policy = await policyOn(tx, dayOf(now));
  const clause = policy?.clauses.find((one) => !one.heading && one.lineage === lineage);
  if (policy && !clause)
    throw new Invalid({ field: 'clause', message: 'Choose the clause that this is about.' });
  return {
    lineage: clause?.lineage ?? null,
    clause: clause?.number ?? null,
    version: policy?.version.number ?? null,
  };
}

/**
 * Begins a draft of guidance, of a question that one dealt with or of none.
 * @throws Invalid at `asked`, `answer` or `clause`
 */
export async function beginGuidance(acting: Acting, values: Values): Promise<{ id: string }> {
  const given = parse(guidanceSchema, values);
  const id = values.id && isId(values.id) ? values.id : randomUUID();
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'guidance.publish');
    const question = values.question ? (await openFor(work, values.question, 'to read')).question : null;
    const belongs = await clauseIn(work, given.clause);
    const kept = await insertGuidance(tx, trustId, {
      id,
      asked: given.asked,
      answer: given.answer,
      from_question: question?.id ?? null,
      rule: question?.rule ?? null,
      ...belongs,
      made_by: viewer.personId,
      made_at: now,
      changed_at: now,
    });
    if (kept)
      await record({
        verb: 'guidance begun',
        subject: { kind: SUBJECT, id },
        clause: belongs.clause,
        payload: { version: belongs.version },
      });
    return { id };
  });
}

/** Changes the words of a draft, or of what was taken back. @throws Invalid as `beginGuidance`, Conflict */
export async function editGuidance(acting: Acting, id: string, values: Values): Promise<void> {
  const given = parse(guidanceSchema, values);
  return act(acting, async (work) => {
    const { tx, viewer, now, record } = work;
    const { step } = await toChange(work, id, 'edit', values.revision);
    const belongs = await clauseIn(work, given.clause);
    await updateGuidance(tx, id, {
      state: step.to,
      asked: given.asked,
      answer: given.answer,
      ...belongs,
      made_by: viewer.personId,
      changed_at: now,
    });
    await record({
      verb: step.verb,
      subject: { kind: SUBJECT, id },
      clause: belongs.clause,
      payload: { version: belongs.version },
    });
  });
}

/**
 * A piece of guidance locked for a step by somebody who may publish.
 * @param revision what the page was made from
 * @throws NotFound, NotAllowed; Conflict when somebody else was first
 */
export async function toChange(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  id: string,
  name: GuidanceStep,
  revision: string | undefined,
): Promise<{ guidance: Guidance; step: Step<GuidanceState, GuidanceStep> }> {
  demand(viewer, 'guidance.publish');
  const guidance = isId(id) ? await findGuidance(tx, id, 'to change') : undefined;
  if (!guidance || !maySee(guidance, viewer)) throw new NotFound('We cannot find this guidance.');
  const step = guidanceWorkflow.take(name, guidance.state, viewer);
  if (String(guidance.revision) !== revision)
    throw new Conflict('This has changed since you opened it. Open it again and see how it stands.');
  return { guidance, step };
}
