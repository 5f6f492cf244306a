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

/** Of which version of which module somebody makes a try, and since when. */
type Begun = { moduleId: string; version: number; personId: string; now: Date };
/** How a try ended. */
type End = {
  now: Date;
  right: number;
  passed: boolean;
  expiresOn: string | null;
  certificate: string | null;
};

const begunRow = (trustId: string, { moduleId, version, personId, now }: Begun) => ({
  trust_id: trustId,
  id: randomUUID(),
  module_id: moduleId,
  version,
  person_id: personId,
  began_at: now,
});
const endColumns = ({ now, right, passed, expiresOn, certificate }: End) => ({
  finished_at: now,
  right_answers: right,
  passed,
  expires_on: expiresOn,
  certificate,
});

/** Begins a try. Begun twice at once, it is one. */
export async function beginAttempt(tx: Tx, trustId: string, of: Begun): Promise<void> {
  await tx
    .insertInto('training_attempt')
    .values(begunRow(trustId, of))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Whether, after a version, one was published that asks everybody to take the module again: a try at the older would not count. */
export async function askedAgainSince(tx: Tx, moduleId: string, version: number): Promise<boolean> {
  const newer = await tx
    .selectFrom('training_version')
    .select('number')
    .where('module_id', '=', moduleId)
    .where('number', '>', version)
    .where('renews', '=', true)
    .executeTakeFirst();
  return newer !== undefined;
}

/** Makes whatever else somebody ends at the same moment wait for this transaction. */
export async function endOneAtATime(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
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

export async function finishAttempt(tx: Tx, id: string, end: End): Promise<void> {
  await tx.updateTable('training_attempt').set(endColumns(end)).where('id', '=', id).execute();
}

/** A try that begins and ends at once: the questions were answered together. */
export async function insertFinished(
  tx: Tx,
  trustId: string,
  of: Begun & End & { answers: Answers },
): Promise<void> {
  await tx
    .insertInto('training_attempt')
    .values({ ...begunRow(trustId, of), ...endColumns(of), answers: JSON.stringify(of.answers) })
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
