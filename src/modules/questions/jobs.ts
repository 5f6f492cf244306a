import { inTrust, type Tx } from '../../platform/database/database.ts';
import { addDays, beginningOf, dayOf } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import { eraseParticulars } from '../../platform/ledger-erasure.ts';
import type { Parts } from '../../platform/parts.ts';
import type { Role } from '../../platform/permissions.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { notify, takeBackNotices } from '../notices/actions.ts';
import type { Holder } from '../people/holders/model.ts';
import { waitsAnew } from './asking/follow.ts';
import { discardDraftsOf, discardUntouched } from './guidance/store.ts';
import type { Question } from './model.ts';
import { oneUp, whoAnswers } from './routing.ts';
import { questionSettings } from './settings/store.ts';
import {
  eraseOldQuestions,
  findQuestion,
  linesToErase,
  noteTold,
  updateQuestion,
  WITHOUT_WORDS,
  waitingQuestions,
} from './store.ts';
import { aboutOf, bringTo, idsOf, tellAsker, thatItWaits } from './telling.ts';
import { addEntry, eraseEntryWords } from './thread/store.ts';
import { isHere } from './whom/store.ts';
import { type QuestionStep, questionWorkflow } from './workflow.ts';

type JobParts = Pick<Parts, 'db' | 'clock'>;
type Doing = { tx: Tx; trustId: string; now: Date };

/** A step that nobody takes: it happens by itself. */
const byItself = (name: QuestionStep) => questionWorkflow.steps.find((step) => step.name === name)!;

/**
 * Does with the questions of a trust what happens by itself: one whose asker has left ends, one that is late goes up, and one
 * that comes to somebody else today is told to them. Each in a transaction of its own; one that fails keeps no other from it.
 */
export async function keepUpQuestions({ db, clock }: JobParts, trustId: string): Promise<void> {
  const now = clock.now();
  const waiting = await inTrust(db, trustId, (tx) => waitingQuestions(tx, 'all'));
  const failed: unknown[] = [];
  for (const { id } of waiting)
    await inTrust(db, trustId, (tx) => keepUp({ tx, trustId, now }, id)).catch((error) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

async function keepUp(doing: Doing, id: string): Promise<void> {
  const { tx, now } = doing;
  const question = await findQuestion(tx, id, 'to change');
  // Answered, withdrawn or erased meanwhile.
  if (question?.state !== 'waiting' || question.erasedAt) return;
  if (!(await isHere(tx, question.askerId))) return lapse(doing, question);
  const up = question.dueOn < dayOf(now) ? await oneUp(tx, question, dayOf(now)) : null;
  await (up ? goUp(doing, question, up) : bringToHolders(doing, question));
}

/** Nobody is left to read an answer, or to hold a post back: it ends, and its words are erased. */
async function lapse(doing: Doing, { id }: Question): Promise<void> {
  const { tx, trustId, now } = doing;
  const step = byItself('lapse');
  await addEntry(tx, trustId, id, now, happened('lapse', null));
  await updateQuestion(tx, id, { state: step.to, ...WITHOUT_WORDS, erased_at: now });
  await eraseEntryWords(tx, [id]);
  await discardDraftsOf(tx, [id], now);
  await takeBackNotices(doing, aboutOf(id));
  await appendToLedger(tx, trustId, now, {
    actor: 'decorum',
    verb: step.verb,
    subject: { kind: 'question', id },
  });
}

/** What is late goes to whoever is one up, with a new day to answer; where nobody is above, it stays. */
async function goUp(
  doing: Doing,
  question: Question,
  up: { role: Role; holders: readonly Holder[] },
): Promise<void> {
  const { tx, trustId, now } = doing;
  const { id } = question;
  const step = byItself('go-up');
  await addEntry(tx, trustId, id, now, happened('go-up', up.role));
  const { kept_until: _, ...anew } = await waitsAnew(doing, question);
  await updateQuestion(tx, id, { state: step.to, to_role: up.role, ...anew });
  await takeBackNotices(doing, aboutOf(id));
  await bringTo(doing, question, up.holders);
  await notify(doing, {
    ...tellAsker(
      question,
      'Your question has gone up one',
      'It was not answered in time, so somebody else answers it now.',
    ),
    news: 'Question',
  });
  await appendToLedger(tx, trustId, now, {
    actor: 'decorum',
    verb: step.verb,
    subject: { kind: 'question', id },
    payload: { toRole: up.role },
  });
}

/** Somebody is away, has left or has come: whoever is to answer today and was not told is told; the others are not any more. */
async function bringToHolders(doing: Doing, question: Question): Promise<void> {
  const ids = idsOf(await whoAnswers(doing.tx, question, dayOf(doing.now)));
  const come = ids.filter((id) => !question.told.includes(id));
  const gone = question.told.filter((id) => !ids.includes(id));
  if (come.length === 0 && gone.length === 0) return;
  if (gone.length > 0) await takeBackNotices(doing, aboutOf(question.id), gone);
  await notify(doing, thatItWaits(question, come));
  await noteTold(doing.tx, question.id, ids);
}

const happened = (step: 'go-up' | 'lapse', toRole: Role | null) => ({
  authorId: null,
  step,
  words: null,
  decision: null,
  clause: null,
  lineage: null,
  version: null,
  toRole,
});

/** Erases in one trust the words that have been kept long enough, and what the ledger says of those questions besides. */
export function eraseOldWords({ db, clock }: JobParts, trustId: string): Promise<void> {
  const now = clock.now();
  const day = dayOf(now);
  return inTrust(db, trustId, async (tx) => {
    const ids = await eraseOldQuestions(tx, day, now);
    await eraseEntryWords(tx, ids);
    await discardDraftsOf(tx, ids, now);
    const { keepDays } = await questionSettings(tx);
    const drafts = await discardUntouched(tx, beginningOf(addDays(day, -keepDays)), now);
    if (drafts > 0)
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: 'old drafts of guidance discarded',
        subject: { kind: 'trust', id: trustId },
        payload: { drafts },
      });
    const lines = await linesToErase(tx, day);
    if (ids.length > 0)
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: 'words of old questions erased',
        subject: { kind: 'trust', id: trustId },
        payload: { questions: ids.length },
      });
    await eraseParticulars(tx, trustId, now, { actor: 'decorum', lines, keptDays: keepDays });
  });
}

export function questionJobs(parts: Parts): Job[] {
  return [
    {
      name: 'questions-keep-up',
      cron: '*/15 * * * *',
      run: () => inEveryTrust(parts.db, (id) => keepUpQuestions(parts, id)),
    },
    {
      name: 'questions-retention',
      cron: '25 0 * * *',
      run: () => inEveryTrust(parts.db, (id) => eraseOldWords(parts, id)),
    },
  ];
}
