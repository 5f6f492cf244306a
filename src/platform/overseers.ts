import type { Work } from './act.ts';
import { dayOf } from './dates.ts';
import type { Parts } from './parts.ts';
import { ROLES, type Role, type Viewer } from './permissions.ts';

/** Those who look after the trust's policy and its people: whoever becomes one of them, the others are told. */
export const OVERSEERS: readonly Role[] = ['chair', 'ceo', 'data-protection', 'administrator'];

/** What telling needs of an act. `viewer` is null where nobody of the trust acts, as on the command line. */
type Telling = Pick<Work, 'tx' | 'now' | 'mail'> & { viewer: Viewer | null };

/** What was done: to a role of theirs, or to somebody's way of signing in. */
export type Notice =
  | { is: 'role given' | 'role ended' | 'role taken back'; role: Role }
  | { is: 'address' | 'link' }
  /** `who` did it, as a sentence begins: 'An administrator'. */
  | { is: 'second step' | 'link made'; who: string };

/** For the others: what it was, as a subject and as a sentence. Who and whom is in the ledger, not in the mail. */
function toOthers(notice: Notice, trust: string): [subject: string, what: string] {
  switch (notice.is) {
    case 'role given':
      return [`A role was given at ${trust}`, `Somebody was given this role: ${ROLES[notice.role]}.`];
    case 'role ended':
      return [`A role was ended at ${trust}`, `The last day of this role was set: ${ROLES[notice.role]}.`];
    case 'role taken back':
      return [`A role was taken back at ${trust}`, `This role had been given: ${ROLES[notice.role]}.`];
    case 'address':
      return [
        `An address was changed at ${trust}`,
        'The email address with which somebody who holds a role signs in was changed by an administrator.',
      ];
    case 'second step':
      return [
        `A second sign-in step was taken away at ${trust}`,
        `${notice.who} took away the second step of somebody’s account. They set up a new one when they next sign in.`,
      ];
    case 'link made':
      return [
        `A link for a new password was made at ${trust}`,
        `${notice.who} made a link with which somebody sets a new password. It works once, and for an hour.`,
      ];
    case 'link':
      return [
        `A link for a new password at ${trust} was looked at`,
        'An administrator looked at a link with which somebody sets a new password, in a message that waits in the outbox.',
      ];
  }
}

/** For the one whose role it is; of everything else they are told by a message that is not sent from here. */
function toOneself(
  notice: Notice,
  trust: string,
): { subject: string; what: string; whomToAsk: string } | null {
  if (!('role' in notice)) return null;
  const role = ROLES[notice.role];
  const said = {
    'role given': [`You have a new role at ${trust}`, `You were given this role: ${role}.`],
    'role ended': [`Your role at ${trust} ends`, `The last day of this role was set: ${role}.`],
    'role taken back': [`A role of yours at ${trust} was taken back`, `It was this role: ${role}.`],
  } satisfies Record<string, [subject: string, what: string]>;
  const [subject, what] = said[notice.is];
  // Nobody is sent to themselves.
  const whomToAsk =
    notice.role === 'data-protection' ? 'the Chair of your trust' : 'your trust’s data protection officer';
  return { subject, what, whomToAsk };
}

/**
 * Tells the overseers of today of an act by which an administrator could come to act as somebody else, so that no such
 * act is between the administrator and the ledger alone. Nobody is told who cannot sign in to look, nor whoever acts.
 * @param whose whom it was done to, who is told in words of their own, if any; null where they are told as the others are
 */
export async function tellOverseers(
  work: Telling,
  { publicUrl }: Pick<Parts, 'publicUrl'>,
  notice: Notice,
  whose: string | null,
): Promise<void> {
  const { name: trust } = await work.tx.selectFrom('trust').select('name').executeTakeFirstOrThrow();
  const [subject, what] = toOthers(notice, trust);
  const body = `${what}\n\nIf you did not know of this, see in the ledger who did it and for whom:\n${publicUrl}/ledger\n`;
  for (const { id, email } of await overseersOf(work))
    if (id !== whose) await work.mail({ toPerson: id, toAddress: email, subject, body });
  const own = whose ? toOneself(notice, trust) : null;
  const [person] = own ? await reachable(work).where('p.id', '=', whose).execute() : [];
  if (own && person)
    await work.mail({
      toPerson: person.id,
      toAddress: person.email!,
      subject: own.subject,
      body: `${own.what}\n\nSee your roles on your account page:\n${publicUrl}/account\n\nIf it is not right, tell ${own.whomToAsk}.\n`,
    });
}

/** People other than the one who acts, who have an address and can sign in. */
function reachable({ tx, viewer }: Pick<Telling, 'tx' | 'viewer'>) {
  const all = tx
    .selectFrom('person as p')
    .select(['p.id', 'p.email'])
    .where('p.state', '=', 'active')
    .where('p.user_id', 'is not', null)
    .where('p.email', 'is not', null);
  return viewer ? all.where('p.id', '<>', viewer.personId) : all;
}

async function overseersOf(
  work: Pick<Telling, 'tx' | 'viewer' | 'now'>,
): Promise<{ id: string; email: string }[]> {
  const today = dayOf(work.now);
  const rows = await reachable(work)
    .innerJoin('role_held as r', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .distinct()
    .where('r.role', 'in', [...OVERSEERS])
    .where('r.school_id', 'is', null)
    .where('r.from_date', '<=', today)
    .where((w) => w.or([w('r.to_date', 'is', null), w('r.to_date', '>=', today)]))
    .execute();
  return rows.map(({ id, email }) => ({ id, email: email! }));
}
