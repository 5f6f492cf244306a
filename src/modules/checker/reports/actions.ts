import { randomUUID } from 'node:crypto';
import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { appendToLedger, type Act as LedgerAct } from '../../../platform/ledger.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { withinLimit } from '../../../platform/rate-limit.ts';
import { lookAgain, type NoteAgain } from '../../drafts/again/actions.ts';
import { isId } from '../../people/model.ts';
import { keepDays } from '../store.ts';
import { type Report, reportSchema } from './model.ts';
import {
  findReport,
  insertReport,
  noteAnswerRead,
  noteAnswerUnread,
  readAnswers,
  reportsOf,
  unreadAnswers,
  updateReport,
} from './store.ts';
import { reportWorkflow } from './workflow.ts';

/** A finding that somebody is about to say is wrong: what could be kept of it, and until when. Nothing is kept yet. */
export type ToReport = { note: NoteAgain; keptUntil: string; id: string };

/** Reports by one person within an hour: more than anyone has to say. */
const LIMIT = { max: 30, seconds: 3600 };

/**
 * Records what the sender of a report did, without their name: whoever answers reports, to whom they are shown without
 * names, reads the ledger too.
 */
function recordUnnamed({ tx, trustId, now }: Work, entry: Omit<LedgerAct, 'actor'>): Promise<void> {
  return appendToLedger(tx, trustId, now, { ...entry, actor: 'not named' });
}

/** Whether this person may send another report so soon. */
export function maySendAgain(
  { db, secret, clock }: Pick<Parts, 'db' | 'secret' | 'clock'>,
  { viewer }: Acting,
): Promise<boolean> {
  return withinLimit(db, secret, clock.now(), 'report about the checker', viewer.personId, LIMIT);
}

/**
 * The finding that a form is about, found again by checking the same words.
 * @returns null when it is no longer found
 * @throws Invalid as `checkDraft`
 */
export async function findingToReport(
  acting: Acting,
  values: Record<string, string>,
): Promise<ToReport | null> {
  const { note } = await lookAgain(acting, values);
  if (!note) return null;
  const days = await read(acting, ({ tx }) => keepDays(tx));
  const id = values.id && isId(values.id) ? values.id : randomUUID();
  return { note, keptUntil: addDays(dayOf(acting.clock.now()), days), id };
}

/**
 * Keeps what somebody says of a finding, as far as they agree: the finding is what the checker says of the same words,
 * not what the form brings.
 * @returns null when there is no such finding any more: nothing is kept
 * @throws Invalid at `kind`, `why`, `keep` or `agree`
 */
export async function sendReport(
  acting: Acting,
  values: Record<string, string>,
): Promise<{ id: string } | null> {
  const given = parse(reportSchema, values);
  const found = await findingToReport(acting, values);
  if (!found) return null;
  const { note, keptUntil } = found;
  const words = given.keep !== 'none';
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now } = work;
    const kept = await insertReport(tx, trustId, {
      id: given.id,
      person_id: viewer.personId,
      rule: note.rule,
      severity: note.severity,
      clauses: note.chips.map(({ number }) => number),
      version: note.version,
      account: note.account,
      kind: given.kind,
      quote: words ? note.quote : null,
      message: words ? note.message : null,
      why: words ? given.why : null,
      draft: given.keep === 'draft' ? note.draft : null,
      made_at: now,
      kept_until: keptUntil,
    });
    if (!kept) {
      const there = await findReport(tx, given.id, 'to read');
      // Sent twice, as by a reload: the first is there.
      if (there?.personId === viewer.personId) return { id: given.id };
      throw new Conflict('Go back to your draft and try again.', 'This could not be kept');
    }
    await recordUnnamed(work, {
      verb: 'finding of the checker said to be wrong',
      subject: { kind: 'checker report', id: given.id },
      clause: note.chips[0]?.number ?? null,
      payload: { rule: note.rule, severity: note.severity, kept: given.keep },
    });
    return { id: given.id };
  });
}

/** What the one who asks has said, newest first. */
export function ownReports(acting: Acting): Promise<Report[]> {
  return read(acting, ({ tx, viewer }) => reportsOf(tx, viewer.personId));
}

/** @throws NotFound for somebody else's too */
export function ownReport(acting: Acting, id: string): Promise<Report> {
  return read(acting, async ({ tx, viewer }) => {
    const found = isId(id) ? await findReport(tx, id, 'to read') : undefined;
    if (found?.personId !== viewer.personId) throw new NotFound('We cannot find this report.');
    return found.report;
  });
}

/** The same, opened to be read, its answer too: their inbox tells of that no more. @throws NotFound as `ownReport` */
export async function readOwnReport(acting: Acting, id: string): Promise<Report> {
  const report = await ownReport(acting, id);
  if (report.answer !== null) await act(acting, ({ tx, now }) => noteAnswerRead(tx, id, now));
  return report;
}

/** What the one who asks has said and has an answer that they have not read. */
export function answersToRead(acting: Acting): Promise<Report[]> {
  return read(acting, ({ tx, viewer }) => unreadAnswers(tx, viewer.personId));
}

/** The same once they have read it, the last read first. @param most how many */
export function answersRead(acting: Acting, most: number): Promise<(Report & { readAt: Date })[]> {
  return read(acting, ({ tx, viewer }) => readAnswers(tx, viewer.personId, most));
}

/** Puts the answer to one's own report back among what one has not read. @returns false where there is none */
export function markAnswerUnread(acting: Acting, id: string): Promise<boolean> {
  return act(acting, ({ tx, viewer }) => noteAnswerUnread(tx, viewer.personId, id));
}

/** Takes one's own report back and erases the words; that there was one, and of which rule, stays. */
export function withdrawReport(acting: Acting, id: string): Promise<void> {
  return act(acting, async (work) => {
    const { tx, viewer, now } = work;
    const found = isId(id) ? await findReport(tx, id, 'to change') : undefined;
    if (found?.personId !== viewer.personId) throw new NotFound('We cannot find this report.');
    const { report } = found;
    const step = reportWorkflow.take('withdraw', report.state, viewer);
    await updateReport(tx, id, {
      state: step.to,
      quote: null,
      message: null,
      why: null,
      draft: null,
      answer: null,
      erased_at: report.erased_at ?? now,
    });
    await recordUnnamed(work, {
      verb: step.verb,
      subject: { kind: 'checker report', id },
      payload: { rule: report.rule },
    });
  });
}
