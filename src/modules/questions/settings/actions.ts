import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { parse } from '../../../platform/parse.ts';
import { type QuestionSettings, settingsSchema } from './model.ts';
import { putQuestionSettings, questionSettings } from './store.ts';

/** How soon questions are to be answered, and how long their words are kept. */
export function readQuestionSettings(acting: Acting): Promise<QuestionSettings> {
  return read(acting, ({ tx, viewer }) => {
    demand(viewer, 'settings.edit', 'trust');
    return questionSettings(tx);
  });
}

/**
 * Sets both; questions that are there keep the days they were told.
 * @throws Invalid at `answerDays` or `keepDays`
 */
export async function setQuestionSettings(acting: Acting, input: unknown): Promise<void> {
  const settings = parse(settingsSchema, input);
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    await putQuestionSettings(tx, trustId, settings, now);
    await record({
      verb: 'times for questions changed',
      subject: { kind: 'setting', id: 'questions' },
      payload: settings,
    });
  });
}
