import type { PolicyTree } from '../../src/engine/document/model.ts';

/** A tree as lines that a person can check: depth, number, `#` for a heading, modality, the first words. */
export function outlineOf(tree: PolicyTree): string {
  const clauses = tree.clauses.map((clause) => {
    const number = clause.number ?? (clause.marker ? '*' : '-');
    const does = clause.heading ? '#' : clause.modality;
    const who = clause.binds.length > 0 ? ` ${clause.binds.join(', ')}` : '';
    const to = clause.escalatesTo.length > 0 ? ` -> ${clause.escalatesTo.join(', ')}` : '';
    const words =
      clause.text.length <= 60 ? clause.text : `${clause.text.slice(0, 36)} ... ${clause.text.slice(-20)}`;
    return `${'  '.repeat(clause.depth - 1)}${number} [${does}${who}${to}] ${words}`;
  });
  const lints = tree.lints.map((lint) => {
    const clause = tree.clauses[lint.clause]!;
    return `! ${lint.kind} at ${clause.cite ?? `line ${clause.line}`}`;
  });
  const aside = tree.nonClauses.map((line) => `~ ${line.kind}, line ${line.line}`);
  return `${[`= ${tree.title ?? '(no title)'}`, ...clauses, ...lints, ...aside].join('\n')}\n`;
}
