import type { Acting } from '../../../platform/act.ts';
import { policyInForce } from '../../policy/actions.ts';
import { openQuestion } from '../../questions/actions.ts';
import { answerQuestion, passOn } from '../../questions/answering/actions.ts';
import { ask } from '../../questions/asking/actions.ts';
import { addToQuestion, askAgain, thankFor, withdrawQuestion } from '../../questions/asking/follow.ts';
import { beginGuidance } from '../../questions/guidance/actions.ts';
import { publishGuidance } from '../../questions/guidance/publishing/actions.ts';
import type { AskedQuestion, QuestionMoment } from '../data/history/asked.ts';
import type { Keys } from '../keys.ts';
import type { Moment } from './moment.ts';

/** What was asked, answered and published. */
export function momentsOfQuestions(questions: readonly AskedQuestion[], keys: Keys): Moment[] {
  return questions.flatMap(({ key, at, by, about, question, draft, finding, after = [] }) => {
    const id = keys.of('question', key);
    const inDoubt = draft && { draft, where: 'personal:facebook:friends', ...(finding && { finding }) };
    const asked: Moment = {
      at,
      by,
      run: (acting) => ask(acting, { id, about, question, ...inDoubt }),
    };
    return [
      asked,
      ...after.map((moment) => ({ ...moment, run: (acting: Acting) => follow(acting, id, moment) })),
    ];
  });
}

async function follow(acting: Acting, id: string, moment: QuestionMoment): Promise<unknown> {
  if (moment.step === 'guidance') return guide(acting, id, moment);
  const { question } = await openQuestion(acting, id);
  const revision = String(question.revision);
  switch (moment.step) {
    case 'answer': {
      const { words, decision, clause } = moment;
      const says = {
        revision,
        words,
        clause: await lineageOf(acting, clause),
        ...(decision && { decision }),
      };
      return answerQuestion(acting, id, says);
    }
    case 'pass-on':
      return passOn(acting, id, { revision, reason: moment.reason });
    case 'ask-again':
      return askAgain(acting, id, { revision, words: moment.words });
    case 'add':
      return addToQuestion(acting, id, { revision, words: moment.words });
    case 'thank':
      return thankFor(acting, id, revision);
    case 'withdraw':
      return withdrawQuestion(acting, id, revision);
  }
}

async function guide(
  acting: Acting,
  question: string,
  { asked, answer, clause, as }: QuestionMoment & { step: 'guidance' },
): Promise<void> {
  const { id } = await beginGuidance(acting, {
    question,
    asked,
    answer,
    clause: await lineageOf(acting, clause),
  });
  if (as === 'published') await publishGuidance(acting, id, { revision: '1', sure: 'yes' });
}

/** A clause of the policy in force then, by its number. */
async function lineageOf(acting: Acting, number: string): Promise<string> {
  const policy = await policyInForce(acting);
  return policy!.clauses.find((clause) => clause.number === number)!.lineage;
}
