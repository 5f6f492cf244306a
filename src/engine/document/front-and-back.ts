import { markContents } from './contents-list.ts';
import { markTitle } from './cover.ts';
import { markControl } from './document-control.ts';
import type { SourceLine, Tally } from './model.ts';
import type { Marks } from './non-clauses.ts';
import { markSignOff } from './sign-off.ts';

const LONGEST = 400;

/** Finds what is in the document but is no clause, outside its headers and footers. Indexes into `lines`. */
export function findFrontAndBack(
  source: readonly SourceLine[],
  furniture: ReadonlySet<number>,
  tally: Tally,
): { marks: Marks; title: string | null } {
  const marks: Marks = new Map();
  // Nothing looked for here is long; a line of a million dots must not cost more than its start.
  const lines = source.map((line) =>
    line.text.length > LONGEST ? { ...line, text: `${line.text.slice(0, LONGEST)}.` } : line,
  );
  for (const i of furniture) marks.set(i, 'page furniture');
  lines.forEach((line, i) => {
    if (line.aside) marks.set(i, line.aside);
  });
  markContents(lines, marks, tally);
  markControl(lines, marks, tally);
  markSignOff(lines, marks, tally);
  return { title: markTitle(lines, marks), marks };
}
