import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { Details, Fingerprint } from '../../../web/components/asides.tsx';
import { Card } from '../../../web/components/card.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { CAPACITIES, type Capacity } from '../model.ts';
import { layOut } from '../reading/text.ts';
import { PolicyText } from '../reading/text-views.tsx';
import type { InHand } from './in-hand.ts';
import { type Office, suggestedIn } from './model.ts';
import { Signatures } from './parts.tsx';
import { spaced } from './sealing/canonical.ts';
import { SignForm, type SignFormProps } from './sign-form.tsx';
import { Doubts, isStopped, Stopped } from './stopped-views.tsx';
import { SuggestionsInIt } from './suggestions-views.tsx';
import { ChangeList } from './versions/change-views.tsx';

/** As `SignFormProps`; where `open` is empty this person cannot sign, and sees where it stands instead of the form. */
export type SignPageProps = Omit<SignFormProps, 'version'> & { inHand: InHand; mayRecall: boolean };

const OFFICES = Object.keys(CAPACITIES) as Capacity[];

/** What the page is called: for whoever can sign what to do, for everybody else whom it waits for. */
export function signTitle({ inHand, open }: Pick<SignPageProps, 'inHand' | 'open'>): string {
  if (inHand.dayPast)
    return `Version ${inHand.number} can no longer be signed for ${longDate(inHand.version.effectiveOn!)}`;
  if (inHand.otherText) return `Version ${inHand.number} can no longer be signed: its text has changed`;
  if (open.length > 0) return `Sign the policy: version ${inHand.number}`;
  const missing = OFFICES.filter((capacity) => !inHand.signatures.some((s) => s.capacity === capacity));
  const whom = missing.map((capacity) => CAPACITIES[capacity].toLowerCase()).join(' and the ');
  return `Version ${inHand.number} waits for the ${whom}`;
}

/** The version that waits for signatures: whole, with what changed, its fingerprint, and the form to sign it. */
export const SignPage: FC<SignPageProps> = (props) => {
  const { inHand, open, mayRecall, errors } = props;
  const { version, signatures, trust } = inHand;
  const stopped = isStopped(inHand);
  const toSign = open.length > 0 && !stopped;
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead
        caption={trust}
        title={signTitle(props)}
        meta={stopped ? undefined : `To be in force from ${longDate(version.effectiveOn!)}.`}
      />
      <Split>
        <div>
          {stopped && <Stopped inHand={inHand} mayRecall={mayRecall} />}
          {!toSign && <WhereItStands inHand={inHand} />}
          <WhatChanges inHand={inHand} />
          <SuggestionsInIt links={inHand.links} clauses={inHand.clauses} />
          <section aria-labelledby="text">
            <h2 class="govuk-heading-m" id="text">
              The whole text
            </h2>
            <PolicyText label="The text to be signed" lines={layOut(inHand.clauses)}>
              <Signatures title="Signatures" signatures={signatures} fingerprint={version.textSha256} />
            </PolicyText>
          </section>
          {toSign && <Doubts inHand={inHand} />}
          {toSign && <SignForm {...props} version={version} />}
          <Cluster
            items={[
              (open.length > 0 || (stopped && !mayRecall)) && (
                <a class="govuk-link" href="/policy/send-back">
                  {stopped ? 'Send it back' : 'Send it back instead'}
                </a>
              ),
              mayRecall && (
                <a class="govuk-link" href="/policy/recall">
                  Recall it to change it
                </a>
              ),
            ]}
          />
        </div>
        <div>
          <WhatIsSigned inHand={inHand} toSign={toSign} />
          {toSign && (
            <Card id="offices" title="Who can sign" well>
              <Facts
                narrow
                rows={inHand.offices.map((office) => [CAPACITIES[office.capacity], heldBy(office)])}
              />
            </Card>
          )}
        </div>
      </Split>
    </>
  );
};

/** For whoever cannot sign: who signs in each office, and whether they have. */
const WhereItStands: FC<{ inHand: InHand }> = ({ inHand: { offices, signatures } }) => (
  <section aria-labelledby="stands">
    <h2 class="govuk-heading-m" id="stands">
      Who signs, and where it stands
    </h2>
    <Facts
      rows={OFFICES.map((capacity) => {
        const signed = signatures.find((s) => s.capacity === capacity);
        const holders = offices.filter((office) => office.capacity === capacity);
        return [
          CAPACITIES[capacity],
          signed
            ? `${signed.name} signed on ${longMoment(signed.at)}.`
            : `Not signed yet. ${holders.map(heldBy).join(' ') || 'Nobody holds this office.'}`,
        ];
      })}
    />
  </section>
);

const WhatChanges: FC<{ inHand: InHand }> = ({ inHand: { version, changes, previous } }) => (
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
);

const WhatIsSigned: FC<{ inHand: InHand; toSign: boolean }> = ({ inHand, toSign }) => {
  const { version, number } = inHand;
  return (
    <Card id="what" title={toSign ? 'What you sign' : 'What is signed'} well>
      <Facts
        narrow
        rows={[
          ['Title', version.title],
          ['Version', String(number)],
          ['In force from', longDate(version.effectiveOn!)],
          acknowledged(inHand),
          ['Clauses', String(inHand.clauses.filter((c) => !c.heading).length)],
          ['Links to checks and places', linksLine(inHand.links)],
        ]}
      />
      <Fingerprint>Fingerprint (SHA-256): {spaced(version.textSha256!)}</Fingerprint>
      {toSign && (
        <p class="govuk-body-s">
          <a class="govuk-link" href="#sign">
            When you have read it: your signature
          </a>
        </p>
      )}
    </Card>
  );
};

/** Whom it asks to acknowledge it: a first version everybody, whatever was said of the change. */
function acknowledged({ version, previous }: InHand): [string, string] {
  if (!previous) return ['To be acknowledged', 'By everybody: it is the first version.'];
  return ['Material change', version.material ? 'Yes. Everybody acknowledges it again.' : 'No.'];
}

/** '139, of which 12 nobody has looked at'. */
function linksLine(links: InHand['links']): string {
  const unanswered = suggestedIn(links).length;
  return unanswered === 0
    ? `${links.length}, all confirmed`
    : `${links.length}, of which ${unanswered} nobody has looked at`;
}

/** 'Ruth Bell, since 1 September 2026. The role was given by Asha Menon.': to be doubted by whoever knows better. */
function heldBy({ name, since, givenBy }: Office): string {
  const held = `${name}, since ${longDate(since)}.`;
  return givenBy ? `${held} The role was given by ${givenBy}.` : held;
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
