import type { Clause, PolicyTree } from '../engine/document/model.ts';

/** The tree as one JSON document with a line for each clause: flat, in document order. */
export function asJson(tree: PolicyTree): string {
  const clauses = tree.clauses.map((clause) =>
    JSON.stringify({
      number: clause.number,
      parent: clause.parent === null ? null : tree.clauses[clause.parent]!.number,
      heading: clause.heading,
      text: clause.text,
      modality: clause.modality,
      binds: clause.binds,
      escalates_to: clause.escalatesTo,
      marker: clause.marker,
      cite: clause.cite,
      depth: clause.depth,
      cross_refs: clause.crossRefs,
      line: clause.line,
    }),
  );
  const lints = tree.lints.map((lint) =>
    JSON.stringify({
      clause: tree.clauses[lint.clause]!.number,
      kind: lint.kind,
      message: lint.message,
      quote: lint.quote,
      line: tree.clauses[lint.clause]!.line,
    }),
  );
  return `{"clauses":[\n${clauses.join(',\n')}\n],"lints":[\n${lints.join(',\n')}\n]}\n`;
}

function name(clause: Clause): string {
  return clause.cite ?? `line ${clause.line}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The tree for a person: clauses indented by depth, what each does, then what to look at. */
export function asTree(tree: PolicyTree): string {
  const out: string[] = [];
  if (tree.title) out.push(tree.title, '');
  for (const clause of tree.clauses) {
    const margin = '  '.repeat(Math.min(12, clause.depth - 1));
    const mark = clause.number ?? (clause.marker ? '•' : '');
    const does =
      clause.modality === 'statement'
        ? ''
        : `  [${clause.modality}${clause.binds.length > 0 ? `: ${clause.binds.join(', ')}` : ''}${clause.escalatesTo.length > 0 ? `; to ${clause.escalatesTo.join(', ')}` : ''}]`;
    if (clause.heading && clause.depth === 1) out.push('');
    out.push(`${margin}${mark}${mark ? ' ' : ''}${clause.text}${does}`);
  }
  const headings = tree.clauses.filter((clause) => clause.heading).length;
  out.push(
    '',
    `${count(tree.clauses.length - headings, 'clause', 'clauses')} under ${count(headings, 'heading', 'headings')}.`,
  );
  for (const [weight, title] of [
    ['settle', 'Settle before signing'],
    ['look', 'For you to look at'],
  ] as const) {
    const lints = tree.lints.filter((lint) => lint.weight === weight);
    if (lints.length === 0) continue;
    out.push('', `${title}:`);
    for (const lint of lints) out.push(`  ${name(tree.clauses[lint.clause]!)}: ${lint.message}`);
  }
  return `${out.join('\n')}\n`;
}
