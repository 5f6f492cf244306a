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

/** What an import would do, or did, in figures. */
export const Tally: FC<{ counts: Counts }> = ({ counts }) => (
  <Figures
    items={[
      { label: 'To add', value: counts.added },
      { label: 'To change', value: counts.changed },
      { label: 'Have left', value: counts.left },
      { label: 'As they are', value: counts.unchanged },
      { label: 'Rows left out', value: counts.leftOut },
    ]}
  />
);
