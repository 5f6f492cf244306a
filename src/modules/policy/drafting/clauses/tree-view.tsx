import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { FilterDetails } from '../../../../web/components/asides.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Pills } from '../../../../web/components/queue.tsx';
import { TreeNav, type TreeNode, type TreeState } from '../../../../web/components/register.tsx';
import { PageHead, Split } from '../../../../web/components/split.tsx';
import { Form } from '../../../../web/form.tsx';
import { counted, type DraftClause } from '../model.ts';
import { FindForm, ToSteps, UndoForm } from '../shared.tsx';
import { ClauseRow } from './clause-row.tsx';
import type { DraftView } from './look.ts';
import { depths } from './model.ts';
import { movesOf, PAGE, type Section, sectionsOf, shownOf } from './sections.ts';

/** What the page was asked for. */
export type TreeQuery = { at: string; section: string; page: number; q: string; only: string };

const PATH = '/policy/draft/clauses';

function stateOf(view: DraftView, clauses: readonly DraftClause[]): TreeState {
  let state: TreeState = 'ready';
  for (const { id } of clauses)
    for (const { weight } of view.points.get(id) ?? []) {
      if (weight === 'settle') return 'settle';
      state = 'look';
    }
  return state;
}

/** @param whole whether every clause is on the page, so that a part is a jump and not another page */
function nodesOf(
  view: DraftView,
  sections: readonly Section[],
  current: Section | null,
  whole: boolean,
): TreeNode[] {
  return sections.map(({ id, number, title, from, to }) => ({
    number,
    title,
    href: whole ? `#clause-${id}` : `${PATH}?section=${id}#clause-${id}`,
    state: stateOf(view, view.tree.slice(from, to)),
    current: current?.id === id,
  }));
}

/** Clauses that a search or a filter leaves. */
function found(view: DraftView, { q, only }: TreeQuery): DraftClause[] | null {
  if (q === '' && only === '') return null;
  const words = q.toLowerCase();
  return view.tree.filter(
    (clause) =>
      (only !== 'points' || view.points.has(clause.id)) &&
      (only !== 'unnumbered' || (clause.number === null && clause.marker === null)) &&
      (words === '' ||
        clause.number?.toLowerCase().startsWith(words) ||
        clause.text.toLowerCase().includes(words)),
  );
}

/** The clauses of the draft as they nest, each with what can be done to it. */
export const TreePage: FC<{ view: DraftView; query: TreeQuery; errors?: Issue[] }> = ({
  view,
  query,
  errors,
}) => {
  const sections = sectionsOf(view.tree);
  const matches = found(view, query);
  const shown = shownOf(view.tree, sections, query);
  const pages = matches ? Math.max(1, Math.ceil(matches.length / PAGE)) : shown.pages;
  const page = matches ? Math.min(Math.max(1, query.page), pages) : shown.page;
  const rows = matches
    ? matches.slice((page - 1) * PAGE, page * PAGE)
    : view.tree.slice(shown.from, shown.to);
  const count = view.tree.filter(({ heading }) => !heading).length;
  const href = (n: number) =>
    matches
      ? `${PATH}?q=${encodeURIComponent(query.q)}&only=${query.only}&page=${n}`
      : `${PATH}?section=${shown.section?.id ?? ''}&page=${n}`;
  return (
    <>
      <ToSteps />
      <ErrorSummary
        errors={(errors ?? []).map(({ message }) => ({ text: message }))}
        title="Nothing was changed"
      />
      <PageHead
        caption="Draft policy, step 1 of 5"
        title="The clauses"
        meta={`${counted(count, 'clause')} under ${counted(view.tree.length - count, 'heading')}. No number changes unless you change it.`}
      >
        <UndoForm last={view.last} back={PATH} />
      </PageHead>
      <Split kind="tree">
        <nav class="decorum-sticky" aria-label="Parts of the draft" tabindex={0}>
          <FilterDetails summary="Parts of the draft">
            <TreeNav
              nodes={nodesOf(view, sections, matches ? null : shown.section, !matches && !shown.section)}
            />
          </FilterDetails>
        </nav>
        <div>
          <Finder view={view} query={query} />
          {matches && <p class="govuk-body-s">{counted(matches.length, 'clause')} found</p>}
          {rows.length === 0 && !matches && (
            <p class="govuk-body">
              There are no clauses.{' '}
              <a class="govuk-link" href={`${PATH}/add?where=after`}>
                Add the first one
              </a>
            </p>
          )}
          {rows.length > 0 && <Rows view={view} rows={rows} at={query.at} />}
          <Pager page={page} pages={pages} hrefFor={href} landmark="Pages of clauses" />
          {rows.length > 0 && !matches && (
            <p class="govuk-body-s">
              <a class="govuk-link" href={`${PATH}/renumber`}>
                Renumber the whole draft
              </a>{' '}
              (you see every number before anything changes)
            </p>
          )}
        </div>
      </Split>
    </>
  );
};

const Finder: FC<{ view: DraftView; query: TreeQuery }> = ({ view, query }) => (
  <>
    <FindForm action={PATH} label="Find words or a number" q={query.q} keep={{ only: query.only }} />
    <Pills
      label="Show"
      items={[
        { text: 'All', href: PATH, current: query.only === '' && query.q === '' },
        {
          text: 'With points',
          href: `${PATH}?only=points`,
          count: view.points.size,
          current: query.only === 'points',
        },
        {
          text: 'Without a number',
          href: `${PATH}?only=unnumbered`,
          count: view.tree.filter((c) => c.number === null && c.marker === null).length,
          current: query.only === 'unnumbered',
        },
      ]}
    />
  </>
);

const Rows: FC<{ view: DraftView; rows: readonly DraftClause[]; at: string }> = ({ view, rows, at }) => {
  const depth = depths(view.tree);
  const moves = movesOf(view.tree);
  return (
    <Form action={`${PATH}/do`} label="Clauses">
      <input type="hidden" name="tree" value={String(view.treeRevision)} />
      <div class="decorum-sheet decorum-policy">
        {rows.map((clause) => (
          <ClauseRow
            clause={clause}
            depth={depth.get(clause.id) ?? 0}
            points={view.points.get(clause.id) ?? []}
            moves={moves.get(clause.id)!}
            first={view.tree[0]?.id === clause.id}
            here={clause.id === at}
          />
        ))}
      </div>
    </Form>
  );
};
