import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import type { Done } from '../../../platform/waiting.ts';
import { Meta } from '../../../web/components/asides.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import { Pills } from '../../../web/components/queue.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Form } from '../../../web/form.tsx';
import { pageOf } from '../../../web/list.ts';
import type { Gathered } from '../gather.ts';
import { chosenDone, DONE, type DoneAsked, kindsOf } from './choose.ts';
import { Unread } from './views.tsx';

/** What one person dealt with, to be found again. */
export const DonePage: FC<{ done: Gathered<Done>; asked: DoneAsked }> = ({ done, asked }) => {
  const { rows, ...at } = pageOf(chosenDone(done.found, asked), asked.page);
  return (
    <>
      <PageHead title="What you have dealt with" meta="The newest first, up to 200 from each part." />
      <Unread names={done.unread} />
      <Pills
        label="When"
        items={[
          { text: 'What waits', href: '/inbox' },
          { text: 'Done', href: '/inbox/done', current: true },
        ]}
      />
      <ListPage
        {...at}
        path="/inbox/done"
        csv="/inbox/done.csv"
        asked={asked}
        sorts={DONE.sorts}
        opens={DONE.opens}
        caption="What you have dealt with"
        searchLabel="Words"
        filters={[
          {
            name: 'kind',
            label: 'What it is',
            items: kindsOf(done.found).map(({ kind }) => ({ value: kind, text: kind })),
          },
        ]}
        columns={[
          { key: 'title', label: 'What it was' },
          { key: 'kind', label: 'What it is' },
          { key: 'outcome', label: 'What you did' },
          { key: 'at', label: 'When' },
        ]}
        rows={rows.map((one) => [
          <>
            <a class="govuk-link" href={one.href}>
              {one.title}
            </a>
            {one.hint && <Meta>{one.hint}</Meta>}
          </>,
          one.kind,
          one.outcome,
          <>
            {longMoment(one.at)}
            {one.unread && <MarkUnread done={one} />}
          </>,
        ])}
        empty={{
          title: 'Nothing yet',
          text: (
            <>
              What you decide, answer, sign or acknowledge is listed here.{' '}
              <a class="govuk-link" href="/inbox">
                See what waits for you
              </a>
            </>
          ),
        }}
      />
    </>
  );
};

/** The way back for what was only read, however long ago. */
const MarkUnread: FC<{ done: Done }> = ({ done: { key, title } }) => (
  <Form action="/inbox/undo" class="govuk-!-display-none-print">
    <input type="hidden" name="key" value={key} />
    <button type="submit" class="decorum-button--link">
      Mark as unread<span class="govuk-visually-hidden">: {title}</span>
    </button>
  </Form>
);
