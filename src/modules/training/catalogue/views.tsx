import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import type { Content } from '../../../web/components/attrs.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { type Lesson, rightNeeded, type StarterModule } from '../model.ts';
import type { ModuleRow } from '../store.ts';
import { moduleWorkflow } from '../workflow.ts';
import type { Versions } from './actions.ts';
import { missingIn } from './model.ts';

const COLOURS = { draft: 'yellow', 'in-use': 'green', retired: 'grey' } as const;

export const StateTag: FC<{ state: ModuleRow['state'] }> = ({ state }) => (
  <Tag colour={COLOURS[state]}>{moduleWorkflow.states[state].label}</Tag>
);

const titleOf = (module: ModuleRow): string =>
  (module.current?.lesson ?? module.draft).title || 'No title yet';

/** The trust's modules, and those that are offered. */
export const CataloguePage: FC<{
  modules: readonly ModuleRow[];
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

type ModuleProps = {
  module: ModuleRow;
  versions: Versions;
  mayEdit: boolean;
  /** Who is asked to take it, drawn by assigning. */
  asked: Content;
};

/** One module as those who write or assign it see it. */
export const ModuleAdminPage: FC<ModuleProps> = ({ module, versions, mayEdit, asked }) => {
  const { id, state, draft, current } = module;
  const lesson = current?.lesson ?? draft;
  const changed = current !== null && JSON.stringify(current.lesson) !== JSON.stringify(draft);
  return (
    <>
      <BackLink href="/training/modules">Training modules</BackLink>
      <PageHead
        caption="Training module"
        title={titleOf(module)}
        meta={
          current
            ? `Version ${current.number}, published on ${longDate(current.publishedAt)}.`
            : 'Nobody can take it before it is published.'
        }
      >
        <StateTag state={state} />
      </PageHead>
      <Split>
        <div>
          <p class="govuk-body-l">{lesson.summary}</p>
          {changed && mayEdit && (
            <InsetText>
              There are changes that are not published. People go on taking version {current.number} until
              they are.
            </InsetText>
          )}
          {asked}
          <Published versions={versions} />
        </div>
        <div>
          <Card title="How it is" id="how" well>
            <LessonFacts lesson={lesson} />
          </Card>
          <Card title="What you can do" id="do" noPrint>
            <LinkList
              items={[
                current && { href: `/training/${id}`, icon: 'training', text: 'Take it yourself' },
                { href: `/training/records?module=${id}`, icon: 'chart', text: 'Who has taken it' },
                mayEdit && { href: `/training/modules/${id}/edit`, icon: 'change', text: 'Change it' },
                mayEdit &&
                  state !== 'retired' &&
                  missingIn(draft).length === 0 &&
                  (changed || !current) && {
                    href: `/training/modules/${id}/publish`,
                    icon: 'out',
                    text: 'Publish the draft',
                  },
                mayEdit &&
                  state === 'in-use' && {
                    href: `/training/modules/${id}/retire`,
                    icon: 'remove',
                    text: 'Retire it',
                  },
              ]}
            />
            {mayEdit && state === 'retired' && (
              <Form action={`/training/modules/${id}/bring-back`}>
                <Button variant="secondary" small>
                  Bring it back
                </Button>
              </Form>
            )}
          </Card>
        </div>
      </Split>
    </>
  );
};

const LessonFacts: FC<{ lesson: Lesson }> = ({ lesson }) => (
  <Facts
    narrow
    rows={[
      ['Time', `About ${lesson.minutes} minutes`],
      ['Pages', String(lesson.pages.length)],
      ['Questions', String(lesson.questions.length)],
      lesson.questions.length > 0 && ['To pass', `${rightNeeded(lesson)} right`],
      ['Tries', lesson.attempts === null ? 'As many as one likes' : String(lesson.attempts)],
      ['A pass holds', lesson.validMonths === null ? 'For good' : `${lesson.validMonths} months`],
    ]}
  />
);

const Published: FC<{ versions: Versions }> = ({ versions }) => (
  <section aria-labelledby="versions">
    <h2 class="govuk-heading-m" id="versions">
      Versions
    </h2>
    {versions.length === 0 ? (
      <p class="govuk-body">None is published yet.</p>
    ) : (
      <Table
        caption="Versions"
        captionHidden
        stack
        firstCellIsHeader
        head={['Version', 'Published', 'Whoever had passed', 'Passes']}
        rows={versions.map((one) => [
          String(one.number),
          longDate(one.publishedAt),
          one.number === 1 ? 'First version' : one.renews ? 'Takes it again' : 'Need not take it again',
          String(one.passes),
        ])}
      />
    )}
  </section>
);

/** Before a draft becomes the version that people take. */
export const PublishPage: FC<{ module: ModuleRow; values: Record<string, string>; errors?: Issue[] }> = ({
  module,
  values,
  errors,
}) => (
  <>
    <BackLink href={`/training/modules/${module.id}`}>{titleOf(module)}</BackLink>
    <IssueSummary issues={errors} />
    <SectionTitle module={module} title={`Publish version ${(module.current?.number ?? 0) + 1}`} />
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

/** Asks before a module is retired. */
export const RetirePage: FC<{ module: ModuleRow }> = ({ module }) => (
  <>
    <BackLink href={`/training/modules/${module.id}`}>{titleOf(module)}</BackLink>
    <SectionTitle module={module} title="Retire this module" />
    <p class="govuk-body">
      Nobody is asked to take it any more, and it can be chosen for nothing new. Passes and certificates stay.
      You can bring it back.
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
);

const SectionTitle: FC<{ module: ModuleRow; title: string }> = ({ module, title }) => (
  <PageHead caption={titleOf(module)} title={title} />
);
