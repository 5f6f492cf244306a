import { randomUUID } from 'node:crypto';
import { canExcept, phraseKey } from '../../../engine/check/trust-words.ts';
import type { Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, type Issue, NotFound } from '../../../platform/errors.ts';
import { parseOrIssues } from '../../../platform/parse.ts';
import { isId } from '../../people/model.ts';
import {
  type Kind,
  LONGEST_RUN_DAYS,
  WORD_SCHEMAS,
  type Word,
  type WordChange,
  type WordState,
} from './model.ts';
import { findWord, insertChange, insertWord, updateWord, wordsInForce } from './store.ts';

/**
 * What a form asks to be kept, looked at whole.
 * @param id of the term or exception that is changed; null for a new one
 * @throws Invalid by field: also for a day that is over or too far off, words the checker would not look for, and words
 *   that are there already
 */
export async function wordStateFrom(
  tx: Tx,
  now: Date,
  kind: Kind,
  values: Record<string, string>,
  id: string | null,
): Promise<WordState> {
  const { given, issues } = parseOrIssues(WORD_SCHEMAS[kind], values);
  if (!given) throw new Invalid(issues);
  const state: WordState = {
    phrase: given.phrase,
    control: given.control,
    severity: given.severity,
    message: given.message,
    reason: given.reason,
    expires_on: given.expires,
    ended_at: null,
  };
  const more = [...dayIssues(state, dayOf(now)), ...phraseIssues(kind, state)];
  if (more.length === 0 && (await inUseAlready(tx, now, kind, state, id)))
    more.push({
      field: 'phrase',
      message: 'These words are in use for this rule already. Change those instead.',
    });
  if (more.length > 0) throw new Invalid(more);
  return state;
}

function dayIssues({ expires_on }: WordState, today: string): Issue[] {
  const last = addDays(today, LONGEST_RUN_DAYS);
  if (expires_on < today)
    return [{ field: 'expires', message: 'This day is over. Give today or a day to come.' }];
  if (expires_on > last)
    return [
      {
        field: 'expires',
        message: `Give a day up to ${longDate(last)}, so that somebody looks at it again. It can be made longer then.`,
      },
    ];
  return [];
}

function phraseIssues(kind: Kind, { phrase, control }: WordState): Issue[] {
  const able = canExcept(phrase, control);
  if (able === 'no words')
    return [{ field: 'phrase', message: 'There is no word in it that the checker could look for.' }];
  if (kind === 'exception' && able === 'one word')
    return [
      {
        field: 'phrase',
        message:
          'For this rule an exception needs two words or more: one word would let every use of it through. Give the whole phrase.',
      },
    ];
  return [];
}

/** Whether others than the one with this id say the same of the same rule, and count. Hold `lockChecker`: it may not change. */
export async function inUseAlready(
  tx: Tx,
  now: Date,
  kind: Kind,
  { phrase, control }: WordState,
  id: string | null,
): Promise<boolean> {
  const key = phraseKey(phrase);
  return (await wordsInForce(tx, dayOf(now))).some(
    (word) =>
      word.id !== id && word.kind === kind && word.control === control && phraseKey(word.phrase) === key,
  );
}

/** Keeps a new term or exception. The phrase is not in the ledger: it can be erased, a line there cannot. */
export async function keepNewWord(
  { tx, trustId, viewer, now, record }: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now' | 'record'>,
  kind: Kind,
  state: WordState,
  fromReport: string | null,
): Promise<string> {
  const id = randomUUID();
  await insertWord(tx, trustId, { ...state, id, kind, from_report: fromReport, made_at: now });
  await insertChange(
    tx,
    trustId,
    { wordId: id, revision: 1, did: 'added', at: now, by: viewer.personId },
    state,
  );
  await record({
    verb: `${kind} of the checker added`,
    subject: { kind: `checker ${kind}`, id },
    payload: { ...particulars(state), ...(fromReport && { fromReport }) },
  });
  return id;
}

/** Gives it another state and notes it. */
export async function keepChange(
  { tx, trustId, viewer, now, record }: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now' | 'record'>,
  word: Word,
  did: Exclude<WordChange['did'], 'added'>,
  state: WordState,
): Promise<void> {
  const revision = word.revision + 1;
  await updateWord(tx, word.id, state, revision);
  await insertChange(tx, trustId, { wordId: word.id, revision, did, at: now, by: viewer.personId }, state);
  await record({
    verb: did === 'undone' ? `change of a checker ${word.kind} undone` : `${word.kind} of the checker ${did}`,
    subject: { kind: `checker ${word.kind}`, id: word.id },
    payload: particulars(state),
  });
}

function particulars({ control, severity, expires_on, ended_at }: WordState): Record<string, unknown> {
  return { rule: control, ...(severity && { severity }), until: expires_on, ended: ended_at !== null };
}

/** The term or exception to change. @throws NotFound; Conflict when somebody changed it since the page was opened */
export async function wordToChange(tx: Tx, id: string, revision: string | undefined): Promise<Word> {
  const word = isId(id) ? await findWord(tx, id, 'to change') : undefined;
  if (!word) throw new NotFound('We cannot find this term or exception.');
  if (String(word.revision) !== revision)
    throw new Conflict('This has changed since you opened it. Open it again and see what it says now.');
  return word;
}
