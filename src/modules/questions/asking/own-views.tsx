import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { LinkList } from '../../../web/components/card.tsx';
import { BegunLinks } from '../../../web/components/kept-form.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { type ListAsked, pageOf } from '../../../web/list.ts';
import { clipped, type Question } from '../model.ts';
import { StateTag } from '../parts.tsx';
import type { BegunQuestion } from './actions.ts';
import { OWN_SHAPE } from './own-list.ts';

type Props = {
  questions: readonly Question[];
  asked: ListAsked;
  begun: readonly BegunQuestion[];
  answers: number | null;
};

/** What somebody has asked, and the ways on from there. */
export const OwnQuestionsPage: FC<Props> = ({ questions, asked, begun, answers }) => {
  const { rows, page, pages, total } = pageOf(questions, asked.page);
  return (
    <>
      <PageHead title="Your questions" meta="In doubt, ask before you post.">
        <Button href="/questions/new">Ask a question</Button>
      </PageHead>
      <BegunLinks forms={begun} />
      <div class="govuk-!-margin-bottom-6">
        <LinkList
          items={[
            answers !== null && {
              href: '/questions/to-answer',
              icon: 'inbox',
              text: 'Questions to answer',
              meta:
                answers === 0 ? 'None waits' : answers === 1 ? '1 waits for you' : `${answers} wait for you`,
            },
            { href: '/guidance', icon: 'search', text: 'Guidance: what others have asked' },
          ]}
        />
      </div>
      <ListPage
        path="/questions"
        asked={asked}
        sorts={OWN_SHAPE.sorts}
        opens={OWN_SHAPE.opens}
        caption="Your questions"
        searchLabel="Words"
        filters={[
          {
            name: 'state',
            label: 'How it stands',
            items: [
              { value: 'waiting', text: 'Waiting' },
              { value: 'answered', text: 'Answered' },
              { value: 'withdrawn', text: 'Withdrawn' },
            ],
          },
        ]}
        columns={[
          { key: 'question', label: 'Question' },
          { key: 'asked', label: 'Asked' },
          { key: 'state', label: 'How it stands' },
        ]}
        rows={rows.map((question) => [
          <a class="govuk-link" href={`/questions/${question.id}`}>
            {question.words === null ? 'A question whose words are erased' : clipped(question.words)}
          </a>,
          longDate(question.askedAt),
          <StateTag question={question} />,
        ])}
        page={page}
        pages={pages}
        total={total}
        csv="/questions/csv"
        empty={{
          title: 'You have not asked anything',
          text: 'When you are unsure about a post, a group or the policy, ask. Your questions and their answers stand here then.',
        }}
      />
    </>
  );
};

/** Asks before a question is withdrawn: its words cannot be brought back. */
export const WithdrawPage: FC<{ question: Question }> = ({ question }) => (
  <>
    <BackLink href={`/questions/${question.id}`}>Your question</BackLink>
    <PageHead title="Withdraw your question?" />
    <p class="govuk-body">
      Its words, your draft and the answer are erased at once, and nobody else can open it any more. That
      there was a question stays in the ledger, without what it was.
    </p>
    <Form action={`/questions/${question.id}/withdraw`}>
      <input type="hidden" name="revision" value={String(question.revision)} />
      <Button variant="warning">Withdraw it and erase the words</Button>
    </Form>
  </>
);
