import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { ListPage } from '../../../web/components/list-page.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { type ListAsked, pageOf } from '../../../web/list.ts';
import { BRIEFLY, clipped } from '../model.ts';
import { DueTag, StateTag } from '../parts.tsx';
import type { Listed } from './actions.ts';
import { ANSWER_SHAPE } from './list.ts';
import { SHOWN } from './model.ts';

const items = (choices: object) => Object.entries(choices).map(([value, text]) => ({ value, text }));

/** Questions for whoever answers: what waits for them, and what they have dealt with. */
export const AnswerListPage: FC<{ questions: readonly Listed[]; asked: ListAsked; today: string }> = ({
  questions,
  asked,
  today,
}) => {
  const { rows, page, pages, total } = pageOf(questions, asked.page);
  return (
    <>
      <BackLink href="/questions">Questions</BackLink>
      <PageHead
        title="Questions to answer"
        meta="Those that come to you today, by where people work, and those you have dealt with."
      />
      <ListPage
        path="/questions/to-answer"
        asked={asked}
        sorts={ANSWER_SHAPE.sorts}
        caption="Questions to answer"
        searchLabel="Words or name"
        filters={[
          { name: 'show', label: 'Show', items: items(SHOWN) },
          { name: 'about', label: 'About', items: items(BRIEFLY) },
        ]}
        columns={[
          { key: 'question', label: 'Question' },
          { key: 'from', label: 'From' },
          { key: 'about', label: 'About' },
          { key: 'asked', label: 'Asked' },
          { key: 'due', label: 'Due' },
          { key: 'state', label: 'How it stands' },
        ]}
        rows={rows.map((question) => [
          <a class="govuk-link" href={`/questions/${question.id}`}>
            {question.words === null ? 'Its words are erased' : clipped(question.words)}
          </a>,
          question.asker,
          BRIEFLY[question.about],
          longDate(question.askedAt),
          question.waitsForMe ? <DueTag dueOn={question.dueOn} today={today} /> : '',
          <StateTag question={question} />,
        ])}
        page={page}
        pages={pages}
        total={total}
        csv="/questions/to-answer/csv"
        empty={{
          title: 'No question waits for you',
          text: 'When somebody asks you, it stands here, and in what waits for you on your home page.',
        }}
      />
    </>
  );
};
