import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import { Table, TableScroll } from '../../../web/components/table.tsx';
import type { Entry } from './model.ts';

const FIELD: Record<string, string> = {
  title: 'title',
  givenName: 'first name',
  familyName: 'last name',
  knownAs: 'name they go by',
  email: 'email address',
  category: 'kind of staff',
  organisation: 'organisation',
  staffCode: 'staff code',
  place: 'place of work',
  job: 'job',
  newJob: 'new job',
  manager: 'line manager',
  pattern: 'working hours',
  from: 'first day',
  to: 'last day',
};

export const fieldLabel = (field: string): string => FIELD[field] ?? field;

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What happened to a record: newest first, with who and when; the same of one person and day in one row. */
export const HistoryTable: FC<{ entries: readonly Entry[]; selfId?: string }> = ({ entries, selfId }) =>
  entries.length === 0 ? (
    <p class="govuk-body-s">Nothing yet.</p>
  ) : (
    <TableScroll label="What happened to this record">
      <Table
        caption="Ledger entries"
        captionHidden
        stack="rows"
        firstCellIsHeader
        head={['What', 'Who', 'When']}
        rows={entries.map((e) => [
          <>
            {sentence(e.verb)}
            {e.fields.length > 0 && `: ${e.fields.map(fieldLabel).join(', ')}`}
            {e.times > 1 && ` (${e.times} times)`}
          </>,
          e.actor === selfId ? 'You' : (e.who ?? 'Decorum'),
          e.times > 1 ? `${longMoment(e.at)}, the last time` : longMoment(e.at),
        ])}
      />
    </TableScroll>
  );
