import type { FC, PropsWithChildren } from 'hono/jsx';
import { Details } from './asides.tsx';
import { type Content, has } from './attrs.ts';
import { Table, type TableProps, TableScroll } from './table.tsx';

export interface Figure {
  label: string;
  value: Content;
  meta?: Content;
}

/** A few numbers in a row, each under a line. */
export const Figures: FC<{ items: readonly Figure[] }> = ({ items }) => (
  <dl class="decorum-figures">
    {items.map(({ label, value, meta }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {has(meta) && <dd class="decorum-meta">{meta}</dd>}
      </div>
    ))}
  </dl>
);

export interface StatBar {
  label: string;
  value: number;
  /** What is written beside the bar; the number unless given. */
  text?: string;
}
type FigureTableProps = TableProps & { caption: string };
export interface StatFigureProps {
  /** Of ids; unique on the page. */
  id: string;
  title: string;
  /** What the picture shows, said in words: "Three schools of four are within the time." */
  finding: string;
  bars: readonly StatBar[];
  /** The longest bar stands for this; the greatest value unless given. */
  max?: number;
  /** The figures, to be read: without them the picture may not be shown. */
  table: FigureTableProps;
}

const ROW = 46;

/** Numbers as a picture with the table behind it. The picture's x is in per cent and y in pixels, so text keeps its size. */
export const StatFigure: FC<StatFigureProps> = ({ id, title, finding, bars, max, table }) => {
  const top = Math.max(max ?? 0, ...bars.map((bar) => bar.value), 1);
  return (
    <section class="decorum-stat" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-s" id={`${id}-title`}>
        {title}
      </h2>
      <p class="govuk-body-s">{finding}</p>
      <svg
        class="decorum-stat__picture"
        height={bars.length * ROW}
        role="img"
        aria-label={`${title}. ${finding} The figures are in the table below.`}
      >
        {bars.map((bar, i) => (
          <>
            <text class="decorum-bar__label" x="0" y={i * ROW + 14}>
              {bar.label}
            </text>
            <text class="decorum-bar__label--strong" x="100%" y={i * ROW + 14} text-anchor="end">
              {bar.text ?? bar.value}
            </text>
            <rect class="decorum-bar__track" x="0" y={i * ROW + 21} width="100%" height="12" rx="3" />
            <rect
              class="decorum-bar__length"
              x="0"
              y={i * ROW + 21}
              width={`${((100 * bar.value) / top).toFixed(1)}%`}
              height="12"
              rx="3"
            />
          </>
        ))}
      </svg>
      <FigureTable table={table} />
    </section>
  );
};

/** The figures behind a picture, closed until asked for; open on paper. */
export const FigureTable: FC<{ table: FigureTableProps }> = ({ table }) => (
  <Details summary="The figures as a table" class="decorum-figure-table">
    <TableScroll label={`${table.caption}: the figures`}>
      <Table stack {...table} />
    </TableScroll>
  </Details>
);

/** How far a long task has come; `total: 0` while that is not known. */
export const ProgressBar: FC<PropsWithChildren<{ done: number; total: number; label: string }>> = ({
  done,
  total,
  label,
}) => (
  <progress
    class="decorum-progress"
    aria-label={label}
    {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
  />
);
