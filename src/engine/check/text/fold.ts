/** Letters of other scripts that look like Latin ones, folded to the letter they pass for. */
const LOOKALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ӏ: 'l',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ɡ: 'g',
  ɑ: 'a',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '´': "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '–',
  '—': '–',
  '…': '.',
};

const COMBINING = /\p{M}/u;
/** Characters that take no room: joiners, marks of direction, fillers. */
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Joins pictures to one (a family, a flag); between letters it hides a word. */
const JOINER = '\u200d';
const cache = new Map<string, string>();

/** One code point, folded: compatibility form, lower case, no accents, no lookalikes; '' for what cannot be seen. */
function foldOne(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const code = char.codePointAt(0) ?? 0;
  let out = '';
  if (UNSEEN.test(char)) {
    out = char === JOINER ? char : '';
  } else if (code === 0xfe0e || code === 0xfe0f || (code >= 0xd800 && code <= 0xdfff)) {
    out = '';
  } else {
    for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (!COMBINING.test(part)) out += LOOKALIKES[part] ?? part;
    }
    if (out.length > 8) out = char;
  }
  if (cache.size < 20_000) cache.set(char, out);
  return out;
}

/**
 * A text folded for matching. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of the character that
 * gave the folded unit `i`; both are null when the text is plain ASCII and every offset is its own.
 */
export type Folded = { text: string; starts: readonly number[] | null; ends: readonly number[] | null };

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** Folds a text once, keeping the way back to the original offsets. Linear; never throws. */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  for (let at = 0; at < text.length; ) {
    const plain = at;
    for (; at < text.length && text.charCodeAt(at) < 128; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    out += text.slice(plain, at).toLowerCase();
    if (at === text.length) break;
    const char = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + char.length;
    const joins = char === JOINER && !(LETTER.test(out.at(-1) ?? '') || LETTER.test(text.charAt(end)));
    const folded = char === JOINER && !joins ? '' : foldOne(char);
    // A mark or an unseen character belongs to the character before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    out += folded;
    at = end;
  }
  return { text: out, starts, ends };
}
