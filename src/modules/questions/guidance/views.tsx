import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Details, InsetText, Meta } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { RestsOn } from '../parts.tsx';
import { type Guidance, NAME_KINDS, type NameFound, type Outgrown, type Wording } from './model.ts';
import { StandsTag } from './parts.tsx';
import type { BesideGuidance } from './publishing/actions.ts';

type PageProps = {
  guidance: Guidance;
  /** What whoever looks may do; nothing for readers. */
  steps: readonly string[];
  /** Names in a draft that are pointed out before it is published. */
  names: readonly NameFound[];
  beside: BesideGuidance;
  errors?: Issue[];
};

/** One question and its answer for everybody. */
export const GuidancePage: FC<PageProps> = ({ guidance, steps, names, beside, errors }) => {
  const { id, asked, answer, state, publishedAt, clause, lineage, version, revision } = guidance;
  return (
    <>
      <BackLink href="/guidance">Guidance</BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        caption="Guidance"
        title={asked}
        meta={state === 'published' && publishedAt ? `Published on ${longDate(publishedAt)}` : undefined}
      >
        {state !== 'published' && <StandsTag state={state} />}
      </PageHead>
      <Split>
        <div>
          {state === 'draft' && <InsetText>Only you see this until it is published.</InsetText>}
          {state === 'taken-back' && <InsetText>This was taken back. Nobody is shown it any more.</InsetText>}
          <Sheet ariaLabel="The answer">
            <SheetText lines>{answer}</SheetText>
          </Sheet>
          <RestsOn clause={clause} lineage={lineage} version={version} />
          {beside.since && <ClauseChanged guidance={guidance} since={beside.since} steps={steps} />}
          {steps.includes('publish') && <PublishForm guidance={guidance} names={names} errors={errors} />}
          <ButtonGroup>
            {steps.includes('edit') && (
              <Button variant="secondary" href={`/guidance/${id}/edit`}>
                Change the words
              </Button>
            )}
            {steps.includes('take-back') && (
              <Form action={`/guidance/${id}/take-back`}>
                <input type="hidden" name="revision" value={String(revision)} />
                <Button variant="secondary">Take it back</Button>
              </Form>
            )}
          </ButtonGroup>
          {steps.includes('discard') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/guidance/${id}/discard`}>
                Discard it
              </a>
            </p>
          )}
          <Before wordings={beside.before} />
        </div>
        <div>{state === 'published' && <DifferentCase />}</div>
      </Split>
    </>
  );
};

/** That its clause reads differently since, for everybody; what to do about it, for those who may publish. */
const ClauseChanged: FC<{ guidance: Guidance; since: Outgrown; steps: readonly string[] }> = ({
  guidance: { id, version, revision },
  since,
  steps,
}) => (
  <>
    <InsetText>
      {since.gone
        ? `This was written for version ${version} of the policy, which has that clause no more. If in doubt, ask.`
        : `This was written for version ${version} of the policy. The clause reads differently now. If in doubt, ask.`}
    </InsetText>
    {steps.includes('confirm') && !since.gone && (
      <Form action={`/guidance/${id}/confirm`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Button>It still holds</Button>
      </Form>
    )}
  </>
);

/** What it said when it was published before, for those who may publish. */
const Before: FC<{ wordings: readonly Wording[] }> = ({ wordings }) =>
  wordings.length === 0 ? null : (
    <Details summary="What it said before">
      {wordings.map(({ asked, answer, clause, version, publishedAt }, i) => (
        <Sheet small level={2} id={`before-${i + 1}`} label={`Published on ${longDate(publishedAt)}`}>
          <SheetText lines>{`${asked}\n\n${answer}`}</SheetText>
          {clause !== null && version !== null && (
            <Meta>
              Clause {clause} of version {version}
            </Meta>
          )}
        </Sheet>
      ))}
    </Details>
  );

/** Asks before words are erased that cannot be brought back. */
export const DiscardPage: FC<{ guidance: Guidance }> = ({ guidance: { id, asked, revision } }) => (
  <>
    <BackLink href={`/guidance/${id}`}>Back to it</BackLink>
    <PageHead title="Discard this guidance?" />
    <p class="govuk-body">
      <q class="decorum-quote">{asked}</q>
    </p>
    <p class="govuk-body">
      Its words, and all that it said before, are erased at once. That there was guidance stays in the ledger.
    </p>
    <Form action={`/guidance/${id}/discard`}>
      <input type="hidden" name="revision" value={String(revision)} />
      <Button variant="warning">Discard it and erase the words</Button>
    </Form>
  </>
);

const DifferentCase: FC = () => (
  <Card id="yours" title="Is yours a different case?" well>
    <p class="govuk-body-s">
      This is what was said in general. If your case is another,{' '}
      <a class="govuk-link" href="/questions/new">
        ask about it
      </a>
      .
    </p>
  </Card>
);

const PublishForm: FC<Pick<PageProps, 'guidance' | 'names' | 'errors'>> = ({ guidance, names, errors }) => {
  const likely = names.filter(({ perhaps }) => !perhaps);
  const unlikely = names.filter(({ perhaps }) => perhaps);
  return (
    <Form action={`/guidance/${guidance.id}/publish`}>
      <input type="hidden" name="revision" value={String(guidance.revision)} />
      {names.length > 0 && <h2 class="govuk-heading-m">Look at these words first</h2>}
      {likely.length > 0 && (
        <>
          <p class="govuk-body">Guidance names nobody. These words may:</p>
          <NameList names={likely} />
        </>
      )}
      {unlikely.length > 0 && (
        <>
          <p class="govuk-body">These may be a name, or nothing of the kind:</p>
          <NameList names={unlikely} />
        </>
      )}
      {likely.length > 0 && (
        <Checkboxes
          name="sure"
          small
          values={[]}
          items={[{ value: 'yes', text: 'I have looked: here these words name nobody, and no school' }]}
          error={errorAt(errors, 'sure')}
        />
      )}
      {names.length === 0 && (
        <Meta>
          We looked for names of pupils, staff and schools in it, and found none. Read it once more yourself.
        </Meta>
      )}
      <Button>Publish it to everybody</Button>
    </Form>
  );
};

const NameList: FC<{ names: readonly NameFound[] }> = ({ names }) => (
  <ul class="govuk-list govuk-list--bullet">
    {names.map(({ words, kind, where }) => (
      <li>
        <q class="decorum-quote">{words}</q> in the {where === 'asked' ? 'question' : 'answer'}:{' '}
        {NAME_KINDS[kind]}
      </li>
    ))}
  </ul>
);
