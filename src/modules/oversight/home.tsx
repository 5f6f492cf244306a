import type { FC } from 'hono/jsx';
import { longDate } from '../../platform/dates.ts';
import { may, type Viewer } from '../../platform/permissions.ts';
import { AskSecond } from '../../web/components/ask-second.tsx';
import { Card, LinkList } from '../../web/components/card.tsx';
import { Split } from '../../web/components/split.tsx';
import { DeadlineTag } from '../../web/components/tag.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { Hero } from '../../web/components/welcome.tsx';
import type { ComposerChoices } from '../drafts/actions.ts';
import type { Version } from '../policy/model.ts';
import { BegunForms } from './inbox/begun-views.tsx';
import type { Inbox } from './inbox/model.ts';
import { Unread } from './inbox/views.tsx';
import type { ToSetUp } from './to-set-up.ts';

type HomeProps = {
  viewer: Viewer;
  greeting: string;
  version: Version | null;
  /** The day this person acknowledged the policy in force, if they have. */
  acknowledgedOn: string | null;
  inbox: Inbox;
  toSetUp: ToSetUp[];
  composer: Pick<ComposerChoices, 'where' | 'second'>;
};

/** Home: the composer itself, then what waits, then the policy and what else one can do. */
export const HomePage: FC<HomeProps> = ({
  viewer,
  greeting,
  version,
  acknowledgedOn,
  inbox,
  toSetUp,
  composer: { where, second },
}) => (
  <Split>
    <div>
      <Hero
        greeting={`${greeting}, ${viewer.name.split(' ')[0]}`}
        action="/check"
        where={{ items: where }}
        second={second !== null}
      >
        <AskSecond who={second} />
      </Hero>
      {toSetUp.length > 0 && <SetUpNext steps={toSetUp} />}
      {(inbox.items.length > 0 || inbox.unread.length > 0 || toSetUp.length === 0) && (
        <WaitingForYou inbox={inbox} />
      )}
      <BegunForms begun={inbox.begun} />
    </div>
    <div>
      <Card id="my-policy" title="My policy">
        {version ? (
          <>
            <p class="govuk-body">
              <a class="govuk-link" href="/policy">
                {version.title}
              </a>
              , version {version.number}
            </p>
            <p class="decorum-meta">
              {acknowledgedOn
                ? `You acknowledged it on ${longDate(acknowledgedOn)}. We will only ask again if something that matters changes.`
                : 'You have not acknowledged it yet.'}
            </p>
          </>
        ) : (
          <p class="govuk-body">No policy is in force yet.</p>
        )}
      </Card>
      <section aria-labelledby="also">
        <h2 class="govuk-heading-s" id="also">
          You can also
        </h2>
        <LinkList
          items={[
            { href: '/policy', icon: 'policy', text: 'Read the policy' },
            ...(may(viewer, 'policy.coverage')
              ? [{ href: '/policy/coverage', icon: 'chart' as const, text: 'See who has acknowledged it' }]
              : []),
            ...(may(viewer, 'people.read')
              ? [{ href: '/people', icon: 'people' as const, text: 'Find a person' }]
              : []),
            ...(may(viewer, 'people.import')
              ? [{ href: '/people/import', icon: 'upload' as const, text: 'Import staff' }]
              : []),
            { href: '/held', icon: 'eye', text: 'See what is held about you, and who looked' },
          ]}
        />
      </section>
    </div>
  </Split>
);

/** What the trust still lacks, for whoever can give it. */
const SetUpNext: FC<{ steps: ToSetUp[] }> = ({ steps }) => (
  <section aria-labelledby="set-up-next">
    <h2 class="govuk-heading-m" id="set-up-next">
      To set up next
    </h2>
    <TaskList idPrefix="set-up" items={steps.map((step) => ({ ...step, status: '' }))} />
  </section>
);

/** How much of the inbox is shown here. */
const FIRST = 5;

const WaitingForYou: FC<{ inbox: Inbox }> = ({ inbox: { items, unread } }) => (
  <section aria-labelledby="waiting">
    <h2 class="govuk-heading-m" id="waiting">
      Waiting for you
    </h2>
    <Unread names={unread} />
    {items.length === 0 && unread.length === 0 && <p class="govuk-body">Nothing is waiting for you.</p>}
    {items.length > 0 && (
      <>
        <TaskList
          idPrefix="waiting"
          items={items.slice(0, FIRST).map((one) => ({
            title: one.title,
            href: one.href,
            hint: one.hint,
            status: one.deadline ? <DeadlineTag {...one.deadline} /> : '',
          }))}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/inbox">
            {items.length > FIRST ? `All ${items.length} in your inbox` : 'Your inbox'}
          </a>
        </p>
      </>
    )}
  </section>
);
