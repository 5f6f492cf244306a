/**
 * The fields in which something is typed that must never be shown again. `PasswordInput` and `CodeInput`, the only ways
 * to ask for such a thing, take no other name: so whoever shows what was sent in a form leaves out these and no more.
 */
export const SECRET_FIELDS = ['password', 'current', 'key', 'code'] as const;
export type SecretField = (typeof SECRET_FIELDS)[number];

export function isSecret(name: string): boolean {
  return (SECRET_FIELDS as readonly string[]).includes(name);
}
