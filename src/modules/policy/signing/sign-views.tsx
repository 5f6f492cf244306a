import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Details, Fingerprint, InsetText, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CAPACITIES, type Capacity } from '../model.ts';
import { layOut } from '../reading/text.ts';
import { PolicyText } from '../reading/text-views.tsx';
import type { InHand } from './in-hand.ts';
import type { Office } from './model.ts';
import { Signatures } from './parts.tsx';
import { spaced } from './sealing/canonical.ts';
import { ChangeList } from './versions/change-views.tsx';

export type SignPageProps = {
  inHand: InHand;
  /** In which capacities this person can still sign. */
  open: readonly Capacity[];
  /** A passkey proved who this is within the last minutes, so no code is asked for. */
  byPasskey: boolean;
  /** The example trust says which code to type. */
  exampleCode: string | null;
  mayRecall: boolean;
  values: Record<string, string>;
  errors?: Issue[];
};

/** The version that waits for signatures: whole, with what changed, its fingerprint, and the form to sign it. */
export const SignPage: FC<SignPageProps> = (props) => {
  const { inHand, errors } = props;
  const { version, changes, previous, signatures, number, trust } = inHand;
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead
        caption={trust}
        title={`Sign the policy: version ${number}`}
        meta={`To be in force from ${longDate(version.effectiveOn!)}.`}
      />
      <Split>
        <div>
          <section aria-labelledby="changes">
            <h2 class="govuk-heading-m" id="changes">
              What changes
            </h2>
            <p class="govuk-body">{version.changeNote}</p>
            {changes && previous ? (
              <Details summary={`Every change since version ${previous.number}`}>
                <ChangeList changes={changes} all={false} />
              </Details>
            ) : (
              <p class="govuk-body">It is the first version.</p>
            )}
          </section>
          <section aria-labelledby="text">
            <h2 class="govuk-heading-m" id="text">
              The whole text
            </h2>
            <PolicyText label="The text to be signed" lines={layOut(inHand.clauses)}>
              <Signatures title="Signatures" signatures={signatures} fingerprint={version.textSha256} />
            </PolicyText>
          </section>
          <SignForm {...props} />
        </div>
        <div>
          <Card id="what" title="What you sign" well>
            <Facts
              narrow
              rows={[
                ['Title', version.title],
                ['Version', String(number)],
                ['In force from', longDate(version.effectiveOn!)],
                ['Material change', version.material ? 'Yes. Everybody accepts it again.' : 'No.'],
                ['Clauses', String(inHand.clauses.filter((c) => !c.heading).length)],
              ]}
            />
            <Fingerprint>Fingerprint (SHA-256): {spaced(version.textSha256!)}</Fingerprint>
            {props.open.length > 0 && (
              <p class="govuk-body-s">
                <a class="govuk-link" href="#sign">
                  When you have read it: your signature
                </a>
              </p>
            )}
          </Card>
          <Card id="offices" title="Who can sign" well>
            <Facts
              narrow
              rows={inHand.offices.map((office) => [CAPACITIES[office.capacity], heldBy(office)])}
            />
          </Card>
        </div>
      </Split>
    </>
  );
};

const SignForm: FC<SignPageProps> = ({ inHand, open, byPasskey, exampleCode, mayRecall, values, errors }) => {
  const { version, signatures } = inHand;
  const returns = (
    <Cluster
      items={[
        open.length > 0 && (
          <a class="govuk-link" href="/policy/send-back">
            Send it back instead
          </a>
        ),
        mayRecall && (
          <a class="govuk-link" href="/policy/recall">
            Recall it to change it
          </a>
        ),
      ]}
    />
  );
  if (open.length === 0)
    return (
      <>
        <InsetText>{waitingFor(signatures.map((s) => s.capacity))}</InsetText>
        {returns}
      </>
    );
  return (
    <section aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">
        Your signature
      </h2>
      <Form action="/policy/sign">
        <input type="hidden" name="versionId" value={version.id} />
        <input type="hidden" name="textSha256" value={version.textSha256!} />
        {open.length === 1 ? (
          <input type="hidden" name="capacity" value={open[0]} />
        ) : (
          <Radios
            name="capacity"
            legend="In which capacity do you sign?"
            hint="You hold both offices. Another person must give the other signature."
            value={values.capacity}
            error={errorAt(errors, 'capacity')}
            items={open.map((capacity) => ({ value: capacity, text: CAPACITIES[capacity] }))}
          />
        )}
        {byPasskey ? (
          <p class="govuk-body">You proved who you are with a passkey a moment ago. No code is needed.</p>
        ) : (
          <Input
            label="Code from your authenticator app"
            hint={
              exampleCode ? (
                `6 digits. In the example the app shows ${exampleCode}.`
              ) : (
                <>
                  6 digits. If you use a passkey,{' '}
                  <a class="govuk-link" href="/sign-in?again=1&next=/policy/sign">
                    sign in with it again
                  </a>{' '}
                  and no code is needed.
                </>
              )
            }
            name="code"
            width={10}
            inputmode="numeric"
            autocomplete="one-time-code"
            error={errorAt(errors, 'code')}
          />
        )}
        <PrivacyLine>
          Your name, the time and how you proved who you are are kept with the version.
        </PrivacyLine>
        <ButtonGroup>
          <Button>{open.length === 1 ? `I sign this as ${CAPACITIES[open[0]!]}` : 'I sign this'}</Button>
        </ButtonGroup>
      </Form>
      {returns}
    </section>
  );
};

/** 'Ruth Bell, since 1 September 2026. The role was given by Asha Menon.': to be doubted by whoever knows better. */
function heldBy({ name, since, givenBy }: Office): string {
  const held = `${name}, since ${longDate(since)}.`;
  return givenBy ? `${held} The role was given by ${givenBy}.` : held;
}

function waitingFor(signed: readonly Capacity[]): string {
  const missing = (Object.keys(CAPACITIES) as Capacity[]).filter((capacity) => !signed.includes(capacity));
  return `It waits for the ${missing.map((capacity) => CAPACITIES[capacity].toLowerCase()).join(' and the ')}.`;
}

/** There is nothing to sign. Good news, and what comes next. */
export const NothingToSign: FC = () => (
  <>
    <PageHead title="Nothing waits for a signature" />
    <p class="govuk-body">
      When a version is sent for signature, the Chair and the chief executive get a mail.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/policy/versions">
        See every version
      </a>
    </p>
  </>
);
