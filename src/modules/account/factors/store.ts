import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';

/** How long a code may still be typed after it was shown, with room for clocks that differ. */
const CODE_LIVES = '5 minutes';

/** Marks a code as used for one purpose. False when it was used for it already (RFC 6238, section 5.2). */
export async function spendCode(
  db: Database,
  at: Date,
  userId: string,
  purpose: 'sign-in' | 'step-up',
  code: string,
): Promise<boolean> {
  await sql`delete from auth.spent_code where at < ${at}::timestamptz - interval '1 day'`.execute(db);
  const spent = await sql`
    insert into auth.spent_code values (${userId}, ${purpose}, ${hashOf(userId, code)}, ${at})
    on conflict (user_id, purpose, code_hash) do update set at = excluded.at
      where spent_code.at < excluded.at - ${sql.raw(`interval '${CODE_LIVES}'`)}
    returning 1`.execute(db);
  return spent.rows.length === 1;
}

/** Whether a code would be refused by `spendCode`: looked at before it uses anything else up. */
export async function isSpent(
  db: Database,
  at: Date,
  userId: string,
  purpose: 'sign-in' | 'step-up',
  code: string,
): Promise<boolean> {
  const spent = await sql`
    select 1 from auth.spent_code
    where user_id = ${userId} and purpose = ${purpose} and code_hash = ${hashOf(userId, code)}
      and at >= ${at}::timestamptz - ${sql.raw(`interval '${CODE_LIVES}'`)}`.execute(db);
  return spent.rows.length > 0;
}

function hashOf(userId: string, code: string): string {
  return createHash('sha256').update(`${userId} ${code}`).digest('base64url');
}

/** Notes that a session was begun with, or proved again by, a passkey. */
export async function notePasskey(db: Database, at: Date, sessionId: string): Promise<void> {
  await sql`delete from auth.session_factor where at < ${at}::timestamptz - interval '1 day'`.execute(db);
  await sql`
    insert into auth.session_factor values (${sessionId}, 'passkey', ${at})
    on conflict (session_id, factor) do update set at = excluded.at`.execute(db);
}

/** When this session was last proved with a passkey. */
export async function passkeyProvedAt(db: Database, sessionId: string): Promise<Date | null> {
  const found = await sql<{ at: Date }>`
    select at from auth.session_factor where session_id = ${sessionId} and factor = 'passkey'`.execute(db);
  return found.rows[0]?.at ?? null;
}
