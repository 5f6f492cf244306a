import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import type { DayParts } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { DateInput } from '../../../web/components/date-input.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { Select } from '../../../web/components/select.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { LedgerFilter, LedgerLine } from './model.ts';
import { Particulars } from './particulars.tsx';

/** The filter, its days as they were typed, and what is wrong with those. */
export type Asked = { filter: LedgerFilter; boxes: { from: DayParts; to: DayParts }; errors: Issue[] };

type LedgerProps = Asked & {
  lines: LedgerLine[];
  total: number;
  kinds: string[];
  page: number;
  pages: number;
};

/** Every act, newest first. */
export const LedgerPage: FC<LedgerProps> = ({ lines, total, kinds, filter, boxes, errors, page, pages }) => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return (
    <>
      <BackLink href="/running">Running Decorum</BackLink>
      <IssueSummary issues={errors} />
      <PageHead title="Ledger" />
      <p class="govuk-body">
        Every act is a line here, tied to the line before it: where one is altered or taken away, those after
        it no longer fit. The last line has none after it, so only a checkpoint kept somewhere else (
        <code>decorum ledger checkpoint</code>) shows that it was rewritten.
      </p>
      <Form action="/ledger/check">
        <Button variant="secondary">Check the whole ledger</Button>
      </Form>
      <form method="get" action="/ledger" class="decorum-filter-row" novalidate>
        <Input label="Act" name="verb" value={filter.verb} width={10} />
        <Select
          label="About"
          name="subject"
          value={filter.subject}
          items={[{ text: 'Anything', value: '' }, ...kinds.map((kind) => ({ text: kind, value: kind }))]}
        />
        <DayBoxes label="From" name="from" value={boxes.from} errors={errors} />
        <DayBoxes label="To" name="to" value={boxes.to} errors={errors} />
        <Button variant="secondary">Show lines</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState title="No lines fit">
          <p class="govuk-body">
            {total === 0 && query.size === 0 ? 'Nothing has been done yet.' : 'Change the filter, or '}
            {query.size > 0 && (
              <a class="govuk-link" href="/ledger">
                see every line
              </a>
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          {errors.length === 0 ? (
            <Save query={query} lines={linesWords(total)} />
          ) : (
            <p class="govuk-body-s">{linesWords(total)}</p>
          )}
          <TableBox label="Lines of the ledger, newest first">
            <Table
              caption="Lines of the ledger, newest first"
              captionHidden
              stack="compact"
              firstCellIsHeader
              head={['Line', 'When', 'What', 'By', 'Clause', 'Fingerprint', 'Particulars']}
              rows={lines.map((line) => [
                line.seq,
                longMoment(line.at),
                <>
                  {sentence(line.verb)}
                  {needsKind(line) && <span class="decorum-meta"> {line.subjectKind}</span>}
                </>,
                line.actorName ?? line.actor,
                line.clause ?? { content: '–', onPhone: 'left-out' },
                <code>{line.hash.slice(0, 12)}</code>,
                { content: <Held line={line} />, onPhone: 'own-line' },
              ])}
            />
          </TableBox>
          <Pager
            landmark="Pages of the ledger"
            page={page}
            pages={pages}
            hrefFor={(n) => `/ledger?${new URLSearchParams([...query, ['page', String(n)]])}`}
          />
        </>
      )}
    </>
  );
};

const linesWords = (total: number): string => `${total} ${total === 1 ? 'line' : 'lines'}`;

/** Not where a day could not be read: the lines that are shown then are not those that were asked for. */
const Save: FC<{ query: URLSearchParams; lines: string }> = ({ query, lines }) => (
  <Form action="/ledger.csv" class="decorum-cluster decorum-gap-bottom">
    <span>{lines}</span>
    {[...query].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button variant="secondary" small>
      Save as CSV
    </Button>
  </Form>
);

const DayBoxes: FC<{ label: string; name: string; value: DayParts; errors: Issue[] }> = (props) => (
  <DateInput
    id={`${props.name}-boxes`}
    namePrefix={props.name}
    legend={props.label}
    error={errorAt(props.errors, props.name)}
    // An error leads to the first box.
    items={[
      { name: 'day', value: props.value.day, id: props.name },
      { name: 'month', value: props.value.month },
      { name: 'year', value: props.value.year },
    ]}
  />
);

/** Whether an act does not say itself what kind of thing it was done to; 'role given: Headteacher' says enough. */
const needsKind = ({ verb, subjectKind }: LedgerLine): boolean =>
  !verb.includes(': ') && !subjectKind.split(' ').some((word) => verb.includes(word));

/** 'policy acknowledged': 'Policy acknowledged'. */
function sentence(verb: string): string {
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}

const Held: FC<{ line: LedgerLine }> = ({ line }) => (
  <details class="govuk-details decorum-details--row">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        Show<span class="govuk-visually-hidden"> the particulars of line {line.seq}</span>
      </span>
    </summary>
    <div class="govuk-details__text">
      {line.erased ? (
        'Erased by retention. The line itself still proves that it was there.'
      ) : (
        <Particulars payload={line.payload} />
      )}
    </div>
  </details>
);
