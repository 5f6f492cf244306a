import type { FC } from 'hono/jsx';
import { Button } from '../../../src/web/components/button.tsx';
import { Card } from '../../../src/web/components/card.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { DayChart } from '../../../src/web/components/day-chart.tsx';
import { Figures, FigureTable, StatFigure } from '../../../src/web/components/figures.tsx';
import { dayState, type Minutes, MinutesCalendar, MinutesKey } from '../../../src/web/components/minutes.tsx';
import { Outcome } from '../../../src/web/components/severity.tsx';
import { PageHead, Split } from '../../../src/web/components/split.tsx';
import { clause, Frame } from './frame.tsx';

const ALLOWANCE = 30;
const of = (floor: number, best: number, ceiling: number): Minutes => ({ floor, best, ceiling });
const DAYS: { day: number; minutes: Minutes | undefined }[] = [
  { day: 2, minutes: of(6, 8, 12) },
  { day: 3, minutes: of(0, 0, 0) },
  { day: 4, minutes: of(11, 14, 20) },
  { day: 5, minutes: of(4, 6, 9) },
  { day: 6, minutes: of(15, 19, 26) },
  { day: 9, minutes: of(11, 16, 21) },
  { day: 10, minutes: of(2, 3, 6) },
  { day: 11, minutes: of(18, 24, 28) },
  { day: 12, minutes: of(21, 33, 46) },
  { day: 13, minutes: of(7, 10, 14) },
  { day: 16, minutes: of(5, 7, 10) },
  { day: 17, minutes: of(12, 16, 22) },
  { day: 18, minutes: of(34, 41, 55) },
  { day: 19, minutes: of(8, 11, 15) },
  { day: 20, minutes: of(14, 18, 25) },
  { day: 23, minutes: of(9, 12, 17) },
  { day: 24, minutes: undefined },
];
const WORDS = { within: 'Within', may: 'May be over', over: 'Over' };
const weeks = [2, 9, 16, 23].map((monday) =>
  [0, 1, 2, 3, 4].map((n) => {
    const found = DAYS.find(({ day }) => day === monday + n);
    return found
      ? {
          day: found.day,
          minutes: found.minutes?.best,
          state: found.minutes ? dayState(found.minutes, ALLOWANCE) : ('within' as const),
        }
      : null;
  }),
);

export const MyMinutes: FC = () => (
  <Frame title="My minutes" page="record">
    <PageHead
      title="My minutes"
      meta={
        <>
          Personal use of social media in your working hours, on school devices.{' '}
          <ClauseChip clause={clause('5.1.1', '30 minutes a day')} />
        </>
      }
    />
    <Outcome severity="change" small icon="clock" id="look" title="One day to look at: Wednesday 18 November">
      Even our lowest reading is 34 minutes. Nothing happens by itself. If it was work, or was not you,{' '}
      <a class="govuk-link" href="/minutes/18">
        tell us
      </a>{' '}
      by 2 December.
    </Outcome>
    <Figures
      items={[
        { label: 'Yesterday', value: 'About 12 minutes' },
        { label: 'A usual day this month', value: 'About 13 minutes' },
        { label: 'Days within 30 minutes', value: '14 of 16' },
      ]}
    />
    <section aria-labelledby="days">
      <h2 class="govuk-heading-m" id="days">
        Day by day
      </h2>
      <DayChart
        days={DAYS.map(({ day, minutes }) => ({
          label: String(day),
          minutes,
          weekStart: [2, 9, 16, 23].includes(day),
        }))}
        allowance={ALLOWANCE}
        title="Minutes a day, 2 to 23 November 2026"
        description="14 of 16 days are within 30 minutes. Thursday 12 November may be over and Wednesday 18 November is over. The figures are in the table below."
      />
      <MinutesKey allowance={ALLOWANCE} />
    </section>
    <Split>
      <div>
        <section aria-labelledby="month">
          <h2 class="govuk-heading-m" id="month">
            The month
          </h2>
          <MinutesCalendar
            caption="About how many minutes on each working day of November 2026"
            weeks={weeks}
          />
        </section>
        <FigureTable
          table={{
            caption: 'Minutes a day, November 2026',
            captionSize: 'm',
            firstCellIsHeader: true,
            head: [
              'Day',
              { content: 'At least', numeric: true },
              { content: 'About', numeric: true },
              { content: 'At most', numeric: true },
              'State',
            ],
            rows: DAYS.flatMap(({ day, minutes }) =>
              minutes
                ? [
                    [
                      `${day} November`,
                      { content: minutes.floor, numeric: true },
                      { content: minutes.best, numeric: true },
                      { content: minutes.ceiling, numeric: true },
                      WORDS[dayState(minutes, ALLOWANCE)],
                    ],
                  ]
                : [],
            ),
          }}
        />
        <Button variant="secondary" href="/minutes/18">
          Tell us about this day
        </Button>
      </div>
      <div>
        <Card title="How this is counted" id="how">
          <ul class="govuk-list govuk-list--bullet govuk-body-s">
            <li>Only signs of attention count</li>
            <li>Nothing is ever rounded up</li>
            <li>Your own phone is not seen</li>
          </ul>
        </Card>
        <Card title="In your school" id="school">
          <StatFigure
            id="stat"
            title="Questions answered in time"
            finding="Three of the four schools answered every question in time."
            max={20}
            bars={[
              { label: 'Millrace Primary', value: 12, text: '12 of 12' },
              { label: 'Alder Vale Academy', value: 17, text: '17 of 20' },
            ]}
            table={{
              caption: 'Questions answered in time',
              firstCellIsHeader: true,
              head: ['School', { content: 'In time', numeric: true }],
              rows: [
                ['Millrace Primary', { content: 12, numeric: true }],
                ['Alder Vale Academy', { content: 17, numeric: true }],
              ],
            }}
          />
        </Card>
      </div>
    </Split>
  </Frame>
);
