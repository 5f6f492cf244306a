import type { Acting } from '../../../../platform/act.ts';
import { NotFound } from '../../../../platform/errors.ts';
import type { PolicyLint, Version } from '../../model.ts';
import { clausesOf, lintsOf } from '../../store.ts';
import { readDraft } from '../change.ts';
import type { DraftChange, DraftClause } from '../model.ts';
import { treeRevisionOf } from '../store.ts';
import { changesOf } from '../undo/store.ts';

/** The draft as the pages of its clauses show it. */
export type DraftView = {
  draft: Version;
  tree: DraftClause[];
  treeRevision: number;
  /** Open points by clause. */
  points: Map<string, PolicyLint[]>;
  last: DraftChange | undefined;
};

/** Null when there is no draft. */
export function viewDraft(acting: Acting): Promise<DraftView | null> {
  return readDraft(acting, async ({ tx, draft }) => {
    const open = (await lintsOf(tx, draft.id)).filter((l) => l.state === 'open' && l.clauseId !== null);
    return {
      draft,
      tree: await clausesOf(tx, draft.id),
      treeRevision: await treeRevisionOf(tx, draft.id),
      points: Map.groupBy(open, ({ clauseId }) => clauseId!),
      last: (await changesOf(tx, draft.id, 1))[0],
    };
  });
}

/** One clause of the draft with what stands around it. @throws NotFound when it is not there */
export function clauseIn(view: DraftView, id: string): DraftClause {
  const clause = view.tree.find((one) => one.id === id);
  if (!clause) throw new NotFound('This clause is not in the draft. It may have been removed.');
  return clause;
}
