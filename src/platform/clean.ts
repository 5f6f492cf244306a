/** Words as someone meant them: composed characters, single spaces, none at the ends. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
