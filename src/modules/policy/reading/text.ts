import { type Clause, clauseHrefs } from '../model.ts';

/** A clause as it stands on the page. */
export type Line = {
  clause: Clause;
  /** The element's id on the page; unique on it. */
  id: string;
  /** Its own page, while the policy is in force. */
  href: string;
  /** What hangs in the margin: the number, else the printed bullet, else nothing. */
  margin: string;
  /** `part`: a heading at the top; `heading`: one further in; `sub`: a clause below another. */
  kind: 'part' | 'heading' | 'clause' | 'sub';
};

/** The whole text in order, each line with its place and a unique id: 'c7-16' for clause 7.16. */
export function layOut(clauses: readonly Clause[]): Line[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const hrefOf = clauseHrefs(clauses);
  const taken = new Set<string>();
  return clauses.map((clause) => {
    const wanted = `c${(clause.number ?? '').replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '')}`;
    const id = wanted === 'c' || taken.has(wanted) ? `c-${clause.id}` : wanted;
    taken.add(id);
    const parent = clause.parentId === null ? undefined : byId.get(clause.parentId);
    const kind = clause.heading
      ? parent
        ? 'heading'
        : 'part'
      : parent && !parent.heading
        ? 'sub'
        : 'clause';
    return { clause, id, href: hrefOf(clause), margin: clause.number ?? clause.marker ?? '', kind };
  });
}

/** A run of words of a clause: whether it is a "must" to be set in bold, and whether it was searched for. */
export type Piece = { text: string; must: boolean; hit: boolean };

const MUST = /\b(?:must|shall|may|can)(?:\s+not|not)\b|\b(?:must|shall)\b/giu;

/** Cuts a text so that what binds and what was searched for can be marked. Joined again it is the same text. */
export function pieces(text: string, query = ''): Piece[] {
  const must = spans(text, MUST);
  const hits = query === '' ? [] : spans(text, searchFor(query));
  const cuts = [...new Set([0, text.length, ...[...must, ...hits].flat()])].sort((a, b) => a - b);
  const inside = (list: [number, number][], at: number) => list.some(([from, to]) => from <= at && at < to);
  return cuts.slice(0, -1).map((from, i) => ({
    text: text.slice(from, cuts[i + 1]),
    must: inside(must, from),
    hit: inside(hits, from),
  }));
}

/** The lines that hold the words, with the headings that they stand under. */
export function find(lines: readonly Line[], query: string): { lines: Line[]; found: number } {
  const words = searchFor(query);
  const matches = (line: Line) => {
    words.lastIndex = 0;
    return line.margin.toLowerCase() === query.toLowerCase() || words.test(line.clause.text);
  };
  const parents = new Map(lines.map((line) => [line.clause.id, line]));
  const hits = lines.filter(matches);
  const shown = new Set<string>();
  for (const hit of hits)
    for (let line: Line | undefined = hit; line && !shown.has(line.clause.id); ) {
      shown.add(line.clause.id);
      line = line.clause.parentId === null ? undefined : parents.get(line.clause.parentId);
    }
  return { lines: lines.filter((line) => shown.has(line.clause.id)), found: hits.length };
}

/** The clauses whose words are new or other than in the version before, by lineage; none for a first version. */
export function changedSince(before: readonly Clause[] | null, after: readonly Clause[]): Set<string> {
  if (!before) return new Set();
  const words = new Map(before.map((clause) => [clause.lineage, clause.text]));
  return new Set(after.filter((c) => words.get(c.lineage) !== c.text).map((c) => c.lineage));
}

function searchFor(query: string): RegExp {
  const literal = query
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(literal, 'giu');
}

function spans(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].filter((m) => m[0] !== '').map((m) => [m.index, m.index + m[0].length]);
}
