import type { FC } from 'hono/jsx';
import { Figures } from '../../../web/components/figures.tsx';
import { DELIMITER_NAMES, type Sheet } from './csv.ts';
import type { Counts } from './model.ts';

export const figure = (n: number): string => n.toLocaleString('en-GB');
/** '1 row', '2,000 rows'. */
export const rowsOf = (n: number): string => (n === 1 ? '1 row' : `${figure(n)} rows`);

/** 'read as UTF-8, separated by commas'. */
export const readAs = (sheet: Pick<Sheet, 'encoding' | 'delimiter'>): string =>
  `read as ${sheet.encoding}, separated by ${DELIMITER_NAMES[sheet.delimiter]}`;

/** What an import would do, or (`done`) did, in figures. */
export const Tally: FC<{ counts: Counts; done?: boolean }> = ({ counts, done }) => (
  <Figures
    items={[
      { label: done ? 'Added' : 'To add', value: counts.added },
      { label: done ? 'Changed' : 'To change', value: counts.changed },
      { label: done ? 'Taken to have left' : 'Have left', value: counts.left },
      { label: 'As they are', value: counts.unchanged },
      { label: 'Rows left out', value: counts.leftOut },
    ]}
  />
);
