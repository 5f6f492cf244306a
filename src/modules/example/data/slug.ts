/**
 * A name as a key or the part of an e-mail address before the @: lower-case ASCII, other signs as `-` or dropped.
 * `Siân O'Hara` becomes `sian-ohara`.
 */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2019]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
