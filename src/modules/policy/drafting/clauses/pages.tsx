import { Conflict, Invalid, NotFound } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, type Posted, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { nameOf } from '../model.ts';
import { safeBack } from '../shared.tsx';
import {
  addClause,
  ClauseConflict,
  changeClause,
  mergeClause,
  moveClause,
  removeClause,
  renumberSection,
  splitClause,
  undoChange,
  type WordsInput,
} from './actions.ts';
import { EditPage, inputOf, RemovedPage } from './edit-view.tsx';
import { clauseIn, type DraftView, viewDraft } from './look.ts';
import type { Where } from './model.ts';
import { pointing, renumbering } from './numbering.ts';
import { movesOf } from './sections.ts';
import { AddPage, type AddValues, RenumberPage, SplitPage } from './shape-views.tsx';
import { TreePage, type TreeQuery, tabTitle } from './tree-view.tsx';

const PATH = '/policy/draft/clauses';
const NAV = { nav: 'policy' };
const placeOf = (id: string) => `${PATH}?at=${id}#clause-${id}`;

/** The draft to work on; a page of one that has been sent, or of none, leads to the steps, which say so. */
async function withDraft(
  r: SignedInRequest,
  show: (view: DraftView) => Promise<Response>,
): Promise<Response> {
  const view = await viewDraft(r.acting);
  return view?.draft.state === 'draft' ? show(view) : r.redirect('/policy/draft');
}

