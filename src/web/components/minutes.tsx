import type { FC } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** Minutes of one day: what we are sure of, our best reading, and the most it can have been. Whole minutes. */
export interface Minutes {
  floor: number;
  best: number;
  ceiling: number;
}

/** Within: nothing shown. May be over: the best reading is above the allowance. Over: even the floor is. */
export type DayState = 'within' | 'may' | 'over';
export function dayState(minutes: Minutes, allowance: number): DayState {
  if (minutes.floor > allowance) return 'over';
  return minutes.best > allowance ? 'may' : 'within';
}
const WORDS: Record<DayState, string> = { within: 'Within', may: 'May be over', over: 'Over' };

/** A share of the picture's width. */
export const percent = (value: number): string => `${value.toFixed(2)}%`;

/** One day against the allowance. `label` is the day, as the picture's name begins with it. */
export const MeterBar: FC<{ minutes: Minutes; allowance: number; label: string }> = ({
  minutes,
  allowance,
  label,
}) => {
  const { floor, best, ceiling } = minutes;
  const scale = Math.max((allowance * 4) / 3, ceiling * 1.05, 1);
  const at = (value: number): string => percent((100 * value) / scale);
  return (
    <svg
      class="decorum-minutes-bar"
      role="img"
      aria-label={`${label}: at least ${floor} minutes, about ${best}, at most ${ceiling}, of ${allowance} allowed`}
    >
      <rect class="decorum-minutes-bar__track" x="0" y="0.5" width="100%" height="17" rx="4" />
      <rect class="decorum-chart__ceiling" x="0" y="3" width={at(ceiling)} height="12" rx="2" />
      <rect class="decorum-chart__best" x="0" y="3" width={at(best)} height="12" rx="2" />
      <rect class="decorum-chart__floor" x="0" y="3" width={at(floor)} height="12" rx="2" />
      <line class="decorum-chart__allowance" x1={at(allowance)} x2={at(allowance)} y1="-4" y2="22" />
      <text class="decorum-chart__label" x="0" y="38">
        0
      </text>
      <text class="decorum-chart__label--strong" x={at(allowance)} y="38" text-anchor="middle">
        {allowance} allowed
      </text>
    </svg>
  );
};

/** What the three shades and the two signs mean. */
export const MinutesKey: FC<{ allowance: number }> = ({ allowance }) => (
  <ul class="decorum-key">
    <li>
      <i class="decorum-key--floor" />
      At least: we are sure of this
    </li>
    <li>
      <i class="decorum-key--best" />
      About: our best reading
    </li>
    <li>
      <i class="decorum-key--ceiling" />
      At most
    </li>
    <li>
      <Icon name="unchecked" /> May be over: our best reading is above {allowance}
    </li>
    <li>
      <Icon name="flag" /> Over: even “at least” is above {allowance}
    </li>
  </ul>
);

export interface CalendarDay {
  day: number;
  /** Best reading; `undefined` when not counted yet. */
  minutes: number | undefined;
  state: DayState;
}

/** A month of working days, Monday to Friday. `null` is a day outside the month. */
export const MinutesCalendar: FC<{
  caption: string;
  weeks: readonly (readonly (CalendarDay | null)[])[];
}> = ({ caption, weeks }) => (
  <table class="decorum-calendar">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => (
          <th scope="col">
            <abbr title={day}>{day.slice(0, 3)}</abbr>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week) => (
        <tr>
          {week.map((day) =>
            day ? (
              <td class={day.state === 'within' ? undefined : `is-${day.state}`}>
                <span class="decorum-calendar__day">{day.day}</span>
                {day.minutes === undefined ? (
                  <span class="decorum-meta">Not yet</span>
                ) : (
                  <b class="decorum-num">{day.minutes} min</b>
                )}
                {day.state !== 'within' && (
                  <span class="decorum-calendar__state">
                    <Icon name={day.state === 'may' ? 'unchecked' : 'flag'} />
                    {WORDS[day.state]}
                  </span>
                )}
              </td>
            ) : (
              <td class="is-empty" />
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
