import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { Outcome } from './model.ts';

/** What became of each of those that were ticked, where it was not the same for all. @param back the inbox as it was asked for */
export const TogetherPage: FC<{ outcomes: readonly Outcome[]; back: string }> = ({ outcomes, back }) => {
  const done = outcomes.filter((one) => one.done).length;
  return (
    <>
      <PageHead
        title="What was done, and what was not"
        meta={`Done: ${done}. Not done: ${outcomes.length - done}.`}
      />
      <TableBox label="What you ticked">
        <Table
          caption="What you ticked"
          captionHidden
          stack="rows"
          firstCellIsHeader
          head={['What you ticked', 'Result', 'What happened']}
          rows={outcomes.map(({ title, href, done, says }) => [
            href ? (
              <a class="govuk-link" href={href}>
                {title}
              </a>
            ) : (
              title
            ),
            <Tag colour={done ? 'green' : 'yellow'}>{done ? 'Done' : 'Not done'}</Tag>,
            says,
          ])}
        />
      </TableBox>
      <Button href={back}>Back to your inbox</Button>
    </>
  );
};
