import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { TrustModule } from '../model.ts';
import { titleOf } from './list-views.tsx';
import { isChanged, missingIn } from './model.ts';

/** Before a draft becomes the version that people take. */
export const PublishPage: FC<{ module: TrustModule; values: Record<string, string>; errors?: Issue[] }> = ({
  module,
  values,
  errors,
}) => {
  const missing = missingIn(module.draft);
  return (
    <>
      <BackLink href={`/training/modules/${module.id}`}>{titleOf(module)}</BackLink>
      <IssueSummary issues={errors} />
      <SectionTitle module={module} title={`Publish version ${(module.current?.number ?? 0) + 1}`} />
      {missing.length > 0 ? (
        <Unfinished id={module.id} missing={missing} />
      ) : (
        <PublishForm {...{ module, values, errors }} />
      )}
    </>
  );
};

/** What is to be done first, where there is nothing yet that people could take. */
const Unfinished: FC<{ id: string; missing: readonly string[] }> = ({ id, missing }) => (
  <>
    <p class="govuk-body">It cannot be published yet:</p>
    <ul class="govuk-list govuk-list--bullet">
      {missing.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
    <Button href={`/training/modules/${id}/edit`}>Go on writing it</Button>
  </>
);

const PublishForm: FC<{ module: TrustModule; values: Record<string, string>; errors?: Issue[] }> = ({
  module,
  values,
  errors,
}) => (
  <>
    {module.current && !isChanged(module) && (
      <InsetText>
        Nothing has changed since version {module.current.number}. A new version is only needed if people are
        to take it again.
      </InsetText>
    )}
    <Form action={`/training/modules/${module.id}/publish`}>
      <input type="hidden" name="revision" value={module.revision} />
      {module.current ? (
        <Radios
          legend={{ content: 'People who have passed it', size: 'm' }}
          name="again"
          value={values.again}
          error={errorAt(errors, 'again')}
          items={[
            {
              value: 'no',
              text: 'Need not take it again',
              hint: 'The words are better; what they say is the same.',
            },
            {
              value: 'yes',
              text: 'Take it again',
              hint: 'Those of whom it is asked have 14 days, and are told.',
            },
          ]}
        />
      ) : (
        <p class="govuk-body">From then on people can take it, and be asked to.</p>
      )}
      <ButtonGroup>
        <Button>Publish it</Button>
        <a class="govuk-link" href={`/training/modules/${module.id}/edit`}>
          Change it first
        </a>
      </ButtonGroup>
    </Form>
  </>
);

/** Asks before a module is retired. @param refusal why it cannot be now */
export const RetirePage: FC<{ module: TrustModule; refusal: string | null }> = ({ module, refusal }) => (
  <>
    <BackLink href={`/training/modules/${module.id}`}>{titleOf(module)}</BackLink>
    <SectionTitle module={module} title="Retire this module" />
    {refusal ? (
      <InsetText>{refusal}</InsetText>
    ) : (
      <>
        <p class="govuk-body">
          Nobody is asked to take it any more, and it can be chosen for nothing new. Passes and certificates
          stay. You can bring it back.
        </p>
        <Form action={`/training/modules/${module.id}/retire`}>
          <ButtonGroup>
            <Button>Retire it</Button>
            <a class="govuk-link" href={`/training/modules/${module.id}`}>
              Keep it in use
            </a>
          </ButtonGroup>
        </Form>
      </>
    )}
  </>
);

/** Asks before what was never published is thrown away. */
export const ThrowAwayPage: FC<{ module: TrustModule }> = ({ module }) => (
  <>
    <BackLink href={`/training/modules/${module.id}/edit`}>{titleOf(module)}</BackLink>
    <SectionTitle
      module={module}
      title={module.current ? 'Throw the changes away' : 'Throw the module away'}
    />
    <p class="govuk-body">
      {module.current
        ? `The draft then says what version ${module.current.number} says. What was changed since cannot be brought back.`
        : 'It was never published, so nobody has taken it. Its pages and questions cannot be brought back.'}
    </p>
    <Form action={`/training/modules/${module.id}/throw-away`}>
      <input type="hidden" name="revision" value={module.revision} />
      <ButtonGroup>
        <Button variant="warning">Throw it away</Button>
        <a class="govuk-link" href={`/training/modules/${module.id}/edit`}>
          Keep it
        </a>
      </ButtonGroup>
    </Form>
  </>
);

const SectionTitle: FC<{ module: TrustModule; title: string }> = ({ module, title }) => (
  <PageHead caption={titleOf(module)} title={title} />
);
