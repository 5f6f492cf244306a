import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { Card } from '../../../web/components/card.tsx';
import { Gates } from '../../../web/components/case-parts.tsx';
import { ClauseChip } from '../../../web/components/clause.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { ResumedForm } from '../../../web/components/kept-form.tsx';
import { NotificationBanner } from '../../../web/components/notification-banner.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { DecisionForm, HandOverLink } from '../deciding/views.tsx';
import type { Values } from '../fields.ts';
import { OutsideClock } from '../press/views.tsx';
import { STATE_COLOURS, stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';
import { Asked } from './asked-views.tsx';
import { Outcome } from './outcome-views.tsx';
import { parcel } from './parcel.ts';
import { OwnSteps } from './steps-views.tsx';

type Props = {
  detail: RequestDetail;
  values: Values;
  errors?: Issue[];
  /** The decision as it was left, if it was. */
  kept?: KeptForm | null;
  overtaken?: Overtaken;
};

/** Whoever looks came second, or it is with somebody else: what they sent does not count. `reason` is what they had written. */
export type Overtaken = { why: 'second' | 'elsewhere'; reason: string };

const OVERTAKEN: Record<Overtaken['why'], { title: string; text: string }> = {
  second: {
    title: 'Somebody was here first',
    text: 'Something was done with this while you had it open. What you chose does not count. This is how it stands now.',
  },
  elsewhere: {
    title: 'This is not with you',
    text: 'You cannot do that with this request, or no longer. What you chose does not count. This is how it stands now.',
  },
};

const OvertakenBanner: FC<Overtaken> = ({ why, reason }) => (
  <NotificationBanner title={OVERTAKEN[why].title}>
    <p class="govuk-notification-banner__heading">{OVERTAKEN[why].text}</p>
    {reason && <p class="govuk-body">You had written: “{reason}”</p>}
  </NotificationBanner>
);

/** One request: what is asked, where it is, and what whoever looks can do about it. */
export const RequestPage: FC<Props> = ({ detail, values, errors, kept, overtaken }) => {
  const { request, type, chips, nameOf, mine } = detail;
  const may = (name: string): boolean => detail.open.some((step) => step.name === name);
  const where = (
    <Card id="where-it-is" title="Where it is">
      <Gates items={parcel(detail)} />
    </Card>
  );
  return (
    <>
      <BackLink href={mine ? '/requests/mine' : '/requests/all'}>
        {mine ? 'Your requests' : 'Requests'}
      </BackLink>
      <IssueSummary issues={errors} />
      {overtaken && <OvertakenBanner {...overtaken} />}
      <PageHead
        caption={`${type.name}, request ${request.number}`}
        title={request.title}
        meta={`${nameOf(request.personId)} asked on ${longDate(request.askedAt)}`}
      >
        <Tag colour={STATE_COLOURS[request.state]}>{stateWords(request)}</Tag>
      </PageHead>
      <OutsideClock detail={detail} />
      <Split lead={mine}>
        {mine && where}
        <div>
          <Outcome detail={detail} />
          <Asked detail={detail} />
          {may('approve') && (
            <>
              <ResumedForm kept={kept ?? null} afresh={`/requests/${request.id}/afresh`} />
              <DecisionForm detail={detail} values={values} errors={errors} />
            </>
          )}
          {(mine || may('revoke')) && <OwnSteps detail={detail} may={may} />}
        </div>
        <div>
          {!mine && where}
          {detail.deciders.length > 0 && (
            <Card id="why-there" title={may('approve') ? 'Why this is with you' : 'Who decides'} well>
              {detail.deciders.map(({ because }) => (
                <p class="govuk-body-s">{because}</p>
              ))}
              {may('hand-over') && <HandOverLink id={request.id} />}
            </Card>
          )}
          {chips.length > 0 && (
            <Card id="under" title="Under" well>
              <Cluster items={chips.map((clause) => <ClauseChip clause={clause} />)} />
            </Card>
          )}
        </div>
      </Split>
    </>
  );
};
