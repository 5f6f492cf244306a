// NUL, soft hyphens, and marks without width: they hide between letters, or turn the order of what follows round. Joiners and
// the signs that choose a variant stay: emoji and some scripts are written with them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const UNSEEN = /[\u0000\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text without what nobody can see in it, nor blanks at its ends; empty where nothing can be seen at all. */
export function seen(text: string): string {
  const left = text.replace(UNSEEN, '').trim();
  return SEEN.test(left) ? left : '';
}

/** Words as someone meant them: composed characters, nothing unseen, single spaces, none at the ends. */
export function clean(text: string): string {
  return seen(text.normalize('NFC')).replace(/\s+/g, ' ');
}
