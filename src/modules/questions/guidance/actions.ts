import { randomUUID } from 'node:crypto';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { may } from '../../../platform/permissions.ts';
import { namesIn } from '../../drafts/naming/actions.ts';
import { isId } from '../../people/model.ts';
import { policyOn } from '../../policy/actions.ts';
import { openFor } from '../step.ts';
import { type Guidance, guidanceSchema, type NameFound } from './model.ts';
import { maySee } from './seeing.ts';
import { findGuidance, guidanceFound, guidanceFrom, insertGuidance, updateGuidance } from './store.ts';
import { guidanceWorkflow } from './workflow.ts';

type Values = Record<string, string>;
const SUBJECT = 'guidance';

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
async function clauseIn(
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

/** Names of the registers in what is to name nobody. */
export async function namesFound(
  acting: Acting,
  { asked, answer }: Pick<Guidance, 'asked' | 'answer'>,
): Promise<NameFound[]> {
  const inText = async (text: string, where: NameFound['where']): Promise<NameFound[]> =>
    (await namesIn(acting, text)).map(({ start, end, kind }) => ({
      words: text.slice(start, end),
      kind,
      where,
    }));
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
    const { tx, now, record } = work;
    const { guidance, step } = await toChange(work, id, 'publish', values.revision);
    if (found.length > 0 && values.sure !== 'yes')
      throw new Invalid({
        field: 'sure',
        message: 'Take the names out, or say that these words name nobody.',
      });
    await updateGuidance(tx, id, { state: step.to, published_at: now, taken_back_at: null, changed_at: now });
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

async function toChange(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  id: string,
  name: 'edit' | 'publish' | 'take-back',
  revision: string | undefined,
) {
  demand(viewer, 'guidance.publish');
  const guidance = isId(id) ? await findGuidance(tx, id, 'to change') : undefined;
  if (!guidance || !maySee(guidance, viewer)) throw new NotFound('We cannot find this guidance.');
  const step = guidanceWorkflow.take(name, guidance.state, viewer);
  if (String(guidance.revision) !== revision)
    throw new Conflict('This has changed since you opened it. Open it again and see how it stands.');
  return { guidance, step };
}
