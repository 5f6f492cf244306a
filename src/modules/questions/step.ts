import type { Work } from '../../platform/act.ts';
import { dayOf } from '../../platform/dates.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/permissions.ts';
import type { Step } from '../../platform/workflow.ts';
import type { Holder } from '../people/holders/model.ts';
import { isId } from '../people/model.ts';
import type { Entry, Question } from './model.ts';
import { matterOf, whoAnswers } from './routing.ts';
import { findQuestion } from './store.ts';
import { entriesOf } from './thread/store.ts';
import { type QuestionState, type QuestionStep, questionWorkflow } from './workflow.ts';

/** A question with everything that decides who may do what about it. */
export type Opened = { question: Question; holders: Holder[]; entries: Entry[] };

/** It was withdrawn, or its asker has left: said to those whom it had come to. They knew of it; what it was they see no more. */
export class Withdrawn extends NotFound {
  constructor(entries: readonly Entry[]) {
    super(
      entries.at(-1)?.step === 'lapse'
        ? 'Whoever asked has left, so there is nothing to answer any more.'
        : 'Whoever asked has withdrawn this question, so there is nothing to answer any more.',
    );
  }
}

/**
 * A question for whoever may see it: its asker, those who are to answer today, and those who have dealt with it.
 * @throws NotFound for everybody else, which is Withdrawn for those whom it had come to
 */
export async function openFor(
  { tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>,
  id: string,
  lock: 'to change' | 'to read',
): Promise<Opened> {
  const question = isId(id) ? await findQuestion(tx, id, lock) : undefined;
  if (!question) throw new NotFound('We cannot find this question.');
  const holders = await whoAnswers(tx, question, dayOf(now));
  const entries = await entriesOf(tx, id);
  if (!maySee({ question, holders, entries }, viewer)) {
    if (question.state === 'withdrawn' && question.told.includes(viewer.personId))
      throw new Withdrawn(entries);
    throw new NotFound('We cannot find this question.');
  }
  return { question, holders, entries };
}

function maySee({ question, holders, entries }: Opened, { personId }: Viewer): boolean {
  if (question.askerId === personId) return true;
  // What was withdrawn is its asker's alone: its words are gone.
  if (question.state === 'withdrawn') return false;
  return (
    holders.some((holder) => holder.personId === personId) ||
    entries.some((entry) => entry.authorId === personId)
  );
}

/**
 * A question locked for a step by this person.
 * @param revision what the page was made from
 * @throws NotFound, NotAllowed; Conflict when somebody else was first, or its words are erased
 */
export async function openToStep(
  work: Pick<Work, 'tx' | 'viewer' | 'now'>,
  id: string,
  name: QuestionStep,
  revision: string | undefined,
): Promise<Opened & { step: Step<QuestionState, QuestionStep> }> {
  const opened = await openFor(work, id, 'to change');
  const { question, holders } = opened;
  const step = questionWorkflow.take(name, question.state, work.viewer, matterOf(question, holders));
  if (String(question.revision) !== revision)
    throw new Conflict('This has changed since you opened it. Open it again and see how it stands.');
  if (question.erasedAt)
    throw new Conflict(
      'The time for which it was kept is over, so there is nothing left to do.',
      'It is over',
    );
  return { ...opened, step };
}

/** Nothing of an answer: of a question that waits. */
export const NO_ANSWER = {
  decision: null,
  answer_lineage: null,
  answer_clause: null,
  answer_version: null,
  answered_by: null,
  answered_at: null,
  answer_seen_at: null,
} as const;
