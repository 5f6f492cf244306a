import { firstWords } from '../model.ts';
import { endOf, type Tree } from './model.ts';

/** A stretch of the draft that is shown together: a top-level heading with all under it, or loose clauses between. */
export type Section = { id: string; number: string; title: string; from: number; to: number };

/** Clauses on one page; a draft of no more than `WHOLE` is shown in one. */
export const PAGE = 100;
export const WHOLE = 140;

export function sectionsOf(tree: Tree): Section[] {
  const found: (Section & { loose: boolean })[] = [];
  for (let i = 0; i < tree.length; ) {
    const clause = tree[i]!;
    const to = endOf(tree, i);
    const last = found.at(-1);
    if (!clause.heading && last?.loose && to - last.from <= PAGE) last.to = to;
    else
      found.push({
        id: clause.id,
        number: clause.number ?? '',
        title: firstWords(clause.text, 8),
        from: i,
        to,
        loose: !clause.heading,
      });
    i = to;
  }
  return found;
}

export type Shown = { from: number; to: number; section: Section | null; page: number; pages: number };

/** Which clauses a page shows: all of a short draft, else the section asked for, or the one where a clause stands. */
export function shownOf(
  tree: Tree,
  sections: readonly Section[],
  asked: { at: string; section: string; page: number },
): Shown {
  if (tree.length <= WHOLE) return { from: 0, to: tree.length, section: null, page: 1, pages: 1 };
  const index = asked.at === '' ? -1 : tree.findIndex(({ id }) => id === asked.at);
  const section =
    sections.find(({ from, to }) => from <= index && index < to) ??
    sections.find(({ id }) => id === asked.section) ??
    sections[0]!;
  const pages = Math.max(1, Math.ceil((section.to - section.from) / PAGE));
  const wanted =
    index >= section.from && index < section.to ? Math.floor((index - section.from) / PAGE) + 1 : asked.page;
  const page = Math.min(Math.max(1, wanted), pages);
  const from = section.from + (page - 1) * PAGE;
  return { from, to: Math.min(section.to, from + PAGE), section, page, pages };
}

/** The moves that each clause can make. */
export function movesOf(tree: Tree): Map<string, { up: boolean; down: boolean; out: boolean }> {
  const last = new Map(tree.map(({ id, parentId }) => [parentId, id]));
  const seen = new Set<string | null>();
  return new Map(
    tree.map(({ id, parentId }) => {
      const up = seen.has(parentId);
      seen.add(parentId);
      return [id, { up, down: last.get(parentId) !== id, out: parentId !== null }];
    }),
  );
}
