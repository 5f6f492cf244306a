import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { Gates } from '../../../web/components/case-parts.tsx';
import { ClauseChip } from '../../../web/components/clause.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { NotificationBanner } from '../../../web/components/notification-banner.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { DecisionForm, HandOverLink } from '../deciding/views.tsx';
import { said, type Values } from '../fields.ts';
import type { Field } from '../model.ts';
import { AgreedWords, OutsideClock } from '../press/views.tsx';
import { conditionWords, STATE_COLOURS, stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';
import { parcel } from './parcel.ts';

type Props = {
  detail: RequestDetail;
  values: Values;
  errors?: Issue[];
  /** Whoever looks came second: what they decided does not count. */
  second?: boolean;
};

/** One request: what is asked, where it is, and what whoever looks can do about it. */
export const RequestPage: FC<Props> = ({ detail, values, errors, second }) => {
  const { request, type, chips, nameOf, mine } = detail;
  const may = (name: string): boolean => detail.open.some((step) => step.name === name);
  return (
    <>
      <BackLink href={mine ? '/requests/mine' : '/requests/all'}>
        {mine ? 'Your requests' : 'Requests'}
      </BackLink>
      <IssueSummary issues={errors} />
      {second && (
        <NotificationBanner
          title="Somebody was here first"
          text="Something was done with this while you had it open. What you chose was not kept. This is how it stands now."
        />
      )}
      <PageHead
        caption={`${type.name}, request ${request.number}`}
        title={request.title}
        meta={`${nameOf(request.personId)} asked on ${longDate(request.askedAt)}`}
      >
        <Tag colour={STATE_COLOURS[request.state]}>{stateWords(request)}</Tag>
      </PageHead>
      <OutsideClock detail={detail} />
      <Split>
        <div>
          <Asked detail={detail} />
          <Outcome detail={detail} />
          {may('approve') && <DecisionForm detail={detail} values={values} errors={errors} />}
          {(mine || may('revoke')) && <OwnSteps detail={detail} may={may} />}
        </div>
        <div>
          <Card id="where-it-is" title="Where it is">
            <Gates items={parcel(detail)} />
          </Card>
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

const isLong = ({ kind }: Field): boolean => kind === 'long-text';

/** What was asked, in the words of whoever asked it. */
const Asked: FC<{ detail: RequestDetail }> = ({ detail: { request, type, nameOf, overlaps } }) => (
  <>
    {type.fields.filter(isLong).map((field) => {
      const words = said(field, request.answers[field.name] ?? null, nameOf);
      return (
        words && (
          <Sheet id={`asks-${field.name}`} label={`${nameOf(request.personId)}: ${field.label}`}>
            <SheetText lines>{words}</SheetText>
          </Sheet>
        )
      );
    })}
    <Facts
      rows={[
        ...type.fields
          .filter((field) => !isLong(field))
          .map((field) => {
            const words = said(field, request.answers[field.name] ?? null, nameOf);
            return words !== null && ([field.label, words] as const);
          }),
        request.askedFrom !== null &&
          request.askedUntil !== null && [
            'Asked for',
            `${longDate(request.askedFrom)} to ${longDate(request.askedUntil)}`,
          ],
      ]}
    />
    {overlaps.length > 0 && (request.state === 'waiting' || request.state === 'changes') && (
      <section class="govuk-inset-text" aria-labelledby="overlaps">
        <h2 class="govuk-heading-s" id="overlaps">
          There is a permission for some of these days already
        </h2>
        <LinkList
          items={overlaps.map((one) => ({
            href: `/requests/${one.id}`,
            icon: 'clear' as const,
            text: one.title,
            meta: one.holdsUntil ? `Until ${longDate(one.holdsUntil)}` : undefined,
          }))}
        />
      </section>
    )}
  </>
);

/** What was decided: by whom, why, for how long, with which conditions. */
const Outcome: FC<{ detail: RequestDetail }> = ({ detail }) => {
  const { request, type, nameOf, training } = detail;
  if (request.decidedAt === null) return null;
  const granted = type.fields.flatMap((field) => {
    const [asked, given] = [request.answers[field.name], request.granted?.[field.name]];
    if (!Array.isArray(asked) || !Array.isArray(given) || given.length === asked.length) return [];
    return [['Allowed', said(field, given, nameOf) ?? 'None of these'] as const];
  });
  return (
    <section aria-labelledby="decided">
      <h2 class="govuk-heading-m" id="decided">
        {stateWords(request)}
      </h2>
      <Facts
        rows={[
          ['Decided by', `${nameOf(request.decidedBy ?? '')} on ${longMoment(request.decidedAt)}`],
          request.reason !== null && ['Reason', request.reason],
          request.holdsFrom !== null &&
            request.holdsUntil !== null && [
              'Holds',
              `${longDate(request.holdsFrom)} to ${longDate(request.holdsUntil)}`,
            ],
          ...granted,
          ...conditionWords({ ...request.conditions, wording: undefined }, nameOf, training?.title ?? null),
          training !== null &&
            request.state === 'approved' && [
              'Training',
              training.passed ? 'Passed' : 'Not passed yet: the permission counts from then on.',
            ],
        ]}
      />
      <AgreedWords detail={detail} />
    </section>
  );
};

/** What its asker can do, or whoever can revoke it. */
const OwnSteps: FC<{ detail: RequestDetail; may: (name: string) => boolean }> = ({ detail, may }) => {
  const { request, type } = detail;
  const at = `/requests/${request.id}`;
  const revision = <input type="hidden" name="revision" value={String(request.revision)} />;
  const renewable = detail.mine && ['approved', 'ended', 'declined'].includes(request.state);
  return (
    <>
      {may('send-again') && <Button href={`${at}/change`}>Change it and send it again</Button>}
      {renewable && (
        <Button href={`/requests/${type.key}?renew=${request.id}`} variant="secondary">
          {request.state === 'declined' ? 'Ask again' : 'Renew it'}
        </Button>
      )}
      {may('withdraw') && (
        <Form action={`${at}/withdraw`}>
          {revision}
          <Button variant="secondary">Withdraw it</Button>
        </Form>
      )}
      {may('give-up') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/give-up`}>
            You no longer need it?
          </a>
        </p>
      )}
      {may('revoke') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/revoke`}>
            Revoke this permission
          </a>
        </p>
      )}
    </>
  );
};
