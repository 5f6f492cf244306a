import { type Acting, act, demand, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { controlsLookedAt } from '../../drafts/trial/actions.ts';
import { isId } from '../../people/model.ts';
import { findReport } from '../reports/store.ts';
import { lockChecker } from '../store.ts';
import { inUseAlready, keepChange, keepNewWord, wordStateFrom, wordToChange } from './keep.ts';
import {
  doesCount,
  type Kind,
  SOON_DAYS,
  type Standing,
  standingOf,
  type Word,
  type WordChange,
  type WordFilter,
} from './model.ts';
import { changesOf, findWord, pageOfWords, wordsInForce } from './store.ts';

export type Listed = Word & { standing: Standing };

/** A page of the trust's terms and exceptions, each with where it stands today. */
export function listWords(
  acting: Acting,
  filter: WordFilter,
): Promise<{ words: Listed[]; total: number; today: string }> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'checker.edit', 'trust');
    const today = dayOf(now);
    const on = { today, soon: addDays(today, SOON_DAYS), looked: await controlsLookedAt(tx, today) };
    const { words, total } = await pageOfWords(tx, filter, today, on.soon);
    return { words: words.map((word) => ({ ...word, standing: standingOf(word, on) })), total, today };
  });
}

/** The terms and exceptions that stop counting soon, the first of them first, for whoever looks after the checker. */
export function wordsEnding(acting: Acting): Promise<Word[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'checker.edit', 'trust');
    const today = dayOf(now);
    const soon = addDays(today, SOON_DAYS);
    return (await wordsInForce(tx, today))
      .filter(({ expires_on }) => expires_on <= soon)
      .sort((a, b) => a.expires_on.localeCompare(b.expires_on));
  });
}

export type OpenWord = {
  word: Listed;
  changes: WordChange[];
  today: string;
  /** The report it was made from, unless its sender has withdrawn that; null where it was made from none. */
  madeFrom: { id: string } | 'withdrawn' | null;
};

/** @throws NotFound */
export function readWord(acting: Acting, id: string): Promise<OpenWord> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'checker.edit', 'trust');
    const word = isId(id) ? await findWord(tx, id, 'to read') : undefined;
    if (!word) throw new NotFound('We cannot find this term or exception.');
    const today = dayOf(now);
    const on = { today, soon: addDays(today, SOON_DAYS), looked: await controlsLookedAt(tx, today) };
    return {
      word: { ...word, standing: standingOf(word, on) },
      changes: await changesOf(tx, id),
      today,
      madeFrom: word.from_report === null ? null : await reportOf(tx, word.from_report),
    };
  });
}

async function reportOf(tx: Tx, id: string): Promise<OpenWord['madeFrom']> {
  const found = await findReport(tx, id, 'to read');
  return found?.report.state === 'withdrawn' ? 'withdrawn' : { id };
}

/** Adds a term or an exception: it counts at the next check of anybody. @throws Invalid by field */
export function addWord(acting: Acting, kind: Kind, values: Record<string, string>): Promise<{ id: string }> {
  return act(acting, async (work) => {
    demand(work.viewer, 'checker.edit', 'trust');
    await lockChecker(work.tx, work.trustId);
    const state = await wordStateFrom(work.tx, work.now, kind, values, null);
    return { id: await keepNewWord(work, kind, state, null) };
  });
}

/** Changes what it says; one that had ended is in use again. @throws Invalid by field, Conflict */
export function changeWord(acting: Acting, id: string, values: Record<string, string>): Promise<void> {
  return act(acting, async (work) => {
    demand(work.viewer, 'checker.edit', 'trust');
    await lockChecker(work.tx, work.trustId);
    const word = await wordToChange(work.tx, id, values.revision);
    const state = await wordStateFrom(work.tx, work.now, word.kind, values, id);
    await keepChange(work, word, 'changed', state);
  });
}

/** Ends it now. @throws Conflict when it has ended already */
export function endWord(acting: Acting, id: string, revision: string | undefined): Promise<Word> {
  return act(acting, async (work) => {
    demand(work.viewer, 'checker.edit', 'trust');
    const word = await wordToChange(work.tx, id, revision);
    if (!doesCount(word, dayOf(work.now)))
      throw new Conflict('It no longer counts, so there is nothing to end.', 'It has ended already');
    await keepChange(work, word, 'ended', { ...word, ended_at: work.now });
    return word;
  });
}

/**
 * Goes back to what it said before the last change, its last day included.
 * @returns `over`: that its last day is over, so that it does not count
 * @throws Conflict when there was no change, or when the same words are in use meanwhile
 */
export function undoWord(
  acting: Acting,
  id: string,
  revision: string | undefined,
): Promise<{ over: boolean }> {
  return act(acting, async (work) => {
    demand(work.viewer, 'checker.edit', 'trust');
    await lockChecker(work.tx, work.trustId);
    const word = await wordToChange(work.tx, id, revision);
    const [, before] = await changesOf(work.tx, id);
    if (!before) throw new Conflict('There is no change to undo.', 'Nothing was undone');
    const today = dayOf(work.now);
    if (doesCount(before, today) && (await inUseAlready(work.tx, work.now, word.kind, before, id)))
      throw new Conflict('These words are in use for this rule already.', 'Nothing was undone');
    await keepChange(work, word, 'undone', before);
    return { over: before.ended_at === null && before.expires_on < today };
  });
}
