import type { PolicyTree } from '../../src/engine/document/model.ts';

/**
 * A row that a person expects of a document, written `number|does|first words`, two spaces a level:
 * `-` or `*` where no number is printed, `#` for a heading, `/` between modalities that a careful person could
 * give. `?` before the number: the row may also be left out. `^` after it: any parent will do.
 */
export type Row = {
  number: string | null;
  depth: number;
  heading: boolean;
  modalities: string[];
  words: string;
  optional: boolean;
  anyParent: boolean;
};

const rowPattern = /^( *)(\??)([^|^]+)(\^?)\|([^|]+)\|(.+)$/;

export function parseRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = rowPattern.exec(line);
      if (!match) throw new Error(`not a row: ${line}`);
      const [, margin, optional, number, anyParent, does, words] = match as unknown as string[];
      return {
        number: number === '-' || number === '*' ? null : number!,
        depth: margin!.length / 2 + 1,
        heading: does!.split('/').includes('#'),
        modalities: does!.split('/').filter((one) => one !== '#'),
        words: words!,
        optional: optional === '?',
        anyParent: anyParent === '^',
      };
    });
}

/** For each row the position of its clause, or -1: the longest run of agreements in the document's order. */
function align(rows: Row[], texts: string[]): number[] {
  const agrees = (row: number, clause: number) => texts[clause]!.startsWith(rows[row]!.words);
  const best = Array.from({ length: rows.length + 1 }, () => new Uint16Array(texts.length + 1));
  for (let row = rows.length - 1; row >= 0; row--)
    for (let clause = texts.length - 1; clause >= 0; clause--)
      best[row]![clause] = Math.max(
        best[row + 1]![clause]!,
        best[row]![clause + 1]!,
        agrees(row, clause) ? best[row + 1]![clause + 1]! + 1 : 0,
      );
  const found = rows.map(() => -1);
  let row = 0;
  let clause = 0;
  while (row < rows.length && clause < texts.length) {
    if (agrees(row, clause) && best[row]![clause] === best[row + 1]![clause + 1]! + 1)
      found[row++] = clause++;
    else if (best[row + 1]![clause]! >= best[row]![clause + 1]!) row++;
    else clause++;
  }
  return found;
}

/** What differs between the rows that a person expects and the tree, one line each; empty where all is well. */
export function differences(rows: Row[], tree: PolicyTree): string[] {
  const wrong: string[] = [];
  const found = align(
    rows,
    tree.clauses.map((clause) => clause.text),
  );
  const open: number[] = [];
  rows.forEach((row, at) => {
    open.length = Math.min(open.length, row.depth - 1);
    const expectedParent = open[row.depth - 2] ?? null;
    open[row.depth - 1] = found[at]!;
    const clause = tree.clauses[found[at]!];
    if (!clause) {
      if (!row.optional) wrong.push(`missing: ${row.number ?? '-'} ${row.words}`);
      return;
    }
    const name = `${row.number ?? '-'} ${row.words}`;
    if (clause.number !== row.number) wrong.push(`number: ${name}: ${clause.number ?? '-'}`);
    if (!row.anyParent && clause.parent !== expectedParent) {
      const parent = clause.parent === null ? 'the top' : tree.clauses[clause.parent]!.text.slice(0, 40);
      wrong.push(`parent: ${name}: ${parent}`);
    }
    if (clause.heading && !row.heading) wrong.push(`heading: ${name}: is one`);
    if (!clause.heading && row.modalities.length === 0) wrong.push(`heading: ${name}: is none`);
    if (!clause.heading && row.modalities.length > 0 && !row.modalities.includes(clause.modality))
      wrong.push(`modality: ${name}: ${clause.modality} (${clause.cue})`);
  });
  const taken = new Set(found);
  for (const clause of tree.clauses)
    if (!taken.has(clause.index)) wrong.push(`extra: ${clause.number ?? '-'} ${clause.text.slice(0, 60)}`);
  return wrong;
}
