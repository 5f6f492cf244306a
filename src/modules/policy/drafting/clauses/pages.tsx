import { type Invalid, NotFound } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, type Posted, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { keepingWords } from '../closed.tsx';
import { capital, nameOf } from '../model.ts';
import { ClauseConflict, changeClause, type WordsInput } from './actions.ts';
import { NAV, orTree, PATH, placeOf, queryOf, withDraft } from './around.tsx';
import { EditPage, RemovedPage, tabTitle } from './edit-view.tsx';
import { clauseIn, type DraftView, viewDraft } from './look.ts';
import { inputOf, wasOf, withTheirs } from './meanwhile.ts';
import { joinAcross } from './model.ts';
import { movesOf } from './sections.ts';
import { mergeClause, moveClause, removeClause } from './shape-actions.ts';
import { shapeRoutes } from './shape-pages.tsx';
import { JoinPage } from './shape-views.tsx';
import { TreePage } from './tree-view.tsx';

function wordsOf({ values, all }: Posted): WordsInput {
  return {
    number: values.number ?? '',
    text: values.text ?? '',
    heading: values.heading ?? '',
    modality: values.modality ?? '',
    binds: all('binds'),
  };
}

async function saveWords(r: SignedInRequest): Promise<Response> {
  const id = r.param('id');
  const posted = await r.form();
  const values = wordsOf(posted);
  const { revision = '', was = '' } = posted.values;
  const page = (
    view: DraftView,
    { errors, conflict }: { errors?: Invalid['issues']; conflict?: ClauseConflict },
  ) => {
    const clause = clauseIn(view, id);
    const merged = conflict && withTheirs(clause, values, was);
    return r.page(
      tabTitle(clause),
      <EditPage
        clause={clause}
        values={merged?.values ?? values}
        revision={merged ? clause.revision : Number(revision)}
        was={merged ? wasOf(clause) : was}
        treeRevision={view.treeRevision}
        moves={movesOf(view.tree).get(id)!}
        first={view.tree[0]?.id === id}
        errors={errors}
        conflict={merged && { conflict: conflict!, differences: merged.differences }}
      />,
      { ...NAV, errors, status: conflict ? 409 : 422 },
    );
  };
  try {
    const saved = await attempt(() => changeClause(r.acting, id, Number(revision), values));
    if (!saved.ok) return withDraft(r, (view) => page(view, { errors: saved.errors }));
    return r.redirect(placeOf(id), `Saved ${nameOf(saved.value)}`);
  } catch (conflict) {
    if (!(conflict instanceof ClauseConflict)) throw conflict;
    if (conflict.current) return withDraft(r, (view) => page(view, { conflict }));
    return r.page('Removed meanwhile', <RemovedPage conflict={conflict} texts={[values.text]} />, {
      ...NAV,
      status: 409,
    });
  }
}

async function step(r: SignedInRequest): Promise<Response> {
  const { values } = await r.form();
  const [what = '', id = '', revision = ''] = (values.do ?? '').split(':');
  const tree = Number(values.tree);
  return orTree(r, id, async () => {
    if (what === 'up' || what === 'down' || what === 'in' || what === 'out') {
      const label = await moveClause(r.acting, id, what, tree);
      return r.redirect(placeOf(id), capital(label));
    }
    if (what === 'remove') {
      const label = await removeClause(r.acting, id, Number(revision), tree);
      return r.redirect(PATH, `${capital(label)}. Undo brings it back.`);
    }
    if (what !== 'merge') throw new NotFound();
    if (values.sure !== 'yes') {
      const asked = await askToJoin(r, id, tree);
      if (asked) return asked;
    }
    const joined = await mergeClause(r.acting, id, Number(revision), tree);
    return r.redirect(placeOf(joined.id), `Joined to ${nameOf(joined)}. Undo brings it back.`);
  });
}

/** The page that asks, where joining takes away a clause or a heading; null where there is nothing to ask. */
async function askToJoin(r: SignedInRequest, id: string, treeRevision: number): Promise<Response | null> {
  const view = await viewDraft(r.acting);
  // One that is not there any more is for the act itself to refuse.
  if (!view?.tree.some((clause) => clause.id === id)) return null;
  const across = joinAcross(view.tree, id);
  return across && r.page('Join these?', <JoinPage {...across} treeRevision={treeRevision} />, NAV);
}

export function clauseRoutes(): Route[] {
  return [
    get(PATH, 'policy.draft', (r) =>
      withDraft(r, (view) => r.page('The clauses', <TreePage view={view} query={queryOf(r)} />, NAV)),
    ),
    post(`${PATH}/do`, 'policy.draft', step),
    ...shapeRoutes(),
    get(`${PATH}/:id`, 'policy.draft', (r) =>
      withDraft(r, async (view) => {
        const clause = clauseIn(view, r.param('id'));
        return r.page(
          tabTitle(clause),
          <EditPage
            clause={clause}
            values={inputOf(clause)}
            revision={clause.revision}
            was={wasOf(clause)}
            treeRevision={view.treeRevision}
            moves={movesOf(view.tree).get(clause.id)!}
            first={view.tree[0]?.id === clause.id}
          />,
          NAV,
        );
      }),
    ),
    post(
      `${PATH}/:id`,
      'policy.draft',
      keepingWords(saveWords, ({ text }) => [{ label: 'Your words', words: text }]),
    ),
  ];
}
