import { accountWith, beginSession, createAccount, removeAccount } from '../../../platform/accounts.ts';
import type { Work } from '../../../platform/act.ts';
import { type Database, inTrust, type Tx } from '../../../platform/database/database.ts';
import { addDays, beginningOf, dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { appendToLedger } from '../../../platform/ledger.ts';
import { HOW_TOLD, NOT_SENT, REMINDER, withdrawMails } from '../../../platform/mail.ts';
import type { Parts } from '../../../platform/parts.ts';
import { findPersonalLink } from '../../../platform/personal-links.ts';
import { hashToken, newToken } from '../../../platform/secrets.ts';
import { passwordIssues } from '../model.ts';
import { findInvited, personOf } from '../store.ts';
import { endJoinLinks, giveAccount, insertJoinLinks, lockToJoin, newerLinkSent, spendLink } from './store.ts';

/** How many days a link for joining works after the one on which it is made: to the end of the last. */
export const JOIN_DAYS = 14;

/**
 * Makes a person's own link for joining, good for 14 days, and mails it. A link made before goes on working until this
 * one has left the outbox: the mail that has arrived must not be dead while this one waits. Needs nothing but a person
 * with an address; permission is the caller's business.
 * @throws NotFound, Invalid at `email` when the person has none, Conflict when they have an account
 */
export async function inviteToJoin(work: Work, personId: string, publicUrl: string): Promise<void> {
  const person = await findInvited(work.tx, personId);
  if (person?.state !== 'active') throw new NotFound();
  if (person.userId) throw new Conflict('This person has an account already.', 'No link was sent');
  if (!person.email)
    throw new Invalid({ field: 'email', message: 'Add an email address before you send an invitation.' });
  await inviteAllToJoin(work, [{ id: personId, email: person.email }], person.trust, publicUrl);
}

/**
 * The same for many at once, in few statements, with a row of the ledger for each. That they are active and have no
 * account is the caller's business too.
 */
export async function inviteAllToJoin(
  work: Work,
  people: readonly { id: string; email: string }[],
  trust: string,
  publicUrl: string,
): Promise<void> {
  const { tx, trustId, now } = work;
  const lastDay = addDays(dayOf(now), JOIN_DAYS);
  const invited = people.map((person) => ({ ...person, ...newToken() }));
  await insertJoinLinks(
    tx,
    trustId,
    invited.map(({ id, hash }) => ({ personId: id, tokenHash: hash })),
    { createdAt: now, expiresAt: beginningOf(addDays(lastDay, 1)) },
  );
  await work.mailAll(
    invited.map(({ id, email, token }) => ({
      toPerson: id,
      toAddress: email,
      subject: `Join Decorum at ${trust}`,
      body: [
        `${trust} uses Decorum for its staff social media policy.`,
        `Open this link by ${longDate(lastDay)} to choose a password. It is yours alone and works once:\n${publicUrl}/join/${token}`,
      ].join('\n\n'),
    })),
  );
  await work.recordAll(people.map(({ id }) => ({ verb: 'person invited', subject: { kind: 'person', id } })));
}

/** Whom a link is for, or why it does not work. */
export type JoinLink =
  | {
      is: 'good';
      trustId: string;
      linkId: string;
      personId: string;
      name: string;
      email: string;
      trust: string;
    }
  /** A newer one has been mailed. */
  | { is: 'replaced'; sentAt: Date }
  /** `ended`: by a change of the person's record, such as another address. */
  | { is: 'used' | 'ended' | 'expired' | 'unknown' };

/** What a personal link for joining leads to. */
export async function readJoinLink(parts: Parts, token: string): Promise<JoinLink> {
  const link = await findPersonalLink(parts.db, hashToken(token));
  if (link?.purpose !== 'join') return { is: 'unknown' };
  const now = parts.clock.now();
  const { person, newerSentAt } = await inTrust(parts.db, link.trustId, async (tx) => ({
    person: await findInvited(tx, link.personId),
    newerSentAt: await newerLinkSent(tx, link.id, now),
  }));
  if (person?.state !== 'active' || !person.email) return { is: 'unknown' };
  if (person.userId) return { is: 'used' };
  if (newerSentAt) return { is: 'replaced', sentAt: newerSentAt };
  if (link.usedAt) return { is: 'ended' };
  if (link.expiresAt <= now) return { is: 'expired' };
  const { trustId, id: linkId, personId } = link;
  return {
    is: 'good',
    trustId,
    linkId,
    personId,
    name: person.name,
    email: person.email,
    trust: person.trust,
  };
}

/**
 * Makes the person's account with the password they chose, spends the link and begins a session.
 * @returns the cookies to pass on, or the link again when it does not work (any more)
 * @throws Invalid at `password`
 */
export async function joinByLink(
  parts: Parts,
  token: string,
  password: string,
  device: string,
): Promise<JoinLink | Response> {
  const link = await readJoinLink(parts, token);
  if (link.is !== 'good') return link;
  const issues = passwordIssues(password, link.email);
  if (issues.length > 0) throw new Invalid(issues);
  const userId = await inTrust(parts.db, link.trustId, (tx) => spend(tx, parts, link, password));
  return userId === null ? readJoinLink(parts, token) : beginSession(parts.auth, userId, device);
}

/** In one transaction with the person's links: of two who use one, or two of them, at once, the second finds it used. */
async function spend(
  tx: Tx,
  parts: Parts,
  link: JoinLink & { is: 'good' },
  password: string,
): Promise<string | null> {
  const now = parts.clock.now();
  if (!(await lockToJoin(tx, link.personId))) return null;
  if (!(await spendLink(tx, link.linkId, now))) return null;
  await endJoinLinks(tx, link.personId, now);
  await withdrawMails(tx, link.personId, '/join/', 'Not needed any more: they have joined.');
  const userId = await accountFor(parts, tx, link.email, link.name, password);
  await giveAccount(tx, link.personId, userId);
  await appendToLedger(tx, link.trustId, now, {
    actor: link.personId,
    verb: 'person joined',
    subject: { kind: 'person', id: link.personId },
  });
  return userId;
}

/** Withdraws the links, reminders and notices that still wait for these people: to an address that is theirs no more, or for nothing. */
export async function withdrawWaiting(
  tx: Tx,
  people: readonly string[],
  why: keyof typeof NOT_SENT,
): Promise<void> {
  for (const words of ['/join/', '/reset/', '/acknowledge/', REMINDER, HOW_TOLD])
    await withdrawMails(tx, people, words, NOT_SENT[why]);
}

/**
 * Makes an account; `db` is the transaction one is in, if any. One with the same address that belongs to nobody, left
 * by an attempt that was cut off, goes first.
 * @throws Invalid at `email` when someone else has this address
 */
export async function accountFor(
  parts: Parts,
  db: Database,
  email: string,
  name: string,
  password: string,
): Promise<string> {
  const leftover = await refuseTakenAddress(parts, db, email);
  if (leftover) await removeAccount(parts.auth, leftover);
  return createAccount(parts.auth, { email, name, password });
}

/**
 * @returns the account with this address that belongs to nobody, if there is one
 * @throws Invalid at `email` when someone signs in with this address
 */
export async function refuseTakenAddress(parts: Parts, db: Database, email: string): Promise<string | null> {
  const existing = await accountWith(parts.auth, email);
  if (existing && (await personOf(db, existing)))
    throw new Invalid({ field: 'email', message: 'Someone signs in with this email address already.' });
  return existing;
}
