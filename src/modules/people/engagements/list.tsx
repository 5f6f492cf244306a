import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Facts } from '../../../web/components/summary-list.tsx';
import { describePattern } from '../pattern.ts';
import type { EngagementRow } from '../rows.ts';

type When = 'now' | 'future' | 'past';
const TITLES: Record<When, string> = { now: 'Now', future: 'To come', past: 'In the past' };

const whenOf = (e: EngagementRow, today: string): When =>
  e.from_date > today ? 'future' : e.to_date && e.to_date < today ? 'past' : 'now';

export const placeName = (e: { school: string | null }): string => e.school ?? 'Central team';

type EngagementListProps = {
  engagements: readonly EngagementRow[];
  today: string;
  /** Whether there are others that are not shown. */
  elsewhere?: boolean;
  /** The person's address, and ids of the engagements that may be changed there. */
  change?: { here: string; ids: readonly string[] };
};

/** Engagements now, to come and in the past, each with its link to change it. */
export const EngagementList: FC<EngagementListProps> = ({ engagements, today, elsewhere, change }) => (
  <>
    {engagements.length === 0 && !elsewhere && <p class="govuk-body">None recorded.</p>}
    {(['now', 'future', 'past'] as const).map((when) => {
      const rows = engagements.filter((e) => whenOf(e, today) === when);
      if (!rows.length) return null;
      return (
        <>
          {(when !== 'now' || rows.length < engagements.length) && (
            <h3 class="govuk-heading-s">{TITLES[when]}</h3>
          )}
          {rows.map((e) => (
            <EngagementCard
              engagement={e}
              href={change?.ids.includes(e.id) ? `${change.here}/engagements/${e.id}` : undefined}
            />
          ))}
        </>
      );
    })}
    {elsewhere && <p class="govuk-body-s">They also have an engagement elsewhere in the trust.</p>}
  </>
);

const EngagementCard: FC<{ engagement: EngagementRow; href?: string }> = ({ engagement: e, href }) => {
  const title = `${e.job}, ${placeName(e)}`;
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{title}</h3>
        {href && (
          <div class="govuk-summary-card__actions">
            <a class="govuk-link" href={href}>
              Change or end<span class="govuk-visually-hidden"> {title}</span>
            </a>
          </div>
        )}
      </div>
      <div class="govuk-summary-card__content">
        <Facts
          rows={[
            ['Line manager', e.manager ?? 'None recorded'],
            ['Works', describePattern(e.pattern)],
            ['From', longDate(e.from_date)],
            e.to_date !== null && ['Last day', longDate(e.to_date)],
          ]}
        />
      </div>
    </div>
  );
};
