import { Conflict, type Invalid } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { DraftClosed } from '../change.ts';
import { keepingWords } from '../closed.tsx';
import { counted, nameOf } from '../model.ts';
import { addClause, ClauseConflict } from './actions.ts';
import { NAV, orTree, PATH, placeOf, withDraft } from './around.tsx';
import { RemovedPage } from './edit-view.tsx';
import { clauseIn } from './look.ts';
import type { Where } from './model.ts';
import { pointing, renumbering } from './numbering.ts';
import { renumberSection, splitClause } from './shape-actions.ts';
import { AddPage, type AddValues, RenumberPage, SplitPage } from './shape-views.tsx';

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
    if (!(error instanceof Conflict) || error instanceof DraftClosed) throw error;
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
  const input = { first: values.first ?? '', second: values.second ?? '', lose: values.lose ?? '' };
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
    if (!(error instanceof ClauseConflict)) throw error;
    if (!error.current)
      return r.page(
        'Removed meanwhile',
        <RemovedPage conflict={error} texts={[input.first, input.second]} />,
        { ...NAV, status: 409 },
      );
    const message = `${error.message} It now says: “${error.current.text}” Your two parts are still in the form.`;
    return show([{ field: '', message }], 409, true);
  }
}

/** Adding a clause, splitting one, renumbering. Before the routes of one clause, whose ids would take `add` too. */
export function shapeRoutes(): Route[] {
  return [
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
    post(
      `${PATH}/add`,
      'policy.draft',
      keepingWords(saveNew, ({ text }) => [{ label: 'Your words', words: text }]),
    ),
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
        return r.redirect(section ? placeOf(section) : PATH, `${counted(n, 'number')} changed`);
      });
    }),
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
    post(
      `${PATH}/:id/split`,
      'policy.draft',
      keepingWords(saveSplit, ({ first, second }) => [
        { label: 'The first part', words: first },
        { label: 'The second part', words: second },
      ]),
    ),
  ];
}
