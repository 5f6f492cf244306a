import type { FC } from 'hono/jsx';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { mayThrowAway, missingIn } from '../catalogue/model.ts';
import type { Lesson, TrustModule } from '../model.ts';
import { readingMinutes } from './model.ts';
import { draftHref, draftTitle } from './targets.ts';

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
        meta="What you change is kept at once, and nobody takes it before you publish it."
      />
      <section aria-labelledby="facts">
        <h2 class="govuk-heading-m" id="facts">
          What it is
        </h2>
        <Facts
          rows={[
            ['About', draft.summary],
            ['Time', timeWords(draft)],
            ['To pass', `${Math.round(draft.passMark * 100)} % right`],
            ['Tries', draft.attempts === null ? 'As many as one likes' : String(draft.attempts)],
            ['A pass holds', draft.validMonths === null ? 'For good' : `${draft.validMonths} months`],
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
      ) : (
        missing.length > 0 && <InsetText>Before you can publish it: {missing.join(' ')}</InsetText>
      )}
      <ButtonGroup>
        {state !== 'retired' && missing.length === 0 && (
          <Button href={`/training/modules/${id}/publish`}>Go on to publish it</Button>
        )}
        <Button href={`/training/modules/${id}/preview`} variant="secondary">
          Read it through
        </Button>
        {mayThrowAway(module) && (
          <a class="govuk-link" href={`/training/modules/${id}/throw-away`}>
            {module.current ? 'Throw the changes away' : 'Throw the module away'}
          </a>
        )}
      </ButtonGroup>
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
          <li id={`${one}-${at + 1}`}>
            <a class="govuk-link" href={`${base}/${at + 1}`}>
              {words}
            </a>
            <Form action={`${base}/${at + 1}/move`} label={`Move ${one} ${at + 1}`}>
              <input type="hidden" name="revision" value={module.revision} />
              <ButtonGroup>
                {at > 0 && <Move how="up" text="Up" about={words} />}
                {at < titles.length - 1 && <Move how="down" text="Down" about={words} />}
                <Button href={`${base}/${at + 1}/remove`} variant="secondary" small>
                  Remove<span class="govuk-visually-hidden">: {words}</span>
                </Button>
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

/** How long it is said to take, and how long it takes to read. */
function timeWords(draft: Lesson): string {
  const reading = readingMinutes(draft);
  return reading === 0
    ? `${draft.minutes} minutes`
    : `${draft.minutes} minutes; its words take about ${reading === 1 ? '1 minute' : `${reading} minutes`} to read`;
}

/** Asks before a page or a question is taken out of the draft. @param number from 1 */
export const RemovePage: FC<{
  module: TrustModule;
  what: 'pages' | 'questions';
  number: number;
  words: string;
}> = ({ module, what, number, words }) => {
  const one = what === 'pages' ? 'page' : 'question';
  return (
    <>
      <BackLink href={draftHref(module)}>{draftTitle(module)}</BackLink>
      <PageHead caption={draftTitle(module)} title={`Remove ${one} ${number}`} />
      <p class="govuk-body-l">“{words}”</p>
      <p class="govuk-body">
        It is taken out of the draft, and its words are gone from there.
        {module.current && ` What people take now, version ${module.current.number}, stays as it is.`}
      </p>
      <Form action={`/training/modules/${module.id}/edit/${what}/${number}/move`}>
        <input type="hidden" name="revision" value={module.revision} />
        <ButtonGroup>
          <Button variant="warning" name="how" value="remove">
            Remove it
          </Button>
          <a class="govuk-link" href={`${draftHref(module)}#${one}-${number}`}>
            Keep it
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
};
