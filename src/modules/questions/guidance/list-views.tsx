import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { ClauseChip } from '../../../web/components/clause.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { type ListAsked, pageOf } from '../../../web/list.ts';
import { clausesIn, GUIDANCE_SHAPE } from './list.ts';
import type { Guidance } from './model.ts';
import { StandsTag } from './parts.tsx';
import { guidanceWorkflow } from './workflow.ts';

type ListProps = {
  guidance: readonly Guidance[];
  /** Before it was filtered: what the filter offers. */
  found: readonly Guidance[];
  asked: ListAsked;
  mayPublish: boolean;
};

/** What others have asked, answered for everybody. */
export const GuidanceListPage: FC<ListProps> = ({ guidance, found, asked, mayPublish }) => {
  const { rows, page, pages, total } = pageOf(guidance, asked.page);
  return (
    <>
      <PageHead title="Guidance" meta="What others have asked, and what they were told. Without names.">
        {mayPublish && (
          <Button variant="secondary" href="/guidance/new">
            Write guidance
          </Button>
        )}
      </PageHead>
      <ListPage
        path="/guidance"
        asked={asked}
        sorts={GUIDANCE_SHAPE.sorts}
        caption="Guidance"
        searchLabel="What are you looking for?"
        filters={[
          {
            name: 'clause',
            label: 'Clause',
            items: clausesIn(found).map((number) => ({ value: number, text: number })),
          },
          ...(mayPublish
            ? [
                {
                  name: 'state',
                  label: 'How it stands',
                  items: GUIDANCE_SHAPE.filters.state.map((value) => ({
                    value,
                    text: guidanceWorkflow.states[value].label,
                  })),
                },
              ]
            : []),
        ]}
        columns={[
          { key: 'asked', label: 'Question' },
          { key: 'clause', label: 'Clause' },
          { key: 'published', label: 'Published' },
        ]}
        rows={rows.map(({ id, asked: question, clause, lineage, publishedAt, state }) => [
          <a class="govuk-link" href={`/guidance/${id}`}>
            {question}
          </a>,
          clause && lineage ? (
            <ClauseChip short clause={{ number: clause, href: `/policy/clauses/${lineage}` }} />
          ) : (
            ''
          ),
          state === 'published' && publishedAt ? longDate(publishedAt) : <StandsTag state={state} />,
        ])}
        page={page}
        pages={pages}
        total={total}
        csv="/guidance/csv"
        empty={{
          title: 'Nothing is published yet',
          text: (
            <>
              When an answer is of use to everybody, it stands here without names. Until then,{' '}
              <a class="govuk-link" href="/questions/new">
                ask a question
              </a>
              .
            </>
          ),
        }}
      />
    </>
  );
};
