import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type { Clock } from './clock.ts';
import { type Database, inTrust, type Tx } from './database/database.ts';

/** A message with a category and a link: never a name of a third person, never an allegation. */
export type Mail = {
  /** One of its own, where something is to know it by that. */
  id?: string;
  toPerson?: string;
  toAddress: string;
  subject: string;
  body: string;
  notBefore?: Date;
};

/** Puts a message in the outbox, in the act's own transaction. */
export function queueMail(tx: Tx, trustId: string, now: Date, mail: Mail): Promise<void> {
  return queueMails(tx, trustId, now, [mail]);
}

/** How many rows one statement takes. */
const CHUNK = 1000;

/** Puts many messages in the outbox, in as few statements as that takes. */
export async function queueMails(tx: Tx, trustId: string, now: Date, mails: readonly Mail[]): Promise<void> {
  const rows = mails.map((mail) => ({
    trust_id: trustId,
    id: mail.id ?? randomUUID(),
    to_person: mail.toPerson ?? null,
    to_address: mail.toAddress,
    subject: mail.subject,
    body: mail.body,
    state: 'waiting' as const,
    error: null,
    created_at: now,
    not_before: mail.notBefore ?? now,
    sent_at: null,
  }));
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('mail')
      .values(rows.slice(from, from + CHUNK))
      .execute();
}

/**
 * Withdraws what has not been sent yet to a person, or to several, and holds these words: it stays in the outbox and
 * says why.
 * @param words such as the path of a link
 */
export async function withdrawMails(
  tx: Tx,
  toPerson: string | readonly string[],
  words: string,
  why: string,
): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state: 'withdrawn', error: why })
    .where(sql<boolean>`to_person = any(${[toPerson].flat()}::uuid[])`)
    .where('state', 'in', ['waiting', 'sending', 'failed'])
    .where(sql<boolean>`position(${words}::text in body) > 0`)
    .execute();
}

/** How every reminder to acknowledge the policy begins: by these words those that wait in the outbox are known. */
export const REMINDER =
  'There is a version of the staff social media policy that you have not acknowledged yet.';

/** Where people choose how they are told. Every mail with notices ends with it: by this those that wait are known. */
export const HOW_TOLD = '/account/notices';

/** Why a mail that was still needed does not leave, as the outbox says it. */
export const NOT_SENT = {
  'another address': 'Not sent: their email address was changed after it was written.',
  inactive: 'Not sent: they were made inactive after it was written.',
} as const;

/** Why what this trust queues stays in the outbox: nothing ever leaves the example, nor Decorum without a mail server. */
export type MailStays = 'example' | 'no server';

/** Why what this trust queues stays in the outbox; null where it leaves. */
export async function whyMailStays(tx: Tx, { sendsMail }: { sendsMail: boolean }): Promise<MailStays | null> {
  const { example } = await tx.selectFrom('trust').select('example').executeTakeFirstOrThrow();
  if (example) return 'example';
  return sendsMail ? null : 'no server';
}

/** Whether what this trust queues leaves, or waits in the outbox. */
export async function mailLeaves(tx: Tx, where: { sendsMail: boolean }): Promise<boolean> {
  return (await whyMailStays(tx, where)) === null;
}

/** Longer than any mail server may take over one message: see the time limits below. */
const LEASE = '5 minutes';
/** How many messages go out at one call. */
const AT_MOST = 20;
const MAX_ATTEMPTS = 12;
/** So that no absence note or list answers what no person wrote (RFC 3834). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/**
 * Sends what waits in the outbox. Each message is leased just before, so that two processes never send one twice; its id
 * is the Message-ID, so that a server which took it before we could note so can tell. Failures wait longer each time.
 * @returns how many were sent and how many failed
 */
export async function sendMail(
  db: Database,
  clock: Clock,
  smtp: { url: string; from: string },
): Promise<{ sent: number; failed: number }> {
  const transport = createTransport({
    url: smtp.url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const domain = /@([^>\s]+)/.exec(smtp.from)?.[1] ?? 'localhost';
  const done = { sent: 0, failed: 0 };
  try {
    while (done.sent + done.failed < AT_MOST) {
      const mail = await claim(db, clock.now());
      if (!mail) break;
      let error: string | null = null;
      try {
        const message = {
          from: smtp.from,
          to: mail.to_address,
          subject: mail.subject,
          text: mail.body,
          messageId: `<${mail.id}@${domain}>`,
          headers: AUTOMATIC,
        };
        await transport.sendMail(message);
        done.sent += 1;
      } catch (cause) {
        error = (cause as Error).message.replaceAll(mail.to_address, 'the address');
        done.failed += 1;
      }
      await note(db, clock.now(), mail, error);
    }
  } finally {
    transport.close();
  }
  return done;
}

type Claimed = {
  trust_id: string;
  id: string;
  to_address: string;
  subject: string;
  body: string;
  attempts: number;
};

/** The message that has waited longest, kept from every other process for the time of the lease. */
async function claim(db: Database, now: Date): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    select * from gate.claim_mail(${now}, ${LEASE}::interval, 1)`.execute(db);
  return rows[0];
}

async function note(
  db: Database,
  now: Date,
  mail: Pick<Claimed, 'trust_id' | 'id' | 'attempts'>,
  error: string | null,
): Promise<void> {
  const wait = Math.min(60, 2 ** mail.attempts) * 60_000;
  const state = error === null ? 'sent' : mail.attempts >= MAX_ATTEMPTS ? 'failed' : 'waiting';
  await inTrust(db, mail.trust_id, async (tx) => {
    const noted = tx
      .updateTable('mail')
      .set({
        state,
        error,
        sent_at: error === null ? now : null,
        not_before: new Date(now.getTime() + (error === null ? 0 : wait)),
      })
      .where('id', '=', mail.id);
    // One withdrawn in the meantime is not put back in line; if it left, that is what is to be read.
    await (error === null ? noted : noted.where('state', '=', 'sending')).execute();
  });
}
