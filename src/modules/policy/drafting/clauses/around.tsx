import { Conflict, Invalid } from '../../../../platform/errors.ts';
import type { SignedInRequest } from '../../../../web/route.ts';
import { DraftClosed } from '../change.ts';
import { toSteps } from '../closed.tsx';
import { type DraftView, viewDraft } from './look.ts';
import { TreePage, type TreeQuery } from './tree-view.tsx';

export const PATH = '/policy/draft/clauses';
export const NAV = { nav: 'draft' };
/** Where a clause stands on the page of the tree. */
export const placeOf = (id: string): string => `${PATH}?at=${id}#clause-${id}`;

/** The draft to work on; see `toSteps` for one that has been sent, or none. */
export async function withDraft(
  r: SignedInRequest,
  show: (view: DraftView) => Promise<Response>,
): Promise<Response> {
  const view = await viewDraft(r.acting);
  return view?.draft.state === 'draft' ? show(view) : toSteps(r, view?.draft);
}

/** What the page of the tree was asked for. */
export function queryOf(r: SignedInRequest): TreeQuery {
  return {
    at: r.query('at'),
    section: r.query('section'),
    page: Number.parseInt(r.query('page'), 10) || 1,
    q: r.query('q').slice(0, 200),
    only: r.query('only'),
  };
}

/** The tree as it is now, with why a step was not taken. */
function treeAgain(r: SignedInRequest, at: string, error: Conflict | Invalid): Promise<Response> {
  const message =
    error instanceof Invalid ? error.issues.map((issue) => issue.message).join(' ') : error.message;
  const errors = [{ field: '', message }];
  return withDraft(r, (view) =>
    r.page('The clauses', <TreePage view={view} query={{ ...queryOf(r), at }} errors={errors} />, {
      ...NAV,
      errors,
      status: error instanceof Invalid ? 422 : 409,
    }),
  );
}

/** Runs a step; one that is refused comes back as the tree with the reason. */
export async function orTree(
  r: SignedInRequest,
  at: string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DraftClosed) throw error;
    if (error instanceof Conflict || error instanceof Invalid) return treeAgain(r, at, error);
    throw error;
  }
}
