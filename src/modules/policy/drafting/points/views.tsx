import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { FilterDetails } from '../../../../web/components/asides.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Queue } from '../../../../web/components/queue.tsx';
import { TreeNav, type TreeNode, type TreeState } from '../../../../web/components/register.tsx';
import { PageHead, Split } from '../../../../web/components/split.tsx';
import { endOf } from '../clauses/model.ts';
import { counted, firstWords } from '../model.ts';
import { ToSteps, UndoForm } from '../shared.tsx';
import type { PointsView } from './actions.ts';
import { ManyOfAKind, type TypedForKind } from './kind-views.tsx';
import { Accepted, LookRow } from './look-rows.tsx';
import { SettleCard, type Typed } from './settle-card.tsx';

type PageProps = {
  view: PointsView;
  page: number;
  errors?: Issue[];
  typed?: Typed;
  typedForKind?: TypedForKind;
};

const PATH = '/policy/draft/points';
const AT_ONCE = 40;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function heading(settle: number, look: number): string {
  if (settle > 0)
    return `${NUMBERS[settle] ?? settle} ${settle === 1 ? 'point' : 'points'} to settle before signing`;
  return look > 0 ? 'Nothing left to settle before signing' : 'Every point is settled';
}

/** Sections, and in each the clauses that have a point. */
function nodesOf({ tree, settle, look }: PointsView): TreeNode[] {
  const state = new Map<string, TreeState>();
  for (const { clause } of look) state.set(clause.id, 'look');
  for (const { clause } of settle) state.set(clause.id, 'settle');
  const first = new Map([...look, ...settle].reverse().map((point) => [point.clause.id, point.id]));
  const nodes: TreeNode[] = [];
  for (let i = 0; i < tree.length; i = endOf(tree, i)) {
    const inside = tree.slice(i, endOf(tree, i));
    const open = inside.filter(({ id }) => state.has(id));
    const worst = open.some(({ id }) => state.get(id) === 'settle')
      ? 'settle'
      : open.length > 0
        ? 'look'
        : 'ready';
    const top = tree[i]!;
    nodes.push({
      number: top.number ?? '',
      title: firstWords(top.text, 5),
      href: `/policy/draft/clauses?at=${top.id}#clause-${top.id}`,
      state: worst,
      children: open
        .filter(({ id }) => id !== top.id)
        .slice(0, 12)
        .map(({ id, number, text }) => ({
          number: number ?? '–',
          title: firstWords(text, 5),
          href: `#point-${first.get(id)}`,
          state: state.get(id)!,
        })),
    });
  }
  return nodes.slice(0, 200);
}

/** What there is to settle and to look at, one question each. */
export const PointsPage: FC<PageProps> = ({ view, page, errors, typed, typedForKind }) => {
  const { settle, look, accepted, tree } = view;
  const clauses = tree.filter((clause) => !clause.heading).length;
  const open = new Set([...settle, ...look].map(({ clause }) => clause.id)).size;
  const ready = Math.max(0, clauses - open);
  const all = [...settle, ...look];
  const pages = Math.max(1, Math.ceil(all.length / AT_ONCE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = new Set(all.slice((at - 1) * AT_ONCE, at * AT_ONCE));
  return (
    <>
      <ToSteps />
      <IssueSummary issues={errors} />
      <PageHead
        caption="Draft policy, step 2 of 5"
        title={heading(settle.length, look.length)}
        meta={view.draft.sourceName ?? undefined}
      >
        <UndoForm last={view.last} back={PATH} />
      </PageHead>
      <svg class="decorum-progress" role="img" aria-label={`${ready} of ${clauses} clauses are ready`}>
        <rect class="decorum-progress__track" width="100%" height="10" rx="5" />
        <rect
          class="decorum-progress__done"
          width={`${clauses === 0 ? 0 : Math.round((ready / clauses) * 100)}%`}
          height="10"
          rx="5"
        />
      </svg>
      <p class="govuk-body-s">
        {ready} of {counted(clauses, 'clause')} ready.{' '}
        {all.length === 0
          ? 'There is no point left to settle or to look at.'
          : `${counted(all.length, 'point')}: ${settle.length} to settle before anyone can sign, ${look.length} for you to look at.`}
      </p>
      <Split kind="tree">
        <nav class="decorum-sticky" aria-label="Where the points are" tabindex={0}>
          <FilterDetails summary="Where the points are">
            <TreeNav nodes={nodesOf(view)} />
          </FilterDetails>
        </nav>
        <div>
          <ManyOfAKind open={all} errors={errors} typed={typedForKind} />
          {settle
            .filter((point) => shown.has(point))
            .map((point) => (
              <SettleCard
                point={point}
                errors={errors}
                typed={typed?.pointId === point.id ? typed : undefined}
              />
            ))}
          {look.some((point) => shown.has(point)) && (
            <>
              <h2 class="govuk-heading-m">For you to look at</h2>
              <Queue>
                {look
                  .filter((point) => shown.has(point))
                  .map((point) => (
                    <LookRow point={point} />
                  ))}
              </Queue>
            </>
          )}
          <Pager page={at} pages={pages} hrefFor={(n) => `${PATH}?page=${n}`} landmark="Pages of points" />
          {accepted.length > 0 && <Accepted points={accepted} />}
          <p class="govuk-body-s">
            Next:{' '}
            <a class="govuk-link" href="/policy/draft/map">
              say which clause does what
            </a>
            .
          </p>
        </div>
      </Split>
    </>
  );
};
