import { type Acting, act, read } from '../../../platform/act.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { notify, takeBackNotices } from '../../notices/actions.ts';
import { policyOn } from '../../policy/actions.ts';
import { questionsWith } from '../actions.ts';
import { waitsAnew } from '../asking/follow.ts';
import { type Decision, isAboutDraft, type Question } from '../model.ts';
import { canPassTo, reachOf, whoAnswers } from '../routing.ts';
import { questionSettings } from '../settings/store.ts';
import { NO_ANSWER, openToStep } from '../step.ts';
import { questionsDealtWith, updateQuestion } from '../store.ts';
import { aboutOf, bringTo, tellAsker } from '../telling.ts';
import { addEntry } from '../thread/store.ts';
import { namesOf } from '../whom/store.ts';
import { type ClauseChoice, choicesOf } from './clauses.ts';
import { answerSchema, passOnSchema } from './model.ts';

type Values = Record<string, string>;

/**
 * Answers a question: what is to become of the draft, in words, and the clause it rests on, with the version in force.
 * @throws Invalid at `decision`, `words` or `clause`; Conflict when somebody else was first
 */
export function answerQuestion(acting: Acting, id: string, values: Values): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { question, step } = await openToStep(work, id, 'answer', values.revision);
    const given = parse(answerSchema(isAboutDraft(question)), values);
    const decision: Decision = given.decision;
    const policy = await policyOn(tx, dayOf(now));
    const clause = policy?.clauses.find(({ lineage, heading }) => !heading && lineage === given.clause);
    if (policy?.clauses.some(({ heading }) => !heading) && !clause)
      throw new Invalid({ field: 'clause', message: 'Choose the clause that your answer rests on.' });
    const rests = {
      clause: clause?.number ?? null,
      lineage: clause?.lineage ?? null,
      version: policy?.version.number ?? null,
    };
    const { keepDays } = await questionSettings(tx);
    await addEntry(tx, trustId, id, now, {
      authorId: viewer.personId,
      step: 'answer',
      words: given.words,
      decision,
      ...rests,
      toRole: null,
    });
    await updateQuestion(tx, id, {
      state: step.to,
      decision,
      answer_lineage: rests.lineage,
      answer_clause: rests.clause,
      answer_version: rests.version,
      answered_by: viewer.personId,
      answered_at: now,
      answer_seen_at: null,
      kept_until: addDays(dayOf(now), keepDays),
    });
    await takeBackNotices(work, aboutOf(id));
    await notify(
      work,
      tellAsker(question, 'There is an answer to your question', 'Read it before you post anything.'),
    );
    await record({
      verb: step.verb,
      subject: { kind: 'question', id },
      clause: rests.clause,
      payload: { decision, version: rests.version },
    });
  });
}

/** Passes a question on, with a reason that its asker reads too. @throws Invalid at `reason` */
export async function passOn(acting: Acting, id: string, values: Values): Promise<void> {
  const { reason } = parse(passOnSchema, values);
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { question, step } = await openToStep(work, id, 'pass-on', values.revision);
    const day = dayOf(now);
    const toRole = await canPassTo(tx, question, day);
    if (!toRole) throw new Conflict('There is nobody to pass this on to.', 'It stays with you');
    const passed = { ...question, toRole, notBy: [...new Set([...question.notBy, viewer.personId])] };
    const holders = await whoAnswers(tx, passed, day);
    if (holders.length === 0) throw new Conflict('There is nobody to pass this on to.', 'It stays with you');
    await addEntry(tx, trustId, id, now, {
      authorId: viewer.personId,
      step: 'pass-on',
      words: reason,
      decision: null,
      clause: null,
      lineage: null,
      version: null,
      toRole,
    });
    await updateQuestion(tx, id, {
      state: step.to,
      to_role: toRole,
      not_by: passed.notBy,
      ...(await waitsAnew(work, question)),
    });
    await takeBackNotices(work, aboutOf(id));
    await bringTo(work, question, holders);
    const passedOn = tellAsker(
      question,
      'Your question was passed on',
      'Somebody else answers it. Its page says who, and why it was passed on.',
    );
    await notify(work, { ...passedOn, news: 'Question' });
    await record({ verb: step.verb, subject: { kind: 'question', id }, payload: { toRole } });
  });
}

/** Takes an answer back: the question waits again, and its asker is told to hold the post. */
export function takeAnswerBack(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { question, holders, step } = await openToStep(work, id, 'take-back', revision);
    await addEntry(tx, trustId, id, now, {
      authorId: viewer.personId,
      step: 'take-back',
      words: null,
      decision: null,
      clause: null,
      lineage: null,
      version: null,
      toRole: null,
    });
    await updateQuestion(tx, id, { state: step.to, ...NO_ANSWER, ...(await waitsAnew(work, question)) });
    await takeBackNotices(work, aboutOf(id));
    await bringTo(work, question, holders, viewer.personId);
    const takenBack = tellAsker(
      question,
      'The answer to your question was taken back',
      'Hold the post back until there is a new answer.',
    );
    await notify(work, { ...takenBack, news: 'Question' });
    await record({ verb: step.verb, subject: { kind: 'question', id } });
  });
}

/** Whether questions can come to this person at all. */
export function mayAnswer(viewer: Viewer): boolean {
  const reach = reachOf(viewer);
  return reach === 'all' || reach.length > 0;
}

/** A question in the list of those who answer. */
export type Listed = Question & { asker: string; waitsForMe: boolean };

/** What waits for this person's answer, and what they have dealt with. */
export function questionsToAnswer(acting: Acting): Promise<Listed[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    const waiting = await questionsWith(tx, viewer, dayOf(now));
    const mine = new Set(waiting.map(({ id }) => id));
    const dealt = (await questionsDealtWith(tx, viewer.personId)).filter(
      ({ id, state }) => !mine.has(id) && state !== 'withdrawn',
    );
    const all = [...waiting, ...dealt];
    const names = await namesOf(
      tx,
      all.map(({ askerId }) => askerId),
    );
    return all.map((question) => ({
      ...question,
      asker: names.get(question.askerId) ?? 'Somebody who has left',
      waitsForMe: mine.has(question.id),
    }));
  });
}

/** The clauses of the policy in force, for whoever answers. */
export function clausesToChoose(acting: Acting): Promise<ClauseChoice[]> {
  return read(acting, async ({ tx, now }) => choicesOf((await policyOn(tx, dayOf(now)))?.clauses ?? []));
}
