import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** Takes every second step of an account away and ends its sessions, with `tx` or not at all. */
export async function dropSecondStep(tx: Tx, userId: string): Promise<void> {
  await sql`delete from auth."twoFactor" where "userId" = ${userId}`.execute(tx);
  await sql`delete from auth.passkey where "userId" = ${userId}`.execute(tx);
  await sql`update auth."user" set "twoFactorEnabled" = false where id = ${userId}`.execute(tx);
  await sql`delete from auth.session where "userId" = ${userId}`.execute(tx);
}
