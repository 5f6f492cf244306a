import type { FC } from 'hono/jsx';
import { useAsset } from './assets.tsx';
import { cls } from './attrs.ts';
import { dayState, type Minutes, percent } from './minutes.tsx';

export interface ChartDay {
  /** Under the bar: "18". */
  label: string;
  /** `undefined` for a day not counted yet. */
  minutes: Minutes | undefined;
  /** A little more room before it: a week begins. */
  weekStart?: boolean;
}
export interface DayChartProps {
  days: readonly ChartDay[];
  allowance: number;
  /** What the picture is of: "Minutes a day, 2 to 23 November 2026". */
  title: string;
  /** What it shows, in sentences, ending "The figures are in the table below." */
  description: string;
}

const HEIGHT = 240;
const GAP = 0.55;

/** Days side by side against the allowance; put the table of the same figures (`FigureTable`) after it. */
export const DayChart: FC<DayChartProps> = ({ days, allowance, title, description }) => {
  const icons = useAsset('icons.svg');
  const greatest = Math.max(allowance * 2, ...days.map((day) => day.minutes?.ceiling ?? 0));
  const tick = greatest <= 75 ? 15 : greatest <= 150 ? 30 : 60;
  const top = Math.ceil(greatest / tick) * tick;
  const y = (minutes: number): number => Math.round(HEIGHT - (HEIGHT * minutes) / top);
  const gaps = days.filter((day, i) => day.weekStart && i > 0).length;
  const step = 100 / (days.length + gaps * GAP);
  const width = step * 0.66;
  let gapsBefore = 0;
  return (
    <figure class="decorum-chart">
      <svg role="img" aria-label={`${title}. ${description}`}>
        {Array.from({ length: top / tick + 1 }, (_, i) => i * tick)
          .filter((minutes) => minutes !== allowance)
          .map((minutes) => (
            <>
              <line class="decorum-chart__grid" x1="0" x2="100%" y1={y(minutes)} y2={y(minutes)} />
              {Math.abs(minutes - allowance) >= top / 15 && (
                <text class="decorum-chart__label" x="-8" y={y(minutes) + 5} text-anchor="end">
                  {minutes}
                </text>
              )}
            </>
          ))}
        <text class="decorum-chart__label--strong" x="-8" y={y(allowance) + 5} text-anchor="end">
          {allowance}
        </text>
        {days.map((day, i) => {
          if (day.weekStart && i > 0) gapsBefore += 1;
          const x = (i + gapsBefore * GAP) * step;
          return <DayBar day={day} index={i} x={x} width={width} y={y} allowance={allowance} icons={icons} />;
        })}
        <line class="decorum-chart__allowance" x1="0" x2="100%" y1={y(allowance)} y2={y(allowance)} />
        <text class="decorum-chart__label--strong" x="100%" y={y(allowance) - 8} text-anchor="end">
          Allowance
        </text>
      </svg>
    </figure>
  );
};

interface DayBarProps {
  day: ChartDay;
  index: number;
  x: number;
  width: number;
  y: (minutes: number) => number;
  allowance: number;
  icons: string;
}

const DayBar: FC<DayBarProps> = ({ day, index, x, width, y, allowance, icons }) => {
  const middle = percent(x + width / 2);
  const { minutes } = day;
  const bar = (kind: string, value: number) => (
    <rect
      class={`decorum-chart__${kind}`}
      x={percent(x)}
      width={percent(width)}
      y={y(value)}
      height={HEIGHT - y(value)}
      rx="2"
    />
  );
  const state = minutes ? dayState(minutes, allowance) : 'within';
  return (
    <>
      {minutes && minutes.ceiling > 0 ? (
        <>
          {bar('ceiling', minutes.ceiling)}
          {bar('best', minutes.best)}
          {bar('floor', minutes.floor)}
        </>
      ) : (
        <line
          class={cls('decorum-chart__zero', !minutes && 'decorum-chart__zero--waiting')}
          x1={percent(x)}
          x2={percent(x + width)}
          y1={HEIGHT - 1}
          y2={HEIGHT - 1}
        />
      )}
      {minutes && state !== 'within' && (
        <svg x={middle} y={y(minutes.ceiling) - 24} overflow="visible" aria-hidden="true">
          <use
            class={`decorum-chart__state decorum-chart__state--${state}`}
            href={`${icons}#${state === 'may' ? 'unchecked' : 'flag'}`}
            x="-10"
            width="20"
            height="20"
          />
        </svg>
      )}
      <text
        class={cls('decorum-chart__label', index % 2 === 1 && 'decorum-chart__label--wide')}
        x={middle}
        y={HEIGHT + 19}
        text-anchor="middle"
      >
        {day.label}
      </text>
    </>
  );
};
