import { calendarOf, openDaysLater } from '../../platform/calendar.ts';
import { inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import { eraseParticulars } from '../../platform/ledger-erasure.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { notify, takeBackNotices } from '../notices/actions.ts';
import { oneUp } from './routing.ts';
import { questionSettings } from './settings/store.ts';
import { eraseOldQuestions, findQuestion, linesToErase, updateQuestion, waitingQuestions } from './store.ts';
import { aboutOf, tellWhoAnswers } from './telling.ts';
import { addEntry, eraseEntryWords } from './thread/store.ts';
import { schoolsOf } from './whom/store.ts';
import { questionWorkflow } from './workflow.ts';

type JobParts = Pick<Parts, 'db' | 'clock'>;
const GO_UP = questionWorkflow.steps.find(({ name }) => name === 'go-up')!;

/** Passes what is late in one trust to whoever is one up, with a new day to answer; where nobody is above, it stays. */
export async function passUpWhatIsLate({ db, clock }: JobParts, trustId: string): Promise<void> {
  const now = clock.now();
  const day = dayOf(now);
  const late = await inTrust(db, trustId, async (tx) =>
    (await waitingQuestions(tx, 'all')).filter(({ dueOn }) => dueOn < day).map(({ id }) => id),
  );
  for (const id of late)
    await inTrust(db, trustId, async (tx) => {
      const question = await findQuestion(tx, id, 'to change');
      // Answered or passed on meanwhile.
      if (question?.state !== 'waiting' || question.erasedAt || question.dueOn >= day) return;
      const up = await oneUp(tx, question, day);
      if (!up) return;
      const { answerDays } = await questionSettings(tx);
      const schools = await schoolsOf(tx, question.askerId, day);
      await addEntry(tx, trustId, id, now, {
        authorId: null,
        step: 'go-up',
        words: null,
        decision: null,
        clause: null,
        lineage: null,
        version: null,
        toRole: up.role,
      });
      await updateQuestion(tx, id, {
        state: GO_UP.to,
        to_role: up.role,
        waits_since: now,
        due_on: openDaysLater(await calendarOf(tx), schools, day, answerDays),
      });
      const work = { tx, trustId, now };
      await takeBackNotices(work, aboutOf(id));
      await notify(work, tellWhoAnswers(question, up.holders));
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: GO_UP.verb,
        subject: { kind: 'question', id },
        payload: { toRole: up.role },
      });
    });
}

/** Erases in one trust the words that have been kept long enough, and what the ledger says of those questions besides. */
export function eraseOldWords({ db, clock }: JobParts, trustId: string): Promise<void> {
  const now = clock.now();
  const day = dayOf(now);
  return inTrust(db, trustId, async (tx) => {
    const ids = await eraseOldQuestions(tx, day, now);
    await eraseEntryWords(tx, ids);
    const lines = await linesToErase(tx, day);
    if (ids.length > 0)
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: 'words of old questions erased',
        subject: { kind: 'trust', id: trustId },
        payload: { questions: ids.length },
      });
    const { keepDays: keptDays } = await questionSettings(tx);
    await eraseParticulars(tx, trustId, now, { actor: 'decorum', lines, keptDays });
  });
}

export function questionJobs(parts: Parts): Job[] {
  return [
    {
      name: 'questions-late',
      cron: '30 6 * * *',
      run: () => inEveryTrust(parts.db, (id) => passUpWhatIsLate(parts, id)),
    },
    {
      name: 'questions-retention',
      cron: '25 0 * * *',
      run: () => inEveryTrust(parts.db, (id) => eraseOldWords(parts, id)),
    },
  ];
}
