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
  const hash = createHash('sha256').update(`${userId} ${code}`).digest('base64url');
  await sql`delete from auth.spent_code where at < ${at}::timestamptz - interval '1 day'`.execute(db);
  const spent = await sql`
    insert into auth.spent_code values (${userId}, ${purpose}, ${hash}, ${at})
    on conflict (user_id, purpose, code_hash) do update set at = excluded.at
      where spent_code.at < excluded.at - ${sql.raw(`interval '${CODE_LIVES}'`)}
    returning 1`.execute(db);
  return spent.rows.length === 1;
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
