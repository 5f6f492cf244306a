import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { LinkList } from '../../../web/components/card.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import type { StarterModule, TrustModule } from '../model.ts';
import { moduleWorkflow } from '../workflow.ts';

const COLOURS = { draft: 'yellow', 'in-use': 'green', retired: 'grey' } as const;

export const StateTag: FC<{ state: TrustModule['state'] }> = ({ state }) => (
  <Tag colour={COLOURS[state]}>{moduleWorkflow.states[state].label}</Tag>
);

export const titleOf = (module: TrustModule): string =>
  (module.current?.lesson ?? module.draft).title || 'No title yet';

/** The trust's modules, and those that are offered. */
export const CataloguePage: FC<{
  modules: readonly TrustModule[];
  offered: readonly StarterModule[];
  mayEdit: boolean;
}> = ({ modules, offered, mayEdit }) => (
  <>
    <BackLink href="/training">Your training</BackLink>
    <PageHead
      title="Training modules"
      meta="What people can be asked to take. Each is read, then asked about."
    />
    {modules.length === 0 ? (
      <EmptyState title="No module is in use yet">
        <p class="govuk-body">
          {mayEdit
            ? 'Take over one of those below with one button, or write your own.'
            : 'Ask an administrator or HR to take one over.'}
        </p>
      </EmptyState>
    ) : (
      <TableBox label="Modules of the trust">
        <Table
          caption="Modules of the trust"
          captionHidden
          stack
          firstCellIsHeader
          head={['Module', 'State', 'Version', 'Minutes', 'Questions']}
          rows={modules.map((module) => {
            const lesson = module.current?.lesson ?? module.draft;
            return [
              <a class="govuk-link" href={`/training/modules/${module.id}`}>
                {titleOf(module)}
              </a>,
              <StateTag state={module.state} />,
              module.current ? String(module.current.number) : 'None yet',
              String(lesson.minutes),
              String(lesson.questions.length),
            ];
          })}
        />
      </TableBox>
    )}
    <LinkList
      boxed
      items={[
        { href: '/training/records', icon: 'chart', text: 'Who has taken what' },
        mayEdit && { href: '/training/modules/new', icon: 'plus', text: 'Write a module of your own' },
      ]}
    />
    {mayEdit && offered.length > 0 && (
      <section aria-labelledby="offered">
        <h2 class="govuk-heading-m" id="offered">
          Offered with Decorum
        </h2>
        <p class="govuk-body">
          Take one over and it is yours: change its words, its questions, its pass mark.
        </p>
        {offered.map((starter) => (
          <Offer starter={starter} />
        ))}
      </section>
    )}
  </>
);

const Offer: FC<{ starter: StarterModule }> = ({ starter }) => (
  <div class="decorum-card">
    <h3 class="govuk-heading-s">{starter.title}</h3>
    <p class="govuk-body">
      {starter.summary} About {starter.minutes} minutes, {starter.questions.length} questions.
    </p>
    <Form action="/training/modules/take-over" label={`Take over ${starter.title}`}>
      <input type="hidden" name="key" value={starter.key} />
      <Button variant="secondary" small>
        Take it over<span class="govuk-visually-hidden">: {starter.title}</span>
      </Button>
    </Form>
  </div>
);
