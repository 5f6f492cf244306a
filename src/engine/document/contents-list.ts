import { readMarker } from './marker.ts';
import type { SourceLine, Tally } from './model.ts';
import type { Marks } from './non-clauses.ts';
import { sentencesOf, tidy } from './words.ts';

const CONTENTS_HEADING =
  /^(?:\d+\.?\s*)?(?:table of )?(?:contents|contents page|index)\s*:?\s*(?:page(?: no\.?)?)?$/i;
const LEADER = /(?:\.{3,}|…{1,}|_{3,}|(?:\s\.){3,}|\t+|\s{3,})\s*\d{1,3}$/;
const TRAILING_PAGE = /^(.{3,}?\S)\s+\d{1,3}$/;
function entryKey(text: string): string {
  const body = readMarker(text)?.rest ?? text;
  return tidy(body.replace(LEADER, '').replace(/\s+\d{1,3}$/, ''))
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '');
}

/** A contents list: after its heading, or any run of entries with dot leaders. It ends where the text begins. */
export function markContents(lines: readonly SourceLine[], marks: Marks, tally: Tally): void {
  for (let i = 0; i < lines.length; i++) {
    tally.steps++;
    if (!CONTENTS_HEADING.test(tidy(lines[i]!.text)) || marks.has(i)) continue;
    let firstKey = '';
    const entries: number[] = [];
    let end = i;
    /** The file itself says which its entries are. */
    let listed = false;
    for (let j = i + 1; j < lines.length; j++) {
      tally.steps++;
      const text = lines[j]!.text;
      listed ||= marks.get(j) === 'contents';
      if (text === '' || marks.has(j)) continue;
      if (listed) break;
      const paged = LEADER.test(text) || TRAILING_PAGE.test(text);
      const key = entryKey(text);
      if (firstKey !== '' && key === firstKey && !paged) break;
      if (!paged && (text.length > 100 || /[.;,]$/.test(text) || sentencesOf(text).length > 1)) {
        // Not an entry, so the text has begun; a heading right above it belongs to the text.
        while (entries.length > 0 && !LEADER.test(lines[entries.at(-1)!]!.text)) {
          const last = lines[entries.at(-1)!]!.text;
          if (TRAILING_PAGE.test(last) || !isRepeat(entries, lines)) break;
          entries.pop();
        }
        break;
      }
      if (firstKey === '') firstKey = key;
      entries.push(j);
      end = j;
    }
    if (entries.length < 2 && !listed) continue;
    marks.set(i, 'contents');
    for (const j of entries) marks.set(j, 'contents');
    i = end;
  }
  let run: number[] = [];
  const close = () => {
    if (run.length >= 3) for (const j of run) marks.set(j, 'contents');
    run = [];
  };
  lines.forEach((line, j) => {
    if (line.text === '' || marks.has(j)) return;
    if (/(?:\.{4,}|…{2,}|(?:\s\.){4,})\s*\d{1,3}$/.test(line.text)) run.push(j);
    else close();
  });
  close();
}

/** True when the last entry says again what an earlier one said: it is the heading itself. */
function isRepeat(entries: readonly number[], lines: readonly SourceLine[]): boolean {
  if (entries.length > 200) return false;
  const last = entryKey(lines[entries.at(-1)!]!.text);
  return entries.slice(0, -1).some((j) => entryKey(lines[j]!.text) === last) || entries.length === 1;
}
