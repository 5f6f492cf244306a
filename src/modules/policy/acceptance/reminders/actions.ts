import { calendarOf, isOpenDay } from '../../../../platform/calendar.ts';
import { type Database, inTrust, type Tx } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { appendToLedger } from '../../../../platform/ledger.ts';
import { queueMail, REMINDER, withdrawMails } from '../../../../platform/mail.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { reminderStep } from '../../../../platform/reminder-step.ts';
import { allTrusts } from '../../../../platform/trusts.ts';
import { allVersions } from '../../store.ts';
import { LINK_WORDS, makeLink } from '../links/store.ts';
import { type Bound, dueWords, type Requirement, requirementOn } from '../model.ts';
import { dueDay, firstDay } from '../standing.ts';
import { boundOn, daysToAccept } from '../store.ts';
import { takeStep } from './store.ts';

/** People written to in one transaction. */
const AT_ONCE = 200;

/**
 * The morning's reminders of every trust: to each person who has not acknowledged it, the step of the schedule that has come,
 * once. @returns how many mails were queued
 */
export async function sendReminders(parts: Pick<Parts, 'db' | 'clock' | 'publicUrl'>): Promise<number> {
  let queued = 0;
  for (const { trustId } of await allTrusts(parts.db))
    queued += await remindTrust(parts.db, trustId, parts.clock.now(), parts.publicUrl);
  return queued;
}

/** The morning's reminders of one trust. @returns how many mails were queued */
export async function remindTrust(
  db: Database,
  trustId: string,
  now: Date,
  publicUrl: string,
): Promise<number> {
  const today = dayOf(now);
  const situation = await inTrust(db, trustId, async (tx) => {
    const requirement = requirementOn(await allVersions(tx), today);
    if (!requirement) return null;
    const bound = await boundOn(tx, requirement, today, { missing: true });
    return { requirement, bound, calendar: await calendarOf(tx), days: await daysToAccept(tx) };
  });
  if (!situation) return 0;
  const { requirement, bound, calendar, days } = situation;
  const list = bound.flatMap((person) => {
    if (!person.email || !isOpenDay(calendar, person.schoolIds, today)) return [];
    const due = dueDay(requirement.since, person.started, days);
    const step = reminderStep(firstDay(requirement.since, person.started), due, today);
    return step ? [{ person, due, step }] : [];
  });
  let queued = 0;
  for (let from = 0; from < list.length; from += AT_ONCE)
    queued += await inTrust(db, trustId, async (tx) => {
      let sent = 0;
      for (const { person, due, step } of list.slice(from, from + AT_ONCE))
        if (await remindOne(tx, trustId, now, publicUrl, requirement, { person, due, step })) sent += 1;
      if (sent > 0)
        await appendToLedger(tx, trustId, now, {
          actor: 'decorum',
          verb: 'policy reminders sent',
          subject: { kind: 'policy version', id: requirement.version.id },
          payload: { mails: sent },
        });
      return sent;
    });
  return queued;
}

/**
 * Queues one reminder, unless this step was taken before, in place of any that still waits. Someone without an account
 * gets a personal link. The mail names nobody.
 * @param to.notBefore when it may leave, if not now
 */
export async function remindOne(
  tx: Tx,
  trustId: string,
  now: Date,
  publicUrl: string,
  requirement: Requirement,
  to: { person: Bound; due: string; step: string; notBefore?: Date },
): Promise<boolean> {
  const { person, due, step, notBefore } = to;
  if (!person.email) return false;
  // Counted from the last material version: a small change in between starts nothing anew.
  const versionId = requirement.coveredBy.at(-1)!;
  if (!(await takeStep(tx, trustId, { versionId, personId: person.personId, step, at: now }))) return false;
  // What waited for long says an old day, and its link may be over by the time it leaves.
  await withdrawMails(tx, [person.personId], REMINDER, 'A newer reminder takes its place.');
  const leaves = notBefore ?? now;
  const read = person.hasAccount
    ? `${publicUrl}/policy`
    : `${publicUrl}/acknowledge/${await makeLink(tx, trustId, person.personId, leaves)}\n\n${LINK_WORDS}`;
  await queueMail(tx, trustId, now, {
    toPerson: person.personId,
    toAddress: person.email,
    subject: 'The staff social media policy is waiting for you',
    body: `${REMINDER} Read it and acknowledge it at the end. ${dueWords(due, dayOf(leaves))}\n\n${read}\n`,
    ...(notBefore ? { notBefore } : {}),
  });
  return true;
}
