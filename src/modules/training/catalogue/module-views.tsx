import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import type { Content } from '../../../web/components/attrs.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { TrustModule } from '../model.ts';
import { type Lesson, rightNeeded } from '../model.ts';
import type { Versions } from './actions.ts';
import { StateTag, titleOf } from './list-views.tsx';
import { isChanged, missingIn } from './model.ts';

type ModuleProps = {
  module: TrustModule;
  versions: Versions;
  mayEdit: boolean;
  /** Who is asked to take it, drawn by assigning. */
  asked: Content;
};

/** One module as those who write or assign it see it. */
export const ModuleAdminPage: FC<ModuleProps> = ({ module, versions, mayEdit, asked }) => {
  const { id, state, draft, current } = module;
  const lesson = current?.lesson ?? draft;
  const changed = isChanged(module);
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
          {changed && current && mayEdit && (
            <InsetText>
              There are changes that are not published.{' '}
              {state === 'retired'
                ? 'To publish them, bring it back first.'
                : `People go on taking version ${current.number} until they are.`}
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
                state === 'in-use' && { href: `/training/${id}`, icon: 'training', text: 'Take it yourself' },
                { href: `/training/modules/${id}/preview`, icon: 'policy', text: 'Read it through' },
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
            {mayEdit && (
              <Form action={`/training/modules/${id}/copy`}>
                <Button variant="secondary" small>
                  Make a copy
                </Button>
              </Form>
            )}
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
  <div>
    <h2 class="govuk-heading-m" id="versions">
      Versions
    </h2>
    {versions.length === 0 ? (
      <p class="govuk-body">None is published yet.</p>
    ) : (
      <TableBox label="Versions">
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
      </TableBox>
    )}
  </div>
);
