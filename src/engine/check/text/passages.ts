/** A piece of a draft and where it begins. */
export type Passage = { text: string; at: number };

/** No post is this long; a page pasted in is read piece by piece, so that the work stays in step with its length. */
const LONGEST = 12_000;

/** Cuts a text where a paragraph, a sentence or a word ends; most drafts are one passage. */
export function passages(text: string): Passage[] {
  const out: Passage[] = [];
  let at = 0;
  while (text.length - at > LONGEST) {
    const window = text.slice(at, at + LONGEST);
    const floor = LONGEST / 2;
    let cut =
      [window.lastIndexOf('\n'), window.lastIndexOf('. '), window.lastIndexOf(' ')].find((i) => i > floor) ??
      LONGEST - 1;
    // Never between the halves of one character.
    if (/[\uD800-\uDBFF]/.test(window[cut] ?? '')) cut--;
    out.push({ text: text.slice(at, at + cut + 1), at });
    at += cut + 1;
  }
  out.push({ text: text.slice(at), at });
  return out;
}
