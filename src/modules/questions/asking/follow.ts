import { type Acting, act, type Work } from '../../../platform/act.ts';
import { calendarOf, openDaysLater } from '../../../platform/calendar.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { parse } from '../../../platform/parse.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { discardDraftsOf } from '../guidance/store.ts';
import type { Question } from '../model.ts';
import { questionSettings } from '../settings/store.ts';
import { NO_ANSWER, openToStep } from '../step.ts';
import { updateQuestion, WITHOUT_WORDS } from '../store.ts';
import { aboutOf, bringTo } from '../telling.ts';
import { addEntry, eraseEntryWords } from '../thread/store.ts';
import { schoolsOf } from '../whom/store.ts';
import { addSchema, againSchema } from './model.ts';

type Values = Record<string, string>;

/** An entry in which only words are said. */
const said = (authorId: string, step: 'add' | 'ask-again' | 'thank' | 'withdraw', words: string | null) => ({
  authorId,
  step,
  words,
  decision: null,
  clause: null,
  lineage: null,
  version: null,
  toRole: null,
});

/** What is set when a question waits anew: since when, until when, and for how long its words are kept. */
export async function waitsAnew(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { askerId }: Pick<Question, 'askerId'>,
): Promise<{ waits_since: Date; due_on: string; kept_until: string }> {
  const { answerDays, keepDays } = await questionSettings(tx);
  const day = dayOf(now);
  const schools = await schoolsOf(tx, askerId, day);
  return {
    waits_since: now,
    due_on: openDaysLater(await calendarOf(tx), schools, day, answerDays),
    kept_until: addDays(day, keepDays),
  };
}

/** Adds something to a question that waits. @throws Invalid at `words`, Conflict once it is answered */
export async function addToQuestion(acting: Acting, id: string, values: Values): Promise<void> {
  const { words } = parse(addSchema, values);
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { question, holders, step } = await openToStep(work, id, 'add', values.revision);
    const { keepDays } = await questionSettings(tx);
    await addEntry(tx, trustId, id, now, said(viewer.personId, 'add', words));
    await updateQuestion(tx, id, { state: step.to, kept_until: addDays(dayOf(now), keepDays) });
    await bringTo(work, question, holders);
    await record({ verb: step.verb, subject: { kind: 'question', id } });
  });
}

/** Asks on after an answer: it waits again, and a draft is on hold again. @throws Invalid at `words` */
export async function askAgain(acting: Acting, id: string, values: Values): Promise<void> {
  const { words } = parse(againSchema, values);
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { question, holders, step } = await openToStep(work, id, 'ask-again', values.revision);
    await addEntry(tx, trustId, id, now, said(viewer.personId, 'ask-again', words));
    await updateQuestion(tx, id, { state: step.to, ...NO_ANSWER, ...(await waitsAnew(work, question)) });
    await bringTo(work, question, holders);
    await record({ verb: step.verb, subject: { kind: 'question', id } });
  });
}

/** Says thank you; whoever answered sees it with the question. No mail is sent about that. */
export function thankFor(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { step } = await openToStep(work, id, 'thank', revision);
    await addEntry(tx, trustId, id, now, said(viewer.personId, 'thank', null));
    await updateQuestion(tx, id, { state: step.to });
    await record({ verb: step.verb, subject: { kind: 'question', id } });
  });
}

/** Takes one's own question back and erases its words; that there was one stays. */
export function withdrawQuestion(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { step } = await openToStep(work, id, 'withdraw', revision);
    await addEntry(tx, trustId, id, now, said(viewer.personId, 'withdraw', null));
    await updateQuestion(tx, id, { state: step.to, ...WITHOUT_WORDS, erased_at: now });
    await eraseEntryWords(tx, [id]);
    await discardDraftsOf(tx, [id], now);
    await takeBackNotices(work, aboutOf(id));
    await record({ verb: step.verb, subject: { kind: 'question', id } });
  });
}
