import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Fingerprint, InsetText, PrivacyLine } from '../../../web/components/asides.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { spaced } from '../signing/sealing/canonical.ts';
import { listHref, paramsOf } from './coverage/list-query.ts';
import type { ListQuery } from './coverage/model.ts';
import { acknowledgementWords, type Bound, METHODS, type Requirement, whenGiven } from './model.ts';

export type PaperToSignProps = {
  trust: string;
  person: Bound;
  requirement: Requirement;
  /** By when; `YYYY-MM-DD`, and so is `today`. */
  due: string;
  today: string;
  /** Who prints it, and so who gets it back. */
  bringTo: { name: string; place: string };
  publicUrl: string;
  /** What the list that led here was asked for. */
  list: ListQuery;
};

/** For someone without email or a computer: to print, sign and bring back. */
export const PaperToSign: FC<PaperToSignProps> = (props) => {
  const { trust, person, requirement, due, today, bringTo, publicUrl, list } = props;
  const { version } = requirement;
  return (
    <>
      <BackLink href={listHref(list)}>Who has acknowledged it</BackLink>
      {person.acceptance ? (
        <InsetText class="decorum-no-print">
          {person.name} has acknowledged it: version {person.acceptance.number}, on{' '}
          {whenGiven(person.acceptance)}, {METHODS[person.acceptance.method]}. No paper is needed.
        </InsetText>
      ) : (
        <InsetText class="decorum-no-print">
          Print this page and give it to {person.name} with the policy. When you have it back,{' '}
          <a class="govuk-link" href={`/policy/coverage/paper/${person.personId}${paramsOf(list)}`}>
            record the paper
          </a>
          .
        </InsetText>
      )}
      <PageHead
        caption={trust}
        title={version.title}
        meta={`Version ${version.number}, in force since ${longDate(version.effectiveOn!)}.`}
      />
      <section aria-labelledby="acknowledgement">
        <h2 class="govuk-heading-m" id="acknowledgement">
          Your acknowledgement
        </h2>
        <p class="govuk-body-l">{acknowledgementWords(version.number!, person.name)}.</p>
        <dl class="decorum-lines">
          <div>
            <dt>Name</dt>
            <dd>{person.name}</dd>
          </div>
          <div>
            <dt>Signature</dt>
            <dd />
          </div>
          <div>
            <dt>Date</dt>
            <dd />
          </div>
        </dl>
      </section>
      <p class="govuk-body">
        Read the policy first. It is at {publicUrl}/policy; ask for a copy on paper if you have none.
      </p>
      <p class="govuk-body">
        <strong>Where to bring it:</strong> to {bringTo.name}
        {bringTo.place && `, ${bringTo.place}`}, {due < today ? 'as soon as you can' : `by ${longDate(due)}`}.
      </p>
      <PrivacyLine>
        Kept: your name, the version, the day you write here, and this paper. Those who may see who has
        acknowledged the policy see it.
      </PrivacyLine>
      <Fingerprint>Fingerprint of the policy’s text (SHA-256): {spaced(version.textSha256!)}</Fingerprint>
    </>
  );
};
