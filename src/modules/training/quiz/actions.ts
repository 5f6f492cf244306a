import type { Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, type Issue } from '../../../platform/errors.ts';
import { isId } from '../../people/model.ts';
import { rightNeeded } from '../model.ts';
import { standingIn } from '../standings.ts';
import { findModule } from '../store.ts';
import { chosenIn } from '../taking/actions.ts';
import { gradeOf, recordEnd } from '../taking/ending.ts';
import { whomToAsk } from '../taking/model.ts';
import { endOneAtATime, insertFinished } from '../taking/store.ts';
import { triesOn } from '../taking/tries.ts';
import type { Marked, Quiz } from './model.ts';
import { putQuizModule, quizModule } from './store.ts';

/** The id of the module whose questions come before the acknowledgement; null where none is asked. */
export function quizModuleIn(tx: Tx): Promise<string | null> {
  return quizModule(tx);
}

/**
 * Sets whose questions come before the acknowledgement: from then on the module cannot be retired.
 * @param moduleId null for none
 * @throws Invalid at `module` for one that is not in use
 */
export async function askModuleFirst(
  { tx, trustId, now }: Pick<Work, 'tx' | 'trustId' | 'now'>,
  moduleId: string | null,
): Promise<void> {
  if (moduleId !== null) {
    const module = isId(moduleId) ? await findModule(tx, moduleId, 'to change') : null;
    if (module?.state !== 'in-use')
      throw new Invalid({ field: 'module', message: 'Choose a module, or that none is asked.' });
  }
  await putQuizModule(tx, trustId, moduleId, now);
}

/**
 * The questions of a module that somebody has still to pass on a day.
 * @returns null when their pass holds, or the module is in use no more: nothing is asked then
 */
export async function quizToPass(
  tx: Tx,
  personId: string,
  moduleId: string,
  day: string,
): Promise<Quiz | null> {
  const module = isId(moduleId) ? await findModule(tx, moduleId) : null;
  if (!module?.current || module.state !== 'in-use') return null;
  const standing = await standingIn(tx, personId, moduleId, day);
  if (standing.state === 'passed' || standing.state === 'renew') return null;
  const { lesson, number } = module.current;
  return {
    moduleId,
    version: number,
    lesson,
    needed: rightNeeded(lesson),
    ...(await triesOn(tx, { ...module, current: module.current }, personId, standing, day)),
  };
}

/**
 * Answers every question of a quiz at once, for somebody who may have no account. A pass counts as any other.
 * @param given what was chosen for a question, from 1
 * @returns null when there is nothing to answer any more
 * @throws Invalid at `question-1` and so on for what is not answered; Conflict when no try is left, or the module changed
 */
export async function answerQuiz(
  work: Pick<Work, 'tx' | 'trustId' | 'now' | 'record'>,
  personId: string,
  moduleId: string,
  version: number,
  given: (question: number) => readonly string[],
): Promise<Marked | null> {
  const { tx, trustId, now } = work;
  const today = dayOf(now);
  await endOneAtATime(tx, personId);
  const quiz = await quizToPass(tx, personId, moduleId, today);
  if (!quiz) return null;
  if (quiz.version !== version)
    throw new Conflict('Open the page again: the questions are others now.', 'The questions have changed');
  if (quiz.triesLeft === 0) throw new Conflict(`${whomToAsk(quiz.givers)}.`, 'You have used all your tries');
  const answers: Record<string, readonly number[]> = {};
  const issues: Issue[] = [];
  for (const [at, question] of quiz.lesson.questions.entries())
    try {
      answers[at] = chosenIn(given(at + 1), question);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      issues.push(
        ...error.issues.map(({ message }) => ({
          field: `question-${at + 1}`,
          message: `Question ${at + 1}: ${message[0]!.toLowerCase()}${message.slice(1)}`,
        })),
      );
    }
  if (issues.length > 0) throw new Invalid(issues);
  const grade = gradeOf(quiz.lesson, answers, today);
  await insertFinished(tx, trustId, { moduleId, version, personId, answers, now, ...grade });
  await recordEnd(work, { moduleId, version, personId, lesson: quiz.lesson }, grade);
  const after = grade.passed ? quiz : ((await quizToPass(tx, personId, moduleId, today)) ?? quiz);
  return { quiz: after, answers, right: grade.right, passed: grade.passed };
}
