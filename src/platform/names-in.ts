/**
 * The names in a field for several: one a line; commas and semicolons part names too, and blank ones are left out. Read so by
 * the server and by the composer's script.
 */
export function namesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}
