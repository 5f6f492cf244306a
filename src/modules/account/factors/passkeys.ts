import type { Auth } from '../../../platform/auth.ts';

export type Passkey = { id: string; name: string; addedAt: Date | null };

/** The passkeys of an account, oldest first. */
export async function passkeysOf(auth: Auth, userId: string): Promise<Passkey[]> {
  const { adapter } = await auth.$context;
  const rows = await adapter.findMany<{ id: string; name: string | null; createdAt: Date | null }>({
    model: 'passkey',
    where: [{ field: 'userId', value: userId }],
  });
  return rows
    .map((row) => ({ id: row.id, name: row.name || 'Passkey', addedAt: row.createdAt }))
    .sort((a, b) => (a.addedAt?.getTime() ?? 0) - (b.addedAt?.getTime() ?? 0));
}

/** Takes away one passkey. */
export async function dropPasskey(auth: Auth, id: string): Promise<void> {
  const { adapter } = await auth.$context;
  await adapter.deleteMany({ model: 'passkey', where: [{ field: 'id', value: id }] });
}
