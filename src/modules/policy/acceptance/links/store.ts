import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../../../../platform/database/database.ts';
import { findPersonalLink, type PersonalLink } from '../../../../platform/personal-links.ts';
import { hashToken, newToken } from '../../../../platform/secrets.ts';
import { type Category, displayName } from '../../../people/model.ts';

/** Days for which a personal link works. */
const LINK_DAYS = 30;

/** What a mail says of the link in it. */
export const LINK_WORDS = `The link is for you alone and works for ${LINK_DAYS} days. If it has stopped working, open it and ask for a new one.`;

export type Link = Omit<PersonalLink, 'purpose'>;

/** The links somebody was given for accepting the policy work no longer. */
export async function endLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', 'acknowledge')
    .where('expires_at', '>', now)
    .execute();
}

/**
 * Makes a personal link for accepting the policy. Those made before go on working: the mail with this one may leave later.
 * @param from when the mail may leave: its days are counted from here
 * @returns the token, to be mailed
 */
export async function makeLink(tx: Tx, trustId: string, personId: string, from: Date): Promise<string> {
  const { token, hash } = newToken();
  await tx
    .insertInto('personal_link')
    .values({
      trust_id: trustId,
      id: randomUUID(),
      person_id: personId,
      purpose: 'acknowledge',
      token_hash: hash,
      created_at: from,
      expires_at: new Date(from.getTime() + LINK_DAYS * 24 * 3600_000),
      used_at: null,
    })
    .execute();
  return token;
}

/** The link a token stands for, whatever its state; null for a token that was never given out for this. */
export async function findLink(db: Database, token: string): Promise<Link | null> {
  const link = await findPersonalLink(db, hashToken(token));
  return link?.purpose === 'acknowledge' ? link : null;
}

/** The person a link was given to. */
export type LinkHolder = {
  name: string;
  /** Whether they still have access. */
  active: boolean;
  category: Category;
  email: string | null;
};

/** Whom a link was given to; null for nobody of the trust. */
export async function linkHolder(tx: Tx, personId: string): Promise<LinkHolder | null> {
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name', 'known_as', 'state', 'category', 'email'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    name: displayName(row),
    active: row.state === 'active',
    category: row.category as Category,
    email: row.email,
  };
}

/** Uses a link up. @returns false when it was used or voided in the meantime */
export async function useLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('personal_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
