import type { FC } from 'hono/jsx';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { TrustModule } from '../model.ts';
import { missingIn } from './model.ts';

/** The draft of a module: its facts, its pages and its questions, each with its own form. Every change is kept at once. */
export const DraftPage: FC<{ module: TrustModule }> = ({ module }) => {
  const { id, draft, state } = module;
  const missing = missingIn(draft);
  return (
    <>
      <BackLink href={`/training/modules/${id}`}>The module</BackLink>
      <PageHead
        caption="Change a training module"
        title={draft.title || 'No title yet'}
        meta="What you change is kept at once, and nobody sees it before you publish it."
      />
      <section aria-labelledby="facts">
        <h2 class="govuk-heading-m" id="facts">
          What it is
        </h2>
        <Facts
          rows={[
            ['About', draft.summary],
            ['Time', `${draft.minutes} minutes`],
            ['To pass', `${Math.round(draft.passMark * 100)} % right`],
          ]}
        />
        <Button href={`/training/modules/${id}/edit/facts`} variant="secondary" small>
          Change what it is
        </Button>
      </section>
      <Parts
        module={module}
        what="pages"
        title="Pages"
        titles={draft.pages.map((page) => page.heading)}
        one="page"
      />
      <Parts
        module={module}
        what="questions"
        title="Questions"
        titles={draft.questions.map((question) => question.text)}
        one="question"
      />
      {state === 'retired' ? (
        <InsetText>It is retired. Bring it back before you publish it.</InsetText>
      ) : missing.length > 0 ? (
        <InsetText>Before you can publish it: {missing.join(' ')}</InsetText>
      ) : (
        <ButtonGroup>
          <Button href={`/training/modules/${id}/publish`}>Go on to publish it</Button>
        </ButtonGroup>
      )}
    </>
  );
};

const Parts: FC<{
  module: TrustModule;
  what: 'pages' | 'questions';
  title: string;
  titles: readonly string[];
  one: string;
}> = ({ module, what, title, titles, one }) => {
  const base = `/training/modules/${module.id}/edit/${what}`;
  return (
    <section aria-labelledby={what}>
      <h2 class="govuk-heading-m" id={what}>
        {title}
      </h2>
      {titles.length === 0 && <p class="govuk-body">There is no {one} yet.</p>}
      <ol class="decorum-arrange">
        {titles.map((words, at) => (
          <li>
            <a class="govuk-link" href={`${base}/${at + 1}`}>
              {words}
            </a>
            <Form action={`${base}/${at + 1}/move`} label={`Move or remove ${one} ${at + 1}`}>
              <input type="hidden" name="revision" value={module.revision} />
              <ButtonGroup>
                {at > 0 && <Move how="up" text="Up" about={words} />}
                {at < titles.length - 1 && <Move how="down" text="Down" about={words} />}
                <Move how="remove" text="Remove" about={words} />
              </ButtonGroup>
            </Form>
          </li>
        ))}
      </ol>
      <Button href={`${base}/new`} variant="secondary" small>
        Add a {one}
      </Button>
    </section>
  );
};

const Move: FC<{ how: string; text: string; about: string }> = ({ how, text, about }) => (
  <Button variant="secondary" small name="how" value={how}>
    {text}
    <span class="govuk-visually-hidden">: {about}</span>
  </Button>
);
