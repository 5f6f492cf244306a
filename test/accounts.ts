import { Secret, TOTP } from 'otpauth';
import { inTrust } from '../src/platform/database/database.ts';
import { type Persona, TOTP_SECRET, type World } from './world.ts';

export const PASSWORD = 'copper lantern meadow';

/** The account of someone in the test trust. */
export async function accountOf(world: World, persona: Persona): Promise<{ userId: string; email: string }> {
  const row = await inTrust(world.db, world.trustId, (tx) =>
    tx
      .selectFrom('person')
      .select(['user_id', 'email'])
      .where('id', '=', world.people[persona])
      .executeTakeFirstOrThrow(),
  );
  return { userId: row.user_id!, email: row.email! };
}

/** Gives someone PASSWORD to sign in with. @returns their address */
export async function givePassword(world: World, persona: Persona): Promise<string> {
  const { userId, email } = await accountOf(world, persona);
  const { internalAdapter, password } = await world.app.parts.auth.$context;
  await internalAdapter.createAccount({
    userId,
    providerId: 'credential',
    accountId: userId,
    password: await password.hash(PASSWORD),
  });
  return email;
}

/** What the app of everyone in the test trust shows now; `steps` of 30 seconds later or earlier. */
export function codeNow(steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromUTF8(TOTP_SECRET) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

export async function makeInactive(world: World, persona: Persona): Promise<void> {
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people[persona]]);
}

/** How many sessions an account has open. */
export async function sessionsOf(world: World, persona: Persona): Promise<number> {
  const { userId } = await accountOf(world, persona);
  const found = await world.owner.query('select 1 from auth.session where "userId" = $1', [userId]);
  return found.rowCount ?? 0;
}

/** Gives someone a passkey that no device holds: enough for what looks only whether there is one. */
export async function givePasskey(world: World, persona: Persona): Promise<void> {
  const { userId } = await accountOf(world, persona);
  const { adapter } = await world.app.parts.auth.$context;
  const data = { name: 'Laptop', userId, publicKey: 'x', credentialID: persona, counter: 0 };
  await adapter.create({ model: 'passkey', data: { ...data, deviceType: 'singleDevice', backedUp: false } });
}