function queryOf(r: SignedInRequest): TreeQuery {
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

async function orTree(r: SignedInRequest, at: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict || error instanceof Invalid) return treeAgain(r, at, error);
    throw error;
  }
}

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
  const revision = Number(posted.values.revision);
  const page = (view: DraftView, more: { errors?: Invalid['issues']; conflict?: ClauseConflict }) => {
    const clause = clauseIn(view, id);
    return r.page(
      tabTitle(clause),
      <EditPage
        clause={clause}
        values={values}
        revision={more.conflict ? clause.revision : revision}
        treeRevision={view.treeRevision}
        points={view.points.get(id) ?? []}
        moves={movesOf(view.tree).get(id)!}
        first={view.tree[0]?.id === id}
        {...more}
      />,
      { ...NAV, errors: more.errors, status: more.conflict ? 409 : 422 },
    );
  };
  try {
    const saved = await attempt(() => changeClause(r.acting, id, revision, values));
    if (!saved.ok) return withDraft(r, (view) => page(view, { errors: saved.errors }));
    return r.redirect(placeOf(id), `Saved ${nameOf(saved.value)}`);
  } catch (conflict) {
    if (!(conflict instanceof ClauseConflict)) throw conflict;
    if (conflict.current) return withDraft(r, (view) => page(view, { conflict }));
    return r.page('Removed meanwhile', <RemovedPage conflict={conflict} text={values.text} />, {
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
    const joined = await mergeClause(r.acting, id, Number(revision), tree);
    return r.redirect(placeOf(joined.id), `Joined to ${nameOf(joined)}`);
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const asWhere = (where: string): Where => (where === 'before' || where === 'under' ? where : 'after');

async function saveNew(r: SignedInRequest): Promise<Response> {
  const { values } = await r.form();
  const to = values.to || null;
  const where = asWhere(values.where ?? '');
  const input: AddValues = {
    number: values.number ?? '',
    text: values.text ?? '',
    heading: values.heading ?? '',
  };
  const show = (errors: Invalid['issues'], status: 409 | 422) =>
    withDraft(r, (view) =>
      r.page(
        'Add a clause',
        <AddPage
          to={to ? (view.tree.find((clause) => clause.id === to) ?? null) : null}
          where={where}
          treeRevision={view.treeRevision}
          values={input}
          errors={errors}
        />,
        { ...NAV, errors, status },
      ),
    );
  try {
    const saved = await attempt(() => addClause(r.acting, to, where, Number(values.tree), input));
    if (!saved.ok) return show(saved.errors, 422);
    return r.redirect(placeOf(saved.value.id), `Added ${nameOf(saved.value)}`);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Added to an older tree: the words stay in the form, and sending it again puts them beside the same clause.
    return show(
      [
        {
          field: '',
          message: `${error.message} Your words are still here: add them again if the place is still right.`,
        },
      ],
      409,
    );
  }
}

async function saveSplit(r: SignedInRequest): Promise<Response> {
  const id = r.param('id');
  const { values } = await r.form();
  const input = { first: values.first ?? '', second: values.second ?? '' };
  const show = (errors: Invalid['issues'], status: 409 | 422, fresh: boolean) =>
    withDraft(r, (view) => {
      const clause = clauseIn(view, id);
      const revision = fresh ? clause.revision : Number(values.revision);
      return r.page(
        'Split a clause',
        <SplitPage clause={clause} revision={revision} values={input} errors={errors} />,
        {
          ...NAV,
          errors,
          status,
        },
      );
    });
  try {
    const saved = await attempt(() => splitClause(r.acting, id, Number(values.revision), input));
    if (!saved.ok) return show(saved.errors, 422, false);
    return r.redirect(
      placeOf(saved.value.id),
      'Split in two. Give the second a number if it should have one.',
    );
  } catch (error) {
    if (!(error instanceof ClauseConflict) || !error.current) throw error;
    const message = `${error.message} It now says: “${error.current.text}” Your two parts are still in the form.`;
    return show([{ field: '', message }], 409, true);
  }
}

export function clauseRoutes(): Route[] {
  return [
    get(PATH, 'policy.draft', (r) =>
      withDraft(r, (view) => r.page('The clauses', <TreePage view={view} query={queryOf(r)} />, NAV)),
    ),
    post(`${PATH}/do`, 'policy.draft', step),
    get(`${PATH}/add`, 'policy.draft', (r) =>
      withDraft(r, async (view) => {
        const to = r.query('to') ? clauseIn(view, r.query('to')) : null;
        const values = { number: '', text: '', heading: 'clause' };
        const where = asWhere(r.query('where'));
        return r.page(
          'Add a clause',
          <AddPage to={to} where={where} treeRevision={view.treeRevision} values={values} />,
          NAV,
        );
      }),
    ),
    post(`${PATH}/add`, 'policy.draft', saveNew),
    get(`${PATH}/renumber`, 'policy.draft', (r) =>
      withDraft(r, async (view) => {
        const section = r.query('section') ? clauseIn(view, r.query('section')) : null;
        const changes = renumbering(view.tree, section?.id ?? null);
        return r.page(
          'Renumber',
          <RenumberPage
            section={section}
            changes={changes}
            pointing={pointing(view.tree, changes)}
            treeRevision={view.treeRevision}
          />,
          NAV,
        );
      }),
    ),
    post(`${PATH}/renumber`, 'policy.draft', async (r) => {
      const { values } = await r.form();
      const section = values.section || null;
      return orTree(r, section ?? '', async () => {
        const n = await renumberSection(r.acting, section, Number(values.tree), Number(values.agreed));
        return r.redirect(section ? placeOf(section) : PATH, `${n} numbers changed`);
      });
    }),
    post('/policy/draft/undo', 'policy.draft', async (r) => {
      const { values } = await r.form();
      return orTree(r, '', async () => {
        const undone = await undoChange(r.acting, Number(values.seq));
        return r.redirect(safeBack(values.back), `Undone: ${undone}`);
      });
    }),
    get(`${PATH}/:id`, 'policy.draft', (r) =>
      withDraft(r, async (view) => {
        const clause = clauseIn(view, r.param('id'));
        return r.page(
          tabTitle(clause),
          <EditPage
            clause={clause}
            values={inputOf(clause)}
            revision={clause.revision}
            treeRevision={view.treeRevision}
            points={view.points.get(clause.id) ?? []}
            moves={movesOf(view.tree).get(clause.id)!}
            first={view.tree[0]?.id === clause.id}
          />,
          NAV,
        );
      }),
    ),
    post(`${PATH}/:id`, 'policy.draft', saveWords),
    get(`${PATH}/:id/split`, 'policy.draft', (r) =>
      withDraft(r, async (view) => {
        const clause = clauseIn(view, r.param('id'));
        const cut = /[.;:?!]\s/.exec(clause.text);
        const end = cut ? cut.index + 1 : clause.text.length;
        const values = { first: clause.text.slice(0, end), second: clause.text.slice(end).trim() };
        return r.page(
          'Split a clause',
          <SplitPage clause={clause} revision={clause.revision} values={values} />,
          NAV,
        );
      }),
    ),
    post(`${PATH}/:id/split`, 'policy.draft', saveSplit),
  ];
}
