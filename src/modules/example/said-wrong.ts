import { randomUUID } from 'node:crypto';
import type { Acting } from '../../platform/act.ts';
import type { settableClock } from '../../platform/clock.ts';
import { sendReport } from '../checker/reports/actions.ts';
import { answerReport } from '../checker/reports/answering/actions.ts';
import { addWord } from '../checker/words/actions.ts';
import { LOOKS_AFTER_CHECKER, SAID_WRONG, TRUST_TERM } from './data/history/said-wrong.ts';

/** What people said of the checker's findings, the answers, and what the trust has taught it: in the order of time. */
export async function sayWhatWasWrong(
  clock: ReturnType<typeof settableClock>,
  as: (key: string) => Promise<Acting>,
): Promise<void> {
  const answers: { at: string; id: string; values: Record<string, string> }[] = [];
  for (const { at, personKey, answer, ...said } of SAID_WRONG) {
    clock.set(at);
    const id = randomUUID();
    const sent = await sendReport(await as(personKey), {
      ...said,
      id,
      where: 'other',
      wrong: '1',
      agree: 'yes',
    });
    if (sent && answer) {
      const { at: answered, ...values } = answer;
      answers.push({ at: answered, id: sent.id, values: { ...values, revision: '1' } });
    }
  }
  for (const { at, id, values } of answers) {
    clock.set(at);
    await answerReport(await as(LOOKS_AFTER_CHECKER), id, values);
  }
  const { at, ...term } = TRUST_TERM;
  clock.set(at);
  await addWord(await as(LOOKS_AFTER_CHECKER), 'term', term);
}
