import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Form } from '../../../web/form.tsx';
import type { Outcome } from './model.ts';

type UndoProps = {
  /** Keys of what was just marked as read. */
  keys: readonly string[];
  /** Where it is posted, with the inbox as it was asked for. */
  to: string;
};

/** The way back from what was just done to many. */
export const Undo: FC<UndoProps> = ({ keys, to }) =>
  keys.length === 0 ? null : (
    <Form action={to} class="govuk-!-margin-bottom-6">
      {keys.map((key) => (
        <input type="hidden" name="key" value={key} />
      ))}
      <Button variant="secondary" small>
        {keys.length === 1 ? 'Mark it as unread again' : `Mark all ${keys.length} as unread again`}
      </Button>
    </Form>
  );

type Props = {
  outcomes: readonly Outcome[];
  /** The inbox as it was asked for. */
  back: string;
  undo: UndoProps;
};

/** What became of each of those that were ticked, where it was not the same for all. */
export const TogetherPage: FC<Props> = ({ outcomes, back, undo }) => {
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
      <Undo {...undo} />
    </>
  );
};
