import type { FC } from 'hono/jsx';
import { InsetText } from '../../../web/components/asides.tsx';
import { OptionsRead } from '../../../web/components/question.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { PageWords } from '../lesson-views.tsx';
import type { TrustModule } from '../model.ts';
import { titleOf } from './list-views.tsx';
import { isChanged } from './model.ts';

/** A module's draft from its first word to its last, answers and reasons included, for whoever reads it over or prints it. */
export const PreviewPage: FC<{ module: TrustModule }> = ({ module }) => {
  const { id, draft, current } = module;
  return (
    <>
      <BackLink href={`/training/modules/${id}`}>{titleOf(module)}</BackLink>
      <PageHead
        caption="Read it through"
        title={draft.title || 'No title yet'}
        meta="With the right answers and the reasons. Nothing that you do here counts as taking it."
      />
      <Column>
        {(isChanged(module) || !current) && (
          <InsetText>
            This is the draft.{' '}
            {current
              ? `People take version ${current.number}, which differs from it.`
              : 'It is not published yet.'}
          </InsetText>
        )}
        <p class="govuk-body-l">{draft.summary}</p>
        {draft.pages.map((page, at) => (
          <section>
            <h2 class="govuk-heading-m">
              Page {at + 1}: {page.heading}
            </h2>
            <PageWords page={page} />
          </section>
        ))}
        {draft.questions.map((question, at) => (
          <section class="decorum-part-of-list">
            <h2 class="govuk-heading-s">
              Question {at + 1}: {question.text}
            </h2>
            <OptionsRead options={question.options} />
          </section>
        ))}
      </Column>
    </>
  );
};
