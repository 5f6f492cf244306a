import { randomUUID } from 'node:crypto';
import { calendarOf, openMoment } from '../../../platform/calendar.ts';
import { inTrust, type Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { queueMail } from '../../../platform/mail.ts';
import type { Parts } from '../../../platform/parts.ts';
import {
  holdBack,
  holdPerson,
  holdsName,
  holdWaiting,
  listeners,
  refusedMails,
  settle,
  tellAgain,
} from './store.ts';
import { dueNow, isOpen } from './when.ts';
import { mailOf, maybeNames, type Told, WITHOUT_WORDS } from './words.ts';

/**
 * Turns what waits for the people of one trust into mail, one for each person. A mail and the notices that it tells are
 * written in one transaction, so whoever is killed, or runs at once with another, loses nothing and says nothing twice.
 * @returns how many mails it put into the outbox
 */
export async function tellTrust(
  { db, clock, publicUrl }: Pick<Parts, 'db' | 'clock' | 'publicUrl'>,
  trustId: string,
): Promise<number> {
  const now = clock.now();
  const day = dayOf(now);
  const { calendar, people } = await inTrust(db, trustId, async (tx) => {
    await tellAgain(tx);
    return { calendar: await calendarOf(tx), people: await listeners(tx, day) };
  });
  // A server that was down in the evening must not bring it at night, nor on Saturday.
  await inTrust(db, trustId, async (tx) => {
    for (const { id, schoolIds } of await refusedMails(tx, day, now))
      if (!isOpen(calendar, schoolIds, now)) await holdBack(tx, id, openMoment(calendar, schoolIds, now));
  });
  let mails = 0;
  for (const { personId, how, schoolIds, waiting } of people) {
    const due = dueNow(waiting, how, calendar, schoolIds, now);
    if (due.mail.length + due.inbox.length === 0) continue;
    const ids = { mail: due.mail.map(({ id }) => id), inbox: due.inbox.map(({ id }) => id) };
    if (await inTrust(db, trustId, (tx) => tellPerson(tx, { trustId, now, publicUrl }, personId, ids)))
      mails += 1;
  }
  return mails;
}

/** @returns whether there is a mail for them now */
async function tellPerson(
  tx: Tx,
  { trustId, now, publicUrl }: { trustId: string; now: Date; publicUrl: string },
  personId: string,
  ids: { mail: readonly string[]; inbox: readonly string[] },
): Promise<boolean> {
  // First the person, then the notices: whoever changes a person may take their notices back, in this order.
  const address = await holdPerson(tx, personId);
  if (address === undefined) return false;
  if (ids.inbox.length > 0) await settle(tx, ids.inbox, 'in-inbox', null, now);
  if (ids.mail.length === 0) return false;
  const told = await holdWaiting(tx, ids.mail);
  if (told.length === 0) return false;
  const held = told.map(({ id }) => id);
  if (!address) {
    await settle(tx, held, 'in-inbox', null, now);
    return false;
  }
  const id = randomUUID();
  const plain: Told[] = [];
  for (const one of told) plain.push(await withoutNames(tx, one));
  await queueMail(tx, trustId, now, {
    id,
    toPerson: personId,
    toAddress: address,
    ...mailOf(plain, publicUrl),
  });
  await settle(tx, held, 'passed-on', id, now);
  return true;
}

/** Whoever wrote a notice has left names out; where one got in all the same, the mail says less. */
async function withoutNames(tx: Tx, { subject, words, path }: Told): Promise<Told> {
  const named = await holdsName(tx, maybeNames(`${subject}\n${words}`));
  return named ? { ...WITHOUT_WORDS, path } : { subject, words, path };
}
