/** What a certificate says. */
export type Certificate = {
  number: string;
  trust: string;
  name: string;
  title: string;
  version: number;
  passedAt: Date;
  /** `YYYY-MM-DD`; null when it holds for good. */
  expiresOn: string | null;
};

/** The number as it is kept, from however it was typed; null for what is none. I and L are read as 1, O as 0. */
export function numberFrom(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters)) return null;
  return letters.match(/.{4}/g)!.join('-');
}
