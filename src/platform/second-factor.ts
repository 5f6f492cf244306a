import { randomInt } from 'node:crypto';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Auth } from './auth.ts';

/** What an authenticator app needs: `uri` for the QR code, `key` for typing it in. Ten spare codes go with it. */
export type Totp = { key: string; uri: string; verified: boolean };

type Row = { id: string; secret: string; verified?: boolean | null };
const MODEL = 'twoFactor';
const SPARE_CODES = 10;
// Without letters and digits that look alike on paper.
const SPARE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

async function rowOf(auth: Auth, userId: string): Promise<Row | null> {
  const { adapter } = await auth.$context;
  return adapter.findOne<Row>({ model: MODEL, where: [{ field: 'userId', value: userId }] });
}

async function keep(auth: Auth, userId: string, secret: string, verified: boolean): Promise<void> {
  const { adapter, secretConfig } = await auth.$context;
  const row = {
    secret: await symmetricEncrypt({ key: secretConfig, data: secret }),
    backupCodes: await symmetricEncrypt({ key: secretConfig, data: JSON.stringify(spareCodes()) }),
    verified,
  };
  const existing = await rowOf(auth, userId);
  if (existing)
    await adapter.update({ model: MODEL, where: [{ field: 'id', value: existing.id }], update: row });
  else await adapter.create({ model: MODEL, data: { ...row, userId } });
}

/** Makes a new secret that counts only once a code made with it has been given. One that counts already stays. */
export async function prepareTotp(auth: Auth, userId: string): Promise<void> {
  const existing = await rowOf(auth, userId);
  if (existing?.verified) return;
  await keep(auth, userId, generateRandomString(32), false);
}

/** Gives an account a TOTP secret that counts at once: for the people of the example trust and of tests. */
export async function giveTotp(auth: Auth, userId: string, secret: string): Promise<void> {
  await keep(auth, userId, secret, true);
  const { internalAdapter } = await auth.$context;
  await internalAdapter.updateUser(userId, { twoFactorEnabled: true });
}

async function secretOf(auth: Auth, row: Row): Promise<string> {
  const { secretConfig } = await auth.$context;
  return symmetricDecrypt({ key: secretConfig, data: row.secret });
}

/** The account's secret as an app takes it, or null when none was made. */
export async function totpOf(auth: Auth, userId: string, label: string): Promise<Totp | null> {
  const row = await rowOf(auth, userId);
  if (!row) return null;
  const key = base32(Buffer.from(await secretOf(auth, row)));
  const query = new URLSearchParams({ secret: key, issuer: 'Decorum', digits: '6', period: '30' });
  return {
    key,
    uri: `otpauth://totp/Decorum:${encodeURIComponent(label)}?${query}`,
    verified: Boolean(row.verified),
  };
}

/** The code an app would show now. Only for accounts whose secret is meant to be known: the example's. */
export async function currentCode(auth: Auth, userId: string): Promise<string | null> {
  const row = await rowOf(auth, userId);
  if (!row) return null;
  const made = await auth.api.generateTOTP({ body: { secret: await secretOf(auth, row) } });
  return made.code;
}

/** The spare codes that are left. */
export async function spareCodesOf(auth: Auth, userId: string): Promise<string[]> {
  const made = await auth.api.viewBackupCodes({ body: { userId } });
  return made.backupCodes;
}

/** Ten new spare codes; the ones before no longer count. */
export async function renewSpareCodes(auth: Auth, userId: string): Promise<string[]> {
  const { adapter, secretConfig } = await auth.$context;
  const codes = spareCodes();
  await adapter.update({
    model: MODEL,
    where: [{ field: 'userId', value: userId }],
    update: { backupCodes: await symmetricEncrypt({ key: secretConfig, data: JSON.stringify(codes) }) },
  });
  return codes;
}

/** Takes the secret and its spare codes away. */
export async function removeTotp(auth: Auth, userId: string): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context;
  await adapter.delete({ model: MODEL, where: [{ field: 'userId', value: userId }] });
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
}

function spareCodes(): string[] {
  const letters = (n: number) =>
    Array.from({ length: n }, () => SPARE_LETTERS[randomInt(SPARE_LETTERS.length)]).join('');
  return Array.from({ length: SPARE_CODES }, () => `${letters(5)}-${letters(5)}`);
}

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
