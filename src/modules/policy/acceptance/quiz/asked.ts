import type { Tx } from '../../../../platform/database/database.ts';
import { quizModuleIn, quizToPass } from '../../../training/quiz/actions.ts';
import type { Quiz } from '../../../training/quiz/model.ts';

/** The questions that somebody has to pass before they acknowledge the policy; null when there are none, or their pass holds. */
export async function quizBefore(tx: Tx, personId: string, day: string): Promise<Quiz | null> {
  const moduleId = await quizModuleIn(tx);
  return moduleId ? quizToPass(tx, personId, moduleId, day) : null;
}
