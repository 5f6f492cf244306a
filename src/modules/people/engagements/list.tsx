import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Facts } from '../../../web/components/summary-list.tsx';
import { displayName } from '../model.ts';
import { describePattern } from '../pattern.ts';
import type { PersonRecord } from '../record/open.ts';
import type { EngagementRow } from '../store.ts';

type When = 'now' | 'future' | 'past';
const TITLES: Record<When, string> = { now: 'Now', future: 'To come', past: 'In the past' };

const whenOf = (e: EngagementRow, today: string): When =>
  e.from_date > today ? 'future' : e.to_date && e.to_date < today ? 'past' : 'now';

export const managerName = (e: EngagementRow): string =>
  e.given_name
    ? displayName({ given_name: e.given_name, family_name: e.family_name!, known_as: e.known_as })
    : '';

export const placeName = (e: { school_id: string | null; school: string | null }): string =>
  e.school ?? 'Central team';

/** Engagements now, to come and in the past, each with its link to change it. */
export const EngagementList: FC<{
  record: Pick<PersonRecord, 'engagements' | 'elsewhere' | 'today' | 'person'> & { may: { engage: boolean } };
}> = ({ record }) => {
  const { engagements, today } = record;
  return (
    <>
      {engagements.length === 0 && !record.elsewhere && <p class="govuk-body">None recorded.</p>}
      {(['now', 'future', 'past'] as const).map((when) => {
        const rows = engagements.filter((e) => whenOf(e, today) === when);
        if (!rows.length) return null;
        return (
          <>
            {(when !== 'now' || rows.length < engagements.length) && (
              <h3 class="govuk-heading-s">{TITLES[when]}</h3>
            )}
            {rows.map((e) => (
              <div class="govuk-summary-card">
                <div class="govuk-summary-card__title-wrapper">
                  <h3 class="govuk-summary-card__title">
                    {e.job}, {placeName(e)}
                  </h3>
                  {record.may.engage && (
                    <div class="govuk-summary-card__actions">
                      <a class="govuk-link" href={`/people/${record.person.id}/engagements/${e.id}`}>
                        Change or end
                        <span class="govuk-visually-hidden">
                          {' '}
                          {e.job}, {placeName(e)}
                        </span>
                      </a>
                    </div>
                  )}
                </div>
                <div class="govuk-summary-card__content">
                  <Facts
                    rows={[
                      ['Line manager', managerName(e) || 'None recorded'],
                      ['Works', describePattern(e.pattern)],
                      ['From', longDate(e.from_date)],
                      e.to_date !== null && ['Last day', longDate(e.to_date)],
                    ]}
                  />
                </div>
              </div>
            ))}
          </>
        );
      })}
      {record.elsewhere && <p class="govuk-body-s">They also have an engagement elsewhere in the trust.</p>}
    </>
  );
};
