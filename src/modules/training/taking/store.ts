import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/database/database.ts';
import type { Answers } from '../model.ts';
import { lessonOf } from '../store.ts';
import type { Attempt, Result } from './model.ts';

/** The try that somebody has begun at a module, locked if it is to be changed. */
export async function openAttempt(
  tx: Tx,
  moduleId: string,
  personId: string,
  lock: 'to change' | 'to read',
): Promise<Attempt | null> {
  const query = tx
    .selectFrom('training_attempt')
    .select(['id', 'version', 'pages_read', 'answers', 'began_at'])
    .where('module_id', '=', moduleId)
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row
    ? {
        id: row.id,
        version: row.version,
        pagesRead: row.pages_read,
        answers: row.answers as Answers,
        beganAt: row.began_at,
      }
    : null;
}

/** Begins a try. Begun twice at once, it is one. */
export async function beginAttempt(
  tx: Tx,
  trustId: string,
  of: { moduleId: string; version: number; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('training_attempt')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      module_id: of.moduleId,
      version: of.version,
      person_id: of.personId,
      began_at: of.now,
      finished_at: null,
      right_answers: null,
      passed: null,
      expires_on: null,
      certificate: null,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** A try that began at an older version goes on from the first page of the newer. */
export async function restartAttempt(tx: Tx, id: string, version: number, now: Date): Promise<void> {
  await tx
    .updateTable('training_attempt')
    .set({ version, pages_read: 0, answers: '{}', began_at: now })
    .where('id', '=', id)
    .execute();
}

export async function keepPagesRead(tx: Tx, id: string, pagesRead: number): Promise<void> {
  await tx.updateTable('training_attempt').set({ pages_read: pagesRead }).where('id', '=', id).execute();
}

export async function keepAnswers(tx: Tx, id: string, answers: Answers): Promise<void> {
  await tx
    .updateTable('training_attempt')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .execute();
}

export async function finishAttempt(
  tx: Tx,
  id: string,
  end: { now: Date; right: number; passed: boolean; expiresOn: string | null; certificate: string | null },
): Promise<void> {
  await tx
    .updateTable('training_attempt')
    .set({
      finished_at: end.now,
      right_answers: end.right,
      passed: end.passed,
      expires_on: end.expiresOn,
      certificate: end.certificate,
    })
    .where('id', '=', id)
    .execute();
}

/** A try that begins and ends at once: the questions were answered together. */
export async function insertFinished(
  tx: Tx,
  trustId: string,
  of: {
    moduleId: string;
    version: number;
    personId: string;
    answers: Answers;
    now: Date;
    right: number;
    passed: boolean;
    expiresOn: string | null;
    certificate: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('training_attempt')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      module_id: of.moduleId,
      version: of.version,
      person_id: of.personId,
      began_at: of.now,
      answers: JSON.stringify(of.answers),
      finished_at: of.now,
      right_answers: of.right,
      passed: of.passed,
      expires_on: of.expiresOn,
      certificate: of.certificate,
    })
    .execute();
}

/** The last try of somebody at a module that is over, with what they answered; null before there is one. */
export async function lastResult(tx: Tx, moduleId: string, personId: string): Promise<Result | null> {
  const row = await tx
    .selectFrom('training_attempt')
    .selectAll()
    .where('module_id', '=', moduleId)
    .where('person_id', '=', personId)
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  return {
    lesson: await lessonOf(tx, moduleId, row.version),
    version: row.version,
    answers: row.answers as Answers,
    right: row.right_answers!,
    passed: row.passed!,
    finishedAt: row.finished_at!,
    expiresOn: row.expires_on,
    certificate: row.certificate,
  };
}
