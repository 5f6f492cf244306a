import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { LinkList } from '../../../web/components/card.tsx';
import { Queue, QueueRow } from '../../../web/components/queue.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { DeadlineTag } from '../../../web/components/tag.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { STANDINGS } from '../model.ts';
import type { OwnRow } from './actions.ts';

const ASKED = ['late', 'due', 'renew'];

/** One's own training. @param today `YYYY-MM-DD` */
export const OwnPage: FC<{ rows: readonly OwnRow[]; today: string; mayRead: boolean }> = ({
  rows,
  today,
  mayRead,
}) => {
  const asked = rows
    .filter(({ standing }) => ASKED.includes(standing.state))
    .sort((a, b) => a.standing.due!.localeCompare(b.standing.due!));
  const passed = rows.filter(({ standing }) => standing.pass);
  const free = rows.filter(
    ({ standing, begun, noTryLeft }) => standing.state === 'free' && (begun || !noTryLeft),
  );
  return (
    <>
      <PageHead
        title="Your training"
        meta="Short pieces about the policy. Taking them counts as working time."
      />
      {mayRead && (
        <LinkList
          boxed
          items={[
            { href: '/training/modules', icon: 'settings', text: 'Modules, and who is asked to take them' },
            { href: '/training/records', icon: 'chart', text: 'Who has taken what' },
          ]}
        />
      )}
      {asked.length > 0 ? (
        <section aria-labelledby="to-do">
          <h2 class="govuk-heading-m" id="to-do">
            To do
          </h2>
          <Rows rows={asked} today={today} />
        </section>
      ) : (
        <EmptyState title="Nothing is asked of you">
          <p class="govuk-body">
            {free.length > 0
              ? 'You may take what is below whenever you like.'
              : 'When training is asked of you, it is here and on your home page.'}
          </p>
        </EmptyState>
      )}
      {free.length > 0 && (
        <section aria-labelledby="free">
          <h2 class="govuk-heading-m" id="free">
            You may also take
          </h2>
          <Rows rows={free} today={today} />
        </section>
      )}
      {passed.length > 0 && <Passed rows={passed} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/certificate">
          Check the number of a certificate
        </a>
      </p>
    </>
  );
};

const Rows: FC<{ rows: readonly OwnRow[]; today: string }> = ({ rows, today }) => (
  <Queue>
    {rows.map(({ moduleId, title, minutes, begun, noTryLeft, standing }) => (
      <QueueRow
        icon="training"
        title={title}
        href={`/training/${moduleId}`}
        meta={
          begun
            ? `Begun. About ${minutes} minutes in all`
            : noTryLeft
              ? 'You have no try left'
              : `About ${minutes} minutes`
        }
        when={standing.due && <Due due={standing.due} today={today} />}
      />
    ))}
  </Queue>
);

const Due: FC<{ due: string; today: string }> = ({ due, today }) =>
  due < today ? (
    <DeadlineTag state="late" text={`Late: was due ${longDate(due)}`} />
  ) : (
    <DeadlineTag
      state={due === today ? 'soon' : 'later'}
      text={due === today ? 'Today' : `By ${longDate(due)}`}
    />
  );

const Passed: FC<{ rows: readonly OwnRow[] }> = ({ rows }) => (
  <div>
    <h2 class="govuk-heading-m" id="passed">
      Passed
    </h2>
    <TableBox label="Passed">
      <Table
        caption="Passed"
        captionHidden
        stack
        firstCellIsHeader
        head={['Training', 'Passed on', 'Holds', 'Certificate']}
        rows={rows.map(({ moduleId, title, standing }) => {
          const pass = standing.pass!;
          return [
            <a class="govuk-link" href={`/training/${moduleId}`}>
              {title}
            </a>,
            longDate(pass.finishedAt),
            standing.state === 'passed' || standing.state === 'renew'
              ? pass.expiresOn
                ? `Until ${longDate(pass.expiresOn)}`
                : 'For good'
              : STANDINGS.ended,
            <a class="govuk-link" href={`/training/certificates/${pass.certificate}`}>
              {pass.certificate} (PDF)
            </a>,
          ];
        })}
      />
    </TableBox>
  </div>
);
