import type { Tx } from '../../../../platform/database/database.ts';
import { type Fitting, fitting, type Offered, offeredOf, type ToFit } from './model.ts';
import { candidatesFor, publishedOn } from './store.ts';

/**
 * For each note beside a draft, by its key, the published guidance that fits it. The database is asked by rule and clause; the
 * words of the draft are compared here, and are in no query.
 * @param version number of the version in force, which the notes' clauses are numbered by
 */
export async function guidanceFitting(
  tx: Tx,
  notes: readonly (ToFit & { key: string })[],
  draft: string,
  version: number | null,
): Promise<Record<string, Fitting>> {
  if (notes.length === 0) return {};
  const rules = [...new Set(notes.map(({ rule }) => rule))];
  const clauses = [...new Set(notes.flatMap((note) => note.clauses))];
  const candidates = await candidatesFor(tx, rules, clauses, version);
  const found = notes.map((note) => [note.key, fitting(note, draft, candidates)] as const);
  return Object.fromEntries(found.flatMap(([key, fits]) => (fits ? [[key, fits]] : [])));
}

/** What others asked about a clause, answered for everybody; newest first. */
export async function guidanceOn(tx: Tx, lineage: string): Promise<Offered[]> {
  return (await publishedOn(tx, lineage)).map(offeredOf);
}
