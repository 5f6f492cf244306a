import { bindsOf } from '../../../../engine/document/binds.ts';
import { escalationsOf } from '../../../../engine/document/escalations.ts';
import { readModality } from '../../../../engine/document/modality.ts';
import type { Clause, Modality } from '../../../../engine/document/model.ts';
import { referencesOf } from '../../../../engine/document/references.ts';
import { opensList } from '../../../../engine/document/words.ts';
import type { DraftClause } from '../model.ts';
import { depths, type Tree } from './model.ts';
import { cites } from './numbering.ts';

/** What the words of a clause say by themselves, or as an item of the list they stand in. */
export type Read = { modality: Modality; binds: string[]; escalatesTo: string[] };

/** Reads the words of one clause. `above` is the clause it stands under, whose lead-in speaks for its items. */
export function readWords(text: string, heading: boolean, above: DraftClause | undefined): Read {
  if (heading) return { modality: 'statement', binds: [], escalatesTo: [] };
  const escalatesTo = escalationsOf(text).map(({ to }) => to);
  const own = readModality(text);
  if (!own && above && isListed(above)) return { modality: above.modality, binds: above.binds, escalatesTo };
  const modality = own?.modality ?? 'statement';
  return { modality, binds: bindsOf(text, modality, own), escalatesTo };
}

function isListed(above: DraftClause): boolean {
  return !above.heading && opensList(above.text);
}

/** The draft as the engine sees clauses, in document order. The person's tree, numbers and kinds stand. */
export function asEngineClauses(tree: Tree): Clause[] {
  const index = new Map(tree.map((clause, i) => [clause.id, i]));
  const depth = depths(tree);
  const cite = cites(tree);
  return tree.map((clause, i): Clause => {
    const parent = clause.parentId === null ? undefined : tree[index.get(clause.parentId)!];
    return {
      index: i,
      number: clause.number,
      cite: cite.get(clause.id) ?? null,
      marker: clause.number === null ? clause.marker : (/\(\w+\)$/.exec(clause.number)?.[0] ?? clause.number),
      parent: clause.parentId === null ? null : index.get(clause.parentId)!,
      depth: depth.get(clause.id)! + 1,
      heading: clause.heading,
      text: clause.text,
      modality: clause.modality,
      cue: parent && isListed(parent) ? 'inherited' : '',
      binds: clause.binds,
      escalatesTo: clause.escalatesTo,
      crossRefs: clause.heading ? [] : referencesOf(clause.text),
      line: i + 1,
    };
  });
}
