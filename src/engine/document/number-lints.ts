import type { Clause, Lint } from './model.ts';
import type { Placed } from './placed.ts';
import { samePart } from './references.ts';

function quoted(text: string): string {
  const words = text.split(' ');
  return words.length <= 9 ? text : `${words.slice(0, 8).join(' ')} …`;
}

/** The number printed on the clause before, in the same list. */
function before(
  clauses: readonly Clause[],
  siblings: Map<number | null, number>,
  clause: Clause,
): string | null {
  const index = siblings.get(clause.parent);
  return index === undefined ? null : clauses[index]!.number;
}

/** Lints about numbers and headings. Nothing is ever renumbered: the message says what one could do. */
export function numberLints(clauses: readonly Clause[], placed: readonly Placed[]): Lint[] {
  const lints: Lint[] = [];
  const lastNumbered = new Map<number | null, number>();
  const seen = new Map<string, number>();
  const known = new Set(clauses.flatMap((clause) => (clause.cite ? [samePart(clause.cite)] : [])));
  const tops = new Set(clauses.flatMap((clause) => (clause.number ? [clause.number.split('.')[0]!] : [])));
  clauses.forEach((clause, index) => {
    const { oddity, stray, implied } = placed[index]!;
    const add = (kind: Lint['kind'], message: string, quote = '') =>
      lints.push({ kind, clause: index, weight: 'look', message, quote });
    const key = clause.number === null ? null : `${clause.parent}/${clause.number}`;
    const previous = before(clauses, lastNumbered, clause);
    if (oddity?.kind === 'gap')
      add(
        'numbering-gap',
        previous
          ? `The numbers go from ${previous} to ${clause.number}. Compare with your original: a clause may be missing, or the number may be a slip.`
          : `The first number here is ${clause.number}; ${oddity.expected} was expected. Compare with your original: a clause may be missing.`,
      );
    if (oddity?.kind === 'order' && !(key !== null && seen.has(key)))
      add(
        'numbering-order',
        `${clause.number} comes after ${previous ?? 'a higher number'}, so the numbers run backwards here. Check the order, or correct the number.`,
      );
    if (oddity?.kind === 'duplicate' || (key !== null && seen.has(key)))
      add(
        'duplicate-number',
        `${clause.number} is used more than once. A finding that cites it would not say which is meant. Give one of them its own number.`,
      );
    if (implied)
      add(
        'missing-number',
        `The heading “${quoted(clause.text)}” has no number, and the clauses below it begin with ${implied}. We read it as part ${implied}. Number it, or leave it so.`,
      );
    else if (stray)
      add(
        'stray-heading',
        clause.number === null
          ? `The heading “${quoted(clause.text)}” has no number, though the headings around it have one. We keep it as a heading ${clause.parent === null ? 'at the top' : `inside part ${clauses[clause.parent]!.cite ?? `“${quoted(clauses[clause.parent]!.text)}”`}`}. Number it, or leave it so.`
          : `The heading “${quoted(clause.text)}” is numbered ${clause.marker} among clauses numbered another way. We treat it as a heading inside part ${clause.parent === null ? 'one' : (clauses[clause.parent]!.number ?? 'above')}. Renumber it, or leave it so.`,
      );
    if (key !== null) {
      seen.set(key, index);
      lastNumbered.set(clause.parent, index);
    }
    for (const reference of clause.crossRefs) {
      if (reference.startsWith('ext:') || reference.includes('-') || known.has(samePart(reference))) continue;
      const bare = reference.replace(/^\p{L}{2,} /u, '');
      if (known.has(bare) || known.has(samePart(`Section ${bare}`)) || tops.size < 2) continue;
      // "Section 127 of the Act" points outside the document.
      if (
        new RegExp(
          `${reference.replace(/[.()]/g, '\\$&')}\\s+(?:of|to|in)\\s+(?!this\\b|the policy\\b)\\w`,
        ).test(clause.text)
      )
        continue;
      add(
        'missing-reference',
        `This points to ${reference}, which is not in the document. Correct the number, or say which document is meant.`,
        reference,
      );
    }
  });
  return [...lints, ...missingNumbers(clauses)];
}

/** "TikTok: Not allowed", as the rows of a table are read. */
const ENTRY = /^[^.:;!]{1,120}[:?] \S/;

/** Paragraphs without a number between numbered ones. Entries right below one another are said once. */
function missingNumbers(clauses: readonly Clause[]): Lint[] {
  const numbered = new Set<number | null>();
  for (const clause of clauses) if (clause.number !== null && !clause.heading) numbered.add(clause.parent);
  const runs: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.number !== null || clause.marker !== null || clause.heading || !numbered.has(clause.parent))
      continue;
    const above = runs.at(-1)?.at(-1);
    const goesOn = above?.index === clause.index - 1 && above.parent === clause.parent;
    if (goesOn && ENTRY.test(above.text) && ENTRY.test(clause.text)) runs.at(-1)!.push(clause);
    else runs.push([clause]);
  }
  return runs.map((run) => ({
    kind: 'missing-number',
    clause: run[0]!.index,
    weight: 'look',
    quote: '',
    message:
      run.length === 1
        ? 'This paragraph has no number, though those around it have one. Nobody can cite it. Give it a number, or join it to the clause above.'
        : `These ${run.length} paragraphs have no number, though those around them have one. Rows of a table can stay so, once you have compared them with your original. Give a number to what somebody will cite.`,
  }));
}
