import { z } from 'zod';
import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { appendToLedger } from '../../../../platform/ledger.ts';
import { parse } from '../../../../platform/parse.ts';
import type { Parts } from '../../../../platform/parts.ts';
import type { Posted } from '../../../../web/route.ts';
import { modulesToChoose } from '../../../training/actions.ts';
import type { ModuleChoice } from '../../../training/model.ts';
import { answerQuiz, askModuleFirst, quizModuleIn } from '../../../training/quiz/actions.ts';
import { type Marked, QUIZ_SETTING } from '../../../training/quiz/model.ts';
import { openLink } from '../links/actions.ts';

/** What the form of the questions holds. */
type Given = Pick<Posted, 'values' | 'all'>;

const which = z.object({ moduleId: z.string(), version: z.coerce.number().int() });

async function answer(
  work: Pick<Work, 'tx' | 'trustId' | 'now' | 'record'>,
  personId: string,
  { values, all }: Given,
): Promise<Marked | null> {
  const { moduleId, version } = parse(which, values);
  // Only the module that is asked about here: a form that was changed by hand asks no other.
  if (moduleId !== (await quizModuleIn(work.tx))) return null;
  return answerQuiz(work, personId, moduleId, version, (question) => all(`question-${question}`));
}

/**
 * Answers the questions before the acknowledgement, signed in.
 * @returns null when there is nothing to answer any more
 * @throws Invalid at `question-1` and so on; Conflict as `answerQuiz`
 */
export function answerSignedIn(acting: Acting, given: Given): Promise<Marked | null> {
  return act(acting, (work) => answer(work, work.viewer.personId, given));
}

/** The same by personal link, for people without an account (clause 2.2). @throws NotFound for a link that does not work */
export async function answerByLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  token: string,
  given: Given,
): Promise<Marked | null> {
  const found = await openLink(parts, token);
  if (found.state === 'done') return null;
  if (found.state !== 'open') throw new NotFound('This link no longer works. Ask for a new one.');
  const { trustId, personId } = found.link;
  const now = parts.clock.now();
  return inTrust(parts.db, trustId, (tx) =>
    answer(
      {
        tx,
        trustId,
        now,
        record: (entry) => appendToLedger(tx, trustId, now, { ...entry, actor: personId }),
      },
      personId,
      given,
    ),
  );
}

/** What can be asked before the acknowledgement, and what is. */
export function readQuizSetting(acting: Acting): Promise<{ choices: ModuleChoice[]; chosen: string | null }> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'settings.edit', 'trust');
    return { choices: await modulesToChoose(tx), chosen: await quizModuleIn(tx) };
  });
}

/** Sets which module's questions come before the acknowledgement. @throws Invalid at `module` */
export function setQuiz(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const chosen = values.module ?? '';
    const before = await quizModuleIn(tx);
    const moduleId = chosen === 'none' ? null : chosen;
    await askModuleFirst({ tx, trustId, now }, moduleId);
    await record({
      verb: 'questions before the acknowledgement changed',
      subject: { kind: 'setting', id: QUIZ_SETTING },
      payload: { before, module: moduleId },
    });
  });
}
