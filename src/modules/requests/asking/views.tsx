import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { ClauseChip } from '../../../web/components/clause.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { BegunLinks, KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { Cluster, Column, PageHead, Split } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { Chip } from '../../policy/actions.ts';
import { FieldInput } from '../field-views.tsx';
import type { RequestType } from '../model.ts';
import { PERIOD_FIELDS } from '../period.ts';
import { stateWords } from '../words.ts';
import type { Begun } from './choices.ts';
import type { FormOffer, Matches, Other } from './offer.ts';

type Props = {
  type: RequestType;
  offer: FormOffer;
  chips: readonly Chip[];
  errors?: Issue[];
  matches?: Matches;
  /** Of a request that was sent back: its page, and what was asked to change. */
  change?: { path: string; reason: string | null };
};

/** A request to fill in: a new one, one renewed, or one that was sent back. */
export const RequestForm: FC<Props> = ({ type, offer, chips, errors, matches = {}, change }) => {
  const { known, values, deciders, others } = offer;
  const action = change ? `${change.path}/change` : `/requests/${type.key}`;
  return (
    <>
      <BackLink href={change?.path ?? '/requests'}>{change ? 'Your request' : 'Requests'}</BackLink>
      <IssueSummary issues={errors} />
      <ResumedForm
        kept={offer.kept}
        afresh={`${action}/afresh${values.renews ? `?renew=${values.renews}` : ''}`}
      />
      <PageHead caption={type.name} title={change ? 'Change your request' : type.ask}>
        <Cluster items={chips.map((clause) => <ClauseChip clause={clause} />)} />
      </PageHead>
      <Split>
        <div>
          {change?.reason && (
            <p class="govuk-inset-text">
              <strong>What should change:</strong> {change.reason}
            </p>
          )}
          {type.intro.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
          <Form action={action}>
            {['id', 'renews', 'revision'].map(
              (name) => values[name] && <input type="hidden" name={name} value={values[name]} />,
            )}
            {type.fields.map((field) => (
              <FieldInput
                field={field}
                known={known}
                values={values}
                errors={errors}
                matches={matches[field.name]}
              />
            ))}
            {type.lasts &&
              PERIOD_FIELDS.map((field) => (
                <FieldInput
                  field={
                    field.name === 'until'
                      ? { ...field, hint: `${type.lasts!.longest} days at the most.` }
                      : field
                  }
                  known={known}
                  values={values}
                  errors={errors}
                />
              ))}
            <ButtonGroup>
              <Button>{change ? 'Send it again' : 'Send the request'}</Button>
              <KeepForLater />
            </ButtonGroup>
          </Form>
        </div>
        <div>
          <Card id="who-decides" title="Who decides" well>
            {deciders.length === 0 ? (
              <p class="govuk-body-s">Nobody is recorded who could decide. Tell an administrator.</p>
            ) : (
              deciders.map(({ because }) => <p class="govuk-body-s">{because}</p>)
            )}
            <p class="govuk-body-s">
              You can follow it, and withdraw it until it is decided.
              {type.decideBy === undefined &&
                ` It goes up one if it is not decided within ${type.decideWithin} working days.`}
            </p>
          </Card>
          {others.length > 0 && <Held others={others} />}
        </div>
      </Split>
      <PrivacyLine>
        Whoever decides, and those who look after requests at your school, can read this. Mail says nothing of
        it.
      </PrivacyLine>
    </>
  );
};

/** What one has already: a request that overlaps it may not be needed. */
const Held: FC<{ others: readonly Other[] }> = ({ others }) => (
  <Card id="have-already" title="You have already">
    <LinkList
      items={others.map((one) => ({
        href: `/requests/${one.id}`,
        icon: one.state === 'approved' ? ('clear' as const) : ('clock' as const),
        text: one.title,
        meta:
          one.state === 'approved' && one.holdsUntil
            ? `Approved until ${longDate(one.holdsUntil)}`
            : stateWords(one),
      }))}
    />
  </Card>
);

/** What can be asked for. */
export const ChoosePage: FC<{
  types: readonly { type: RequestType; chips: readonly Chip[] }[];
  mine: readonly Other[];
  begun: readonly Begun[];
}> = ({ types, mine, begun }) => (
  <>
    <PageHead title="Ask for permission" meta="Ask first, and hold back until you have the answer.">
      <Cluster
        items={[
          <a class="govuk-link" href="/requests/mine">
            Your requests
          </a>,
          <a class="govuk-link" href="/requests/all">
            Requests you decide or can read
          </a>,
        ]}
      />
    </PageHead>
    <Split>
      <Column>
        {types.map(({ type, chips }) => (
          <section class="govuk-!-margin-bottom-6" aria-labelledby={`ask-${type.key}`}>
            <h2 class="govuk-heading-m" id={`ask-${type.key}`}>
              <a class="govuk-link" href={`/requests/${type.key}`}>
                {type.ask}
              </a>
            </h2>
            <p class="govuk-body">{type.intro[0]}</p>
            <BegunLinks
              forms={begun
                .filter(({ key }) => key === type.key)
                .map(({ href, renews }) => ({
                  href,
                  text: `You have begun ${renews ? 'a renewal' : 'one'} and not sent it yet`,
                }))}
            />
            <Cluster items={chips.map((clause) => <ClauseChip clause={clause} />)} />
          </section>
        ))}
      </Column>
      <div>{mine.length > 0 && <Held others={mine} />}</div>
    </Split>
  </>
);
