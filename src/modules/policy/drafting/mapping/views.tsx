import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Pills } from '../../../../web/components/queue.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Form } from '../../../../web/form.tsx';
import { MEANINGS } from '../../meanings.ts';
import { stemOf } from '../../reading/stem.ts';
import { counted } from '../model.ts';
import { FindForm, ToSteps, UndoForm } from '../shared.tsx';
import type { MapView } from './actions.ts';
import { MappedClause } from './mapped-clause.tsx';
import { filtered, type MapFilter, PATH, targetTitle, unused, waits } from './model.ts';

/** Clauses on one page; all but the one at hand are folded to a line or two. */
const AT_ONCE = 20;
export type MapQuery = {
  show: MapFilter;
  q: string;
  /** Null: where `at` is. */
  page: number | null;
  /** The clause that is being worked on, by its id; the first that waits where it is none of those shown. */
  at: string;
};

/** Each clause with what carries it out: suggestions to answer, and what is confirmed. */
export const MapPage: FC<{ view: MapView; query: MapQuery; errors?: Issue[] }> = ({
  view,
  query,
  errors,
}) => {
  const { tree, targets, counts } = view;
  const { show, q, at } = query;
  const found = filtered(tree, targets, show, q);
  const pages = Math.max(1, Math.ceil(found.length / AT_ONCE));
  const pageOfAt = Math.floor(found.findIndex(({ id }) => id === at) / AT_ONCE) + 1;
  const page = Math.min(Math.max(1, query.page ?? pageOfAt), pages);
  const shown = found.slice((page - 1) * AT_ONCE, page * AT_ONCE);
  const open = shown.find(({ id }) => id === at) ?? shown.find(({ id }) => waits(targets.get(id)));
  const byId = new Map(tree.map((clause) => [clause.id, clause]));
  const missing = unused(targets.values());
  const here = (more: string) => `${PATH}?show=${show}&q=${encodeURIComponent(q)}${more}`;
  return (
    <>
      <ToSteps />
      <ErrorSummary
        errors={(errors ?? []).map(({ message }) => ({ text: message }))}
        title="Nothing was changed"
      />
      <PageHead
        caption="Draft policy, step 3 of 5"
        title="What each clause does"
        meta={`${counted(counts.suggested, 'suggestion')} to answer, ${counts.confirmed} confirmed`}
      >
        <UndoForm last={view.last} back={here(`&page=${page}`)} />
      </PageHead>
      <p class="govuk-body decorum-intro">
        A clause that is tied to a check or a place can be acted on there, and is cited by its number. These
        are first guesses from the words. A clause may be left without any.
      </p>
      {counts.suggested > 0 && (
        <Button href="/policy/draft/suggestions">
          {counts.suggested === 1
            ? 'Look at the one suggestion'
            : `Look at the ${counts.suggested} suggestions by section`}
        </Button>
      )}
      <FindForm action={PATH} label="Find a clause or a place" q={q} keep={{ show }} />
      <Pills
        label="Show"
        items={[
          { text: 'To answer', href: `${PATH}?show=open`, current: show === 'open' },
          { text: 'Tied to nothing', href: `${PATH}?show=none`, current: show === 'none' },
          { text: 'All', href: `${PATH}?show=all`, current: show === 'all' },
        ]}
      />
      {found.length === 0 && (
        <p class="govuk-body">
          {show === 'open' && q === ''
            ? 'Every suggestion is answered.'
            : 'No clause fits. Try other words or another list.'}
        </p>
      )}
      <Form action={here(`&page=${page}`)} label="Clauses and what they do">
        {shown.map((clause) => (
          <MappedClause
            clause={clause}
            stem={stemOf(clause, byId)}
            targets={targets.get(clause.id) ?? []}
            open={clause === open}
          />
        ))}
      </Form>
      <Pager page={page} pages={pages} hrefFor={(n) => here(`&page=${n}`)} landmark="Pages of clauses" />
      <Details
        summary={
          missing.length === 0 ? 'Everything has a clause' : `${missing.length} that no clause is tied to`
        }
      >
        <p class="govuk-body-s">
          What has no clause still works, and cites none. If your policy has a rule for one of these, open
          that clause and tie it.
        </p>
        <ul class="govuk-list">
          {missing.map((target) => (
            <li>
              {targetTitle(target)} <span class="decorum-meta">{MEANINGS[target].meaning[0]}</span>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
};
