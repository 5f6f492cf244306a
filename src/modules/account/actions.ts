import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Parts } from '../../platform/parts.ts';
import type { Viewer } from '../../platform/permissions.ts';

/** Sends the link with which a person sets a new password. */
export async function sendResetMail(
  _to: { db: Database; clock: Clock; publicUrl: string },
  _userId: string,
  _token: string,
): Promise<void> {}

/** Where someone who holds a role must go before anything else: to set up a second factor. Null when they have one. */
export async function secondFactorFirst(
  _parts: Parts,
  _viewer: Viewer,
  _path: string,
): Promise<string | null> {
  return null;
}
