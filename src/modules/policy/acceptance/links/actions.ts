import { inTrust } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Conflict, NotFound } from '../../../../platform/errors.ts';
import { appendToLedger } from '../../../../platform/ledger.ts';
import { queueMail, withdrawMails } from '../../../../platform/mail.ts';
import { parse } from '../../../../platform/parse.ts';
import type { Parts } from '../../../../platform/parts.ts';
import type { Quiz } from '../../../training/quiz/model.ts';
import { openFor, type Reading } from '../../reading/actions.ts';
import { acceptSchema, keepAcceptance, NEWER } from '../actions.ts';
import { quizBefore } from '../quiz/asked.ts';
import {
  endLinks,
  findLink,
  LINK_WORDS,
  type Link,
  type LinkHolder,
  linkHolder,
  makeLink,
  useLink,
} from './store.ts';

/** What a personal link is good for now. */
export type LinkState =
  | { state: 'open'; link: Link; reading: Reading; holder: LinkHolder; quiz: Quiz | null }
  /** The person has acknowledged the policy, by this link or otherwise. */
  | { state: 'done'; link: Link; reading: Reading; holder: LinkHolder }
  /** Past its day, ended for a newer one, or used for an acceptance that no longer covers. */
  | { state: 'old'; link: Link }
  | { state: 'unknown' };

/** Opens the policy by a personal link (clause 2.2): no account, one person, a limited time. */
export async function openLink(parts: Pick<Parts, 'db' | 'clock'>, token: string): Promise<LinkState> {
  const link = await findLink(parts.db, token);
  if (!link) return { state: 'unknown' };
  const now = parts.clock.now();
  const holder = await holderOf(parts, link);
  if (!holder?.active) return { state: 'unknown' };
  if (link.expiresAt <= now) return { state: 'old', link };
  const reading = await openFor(parts.db, link.trustId, link.personId, now);
  if (!reading) return { state: 'old', link };
  if (reading.standing.covered) return { state: 'done', link, reading, holder };
  if (link.usedAt !== null) return { state: 'old', link };
  const quiz = await inTrust(parts.db, link.trustId, (tx) => quizBefore(tx, link.personId, dayOf(now)));
  return { state: 'open', link, reading, holder, quiz };
}

/**
 * Acknowledges by personal link, which is used up by it.
 * @throws Invalid at `understood`; Conflict when another version took force; NotFound for a link that does not work
 */
export async function acceptByLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  token: string,
  input: unknown,
): Promise<void> {
  const found = await openLink(parts, token);
  if (found.state === 'done') return;
  if (found.state !== 'open') throw new NotFound('This link no longer works. Ask for a new one.');
  const given = parse(acceptSchema, input);
  const { link, reading } = found;
  if (reading.policy.version.id !== given.versionId)
    throw new Conflict('Another version has taken force since you opened the page. Read that one.', NEWER);
  const now = parts.clock.now();
  await inTrust(parts.db, link.trustId, async (tx) => {
    if (!(await useLink(tx, link.id, now)))
      throw new Conflict(
        'It was used or replaced a moment ago. Open the newest mail.',
        'This link no longer works',
      );
    const record = (entry: Parameters<Parameters<typeof keepAcceptance>[0]['record']>[0]) =>
      appendToLedger(tx, link.trustId, now, { ...entry, actor: link.personId });
    const work = { tx, trustId: link.trustId, record };
    await keepAcceptance(work, given.versionId, link.personId, 'link', null, now);
  });
}

/** Mails a new link to the address on file; the old one is void. Says the same whether or not the token is known. */
export async function renewLink(
  parts: Pick<Parts, 'db' | 'clock' | 'publicUrl'>,
  token: string,
): Promise<void> {
  const link = await findLink(parts.db, token);
  if (!link || !(await holderOf(parts, link))?.active) return;
  const now = parts.clock.now();
  await inTrust(parts.db, link.trustId, async (tx) => {
    const person = await linkHolder(tx, link.personId);
    if (!person?.email) return;
    await endLinks(tx, link.personId, now);
    await withdrawMails(tx, [link.personId], '/acknowledge/', 'They asked for a new link.');
    const fresh = await makeLink(tx, link.trustId, link.personId, now);
    await queueMail(tx, link.trustId, now, {
      toPerson: link.personId,
      toAddress: person.email,
      subject: 'Your new link to the staff social media policy',
      body: `Here is the new link you asked for. The one before no longer works.\n\n${parts.publicUrl}/acknowledge/${fresh}\n\n${LINK_WORDS}\n`,
    });
    await appendToLedger(tx, link.trustId, now, {
      actor: link.personId,
      verb: 'personal link renewed',
      subject: { kind: 'person', id: link.personId },
    });
  });
}

function holderOf(parts: Pick<Parts, 'db'>, link: Link): Promise<LinkHolder | null> {
  return inTrust(parts.db, link.trustId, (tx) => linkHolder(tx, link.personId));
}
