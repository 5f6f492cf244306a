import { randomUUID } from 'node:crypto';
import { beginSession, removeAccount } from '../../platform/accounts.ts';
import { type Acting, read } from '../../platform/act.ts';
import { type Database, inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed } from '../../platform/errors.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import { parse } from '../../platform/parse.ts';
import type { Parts } from '../../platform/parts.ts';
import { hashToken, newToken } from '../../platform/secrets.ts';
import { allTrusts } from '../../platform/trusts.ts';
import { accountFor, refuseTakenAddress } from '../account/join/actions.ts';
import { passwordIssues } from '../account/model.ts';
import { exampleIsThere } from '../example/actions.ts';
import { schoolSchema } from '../people/model.ts';
import {
  administratorSchema,
  type Draft,
  type SchoolAnswers,
  type Standing,
  trustSchema,
  whole,
  withSchool,
} from './model.ts';
import {
  begin,
  claimSetup,
  insertAdministrator,
  insertDefaults,
  insertTrust,
  lockDraft,
  nameOfTrust,
  newSetupToken,
  readDraft,
  readLeftBehind,
  readStanding,
  saveDraft,
} from './store.ts';

/**
 * The one-time link with which a newcomer begins, made anew at each start until a trust of one's own is set up. Whoever
 * has begun with an older link goes on, until somebody begins with this one.
 * @returns null once there is a trust of one's own
 */
export async function newSetupLink(db: Database, publicUrl: string): Promise<string | null> {
  const { token, hash } = newToken();
  return (await newSetupToken(db, hash)) ? `${publicUrl}/set-up/${token}` : null;
}

/** What this installation holds: nothing, the example, or a trust of people's own. */
export async function whatIsHere(parts: Parts): Promise<'nothing' | 'example' | 'own'> {
  const trusts = await allTrusts(parts.db);
  if (trusts.some((trust) => !trust.example)) return 'own';
  return (await exampleIsThere(parts)) ? 'example' : 'nothing';
}

/** The name of the trust of whoever acts. */
export function trustName(acting: Acting): Promise<string> {
  return read(acting, ({ tx }) => nameOfTrust(tx));
}

/** What a token, of a link or kept by a browser, lets one do. */
export async function standingOf(parts: Parts, token: string): Promise<Standing> {
  return token ? readStanding(parts.db, hashToken(token)) : 'unknown';
}

/** The name of the trust for which answers were given in another browser, for whoever may begin with this link. */
export function leftBehind(parts: Parts, link: string): Promise<string | null> {
  return readLeftBehind(parts.db, hashToken(link));
}

/**
 * Begins the set-up with the link, which works once: from now on it is this browser's.
 * @param forget whether answers given before in another browser are forgotten
 * @returns the token by which the browser is known from now on
 * @throws NotAllowed when somebody has begun with the link, or it is not the newest
 */
export async function beginSetup(parts: Parts, link: string, forget: boolean): Promise<string> {
  const { token, hash } = newToken();
  if (!link || !(await claimSetup(parts.db, hashToken(link), hash, forget)))
    throw new NotAllowed(
      'Set-up has been begun in another browser, or there is a newer link. Start Decorum again for a new one.',
    );
  return token;
}

/** What the browser that owns the set-up has answered; null for any other. */
export async function draftOf(parts: Parts, token: string): Promise<Draft | null> {
  return token ? readDraft(parts.db, hashToken(token)) : null;
}

/**
 * Changes the answers: of two changes at once, such as a button pressed twice, the second sees what the first made.
 * @throws NotAllowed when the set-up is not (or no longer) this browser's
 */
async function change(parts: Parts, token: string, to: (draft: Draft) => Draft): Promise<void> {
  const owner = hashToken(token);
  await parts.db.transaction().execute(async (tx) => {
    const draft = token ? await lockDraft(tx, owner) : null;
    if (!draft) throw linkGone();
    await saveDraft(tx, owner, to(draft));
  });
}

const linkGone = () =>
  new NotAllowed('Set-up does not go on in this browser. Open the newest set-up link from the terminal.');

/** Keeps the trust's name and town. @throws Invalid by field */
export async function answerTrust(parts: Parts, token: string, given: unknown): Promise<void> {
  const trust = parse(trustSchema, given);
  await change(parts, token, (draft) => ({ ...draft, trust }));
}

/** Adds a school to the answers. @throws Invalid by field; a name or URN that is there already too */
export async function addSchool(parts: Parts, token: string, given: unknown): Promise<void> {
  const school = parse(schoolSchema, given);
  await change(parts, token, (draft) => withSchool(draft, { ...school, id: randomUUID() }));
}

/** Takes a school out of the answers; @returns it, or undefined when it was gone already. */
export async function removeSchool(
  parts: Parts,
  token: string,
  id: string,
): Promise<SchoolAnswers | undefined> {
  let removed: SchoolAnswers | undefined;
  await change(parts, token, (draft) => {
    removed = draft.schools?.find((one) => one.id === id);
    return { ...draft, schools: (draft.schools ?? []).filter((one) => one.id !== id) };
  });
  return removed;
}

/**
 * Makes the trust from the answers: trust, schools, terms, bank holidays, platforms and the first administrator in one
 * transaction, in which the link is spent and the example removed. Then begins the administrator's session.
 * @returns the cookies to pass on
 * @throws Invalid by field, Conflict when someone else has set up this installation, NotAllowed
 */
export async function makeTrust(
  parts: Parts,
  token: string,
  given: Record<string, string>,
  device: string,
): Promise<Response> {
  const draft = await draftOf(parts, token);
  if (!draft) throw linkGone();
  whole(draft);
  const person = parseAdministrator(given);
  // Someone of the example too: in the transaction below they are gone, and their account could not be told from a leftover.
  await refuseTakenAddress(parts, parts.db, person.email);
  let userId = '';
  const trustId = randomUUID();
  const personId = randomUUID();
  const now = parts.clock.now();
  try {
    await inTrust(parts.db, trustId, async (tx) => {
      const held = await lockDraft(tx, hashToken(token));
      if (!held || !(await begin(tx, hashToken(token))))
        throw new Conflict('Someone has set up a trust here already. Sign in with your own account.');
      // As they are now: another window may have changed them since.
      const { trust, schools } = whole(held);
      // Only now, while the link is held: of two at once the second must not take the first one's account for a leftover.
      const name = `${person.givenName} ${person.familyName}`;
      userId = await accountFor(parts, tx, person.email, name, given.password ?? '');
      await insertTrust(tx, trustId, trust, schools, now);
      await insertDefaults(tx, trustId);
      await insertAdministrator(tx, trustId, { ...person, personId, userId }, now, dayOf(now));
      await appendToLedger(tx, trustId, now, {
        actor: personId,
        verb: 'trust set up',
        subject: { kind: 'trust', id: trustId },
        payload: { trust, schools, administrator: personId },
      });
    });
  } catch (error) {
    if (userId) await removeAccount(parts.auth, userId);
    throw error;
  }
  return beginSession(parts.auth, userId, device);
}

/** Every issue of the form at once, the password's among them. */
function parseAdministrator(given: Record<string, string>) {
  const issues = passwordIssues(given.password ?? '', given.email ?? '');
  try {
    const person = parse(administratorSchema, given);
    if (issues.length > 0) throw new Invalid(issues);
    return person;
  } catch (error) {
    if (error instanceof Invalid && !error.issues.some((issue) => issue.field === 'password'))
      throw new Invalid([...error.issues, ...issues]);
    throw error;
  }
}
