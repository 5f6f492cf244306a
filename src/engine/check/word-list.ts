/** Words of a list parted by white space. */
export function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Terms of a list parted by white space; an underscore joins the words of a term. */
export function terms(list: string): string[] {
  return wordsOf(list).map((term) => term.replaceAll('_', ' '));
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOf(list));
}
