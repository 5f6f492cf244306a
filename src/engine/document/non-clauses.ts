import { readMarker } from './marker.ts';
import type { NonClauseKind, SourceLine } from './model.ts';

/** What has been found to be no clause, by index into the document's lines. */
export type Marks = Map<number, NonClauseKind>;

/** True for a line that begins with a number or letter of its own. */
export function isNumberedClause(line: SourceLine): boolean {
  const kind = (line.listMarker ? readMarker(`${line.listMarker} x`) : readMarker(line.text))?.marker.kind;
  return kind !== undefined && kind !== 'bullet';
}
