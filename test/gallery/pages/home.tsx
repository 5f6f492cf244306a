import type { FC } from 'hono/jsx';
import { Meta } from '../../../src/web/components/asides.tsx';
import { Card, LinkList } from '../../../src/web/components/card.tsx';
import { Split } from '../../../src/web/components/split.tsx';
import { DeadlineTag, Tag } from '../../../src/web/components/tag.tsx';
import { TaskList } from '../../../src/web/components/task-list.tsx';
import { Hero } from '../../../src/web/components/welcome.tsx';
import { Frame } from './frame.tsx';

const WHERE = [
  {
    label: 'Your own accounts',
    options: [{ text: 'Facebook, friends only' }, { text: 'Facebook, public' }, { text: 'Instagram' }],
  },
  { label: 'Accounts of the trust', options: [{ text: '@millraceprimary on Instagram' }] },
];

export const Home: FC = () => (
  <Frame title="Home" page="home" example>
    <Split>
      <div>
        <Hero greeting="Good morning, Leah" action="/check" where={{ items: WHERE }} />
        <section aria-labelledby="waiting">
          <h2 class="govuk-heading-m" id="waiting">
            Waiting for you
          </h2>
          <TaskList
            items={[
              {
                title: 'Your headteacher answered your question',
                href: '/questions/4',
                hint: '“May I keep the netball group on WhatsApp?”',
                status: <Tag colour="purple">New</Tag>,
              },
              {
                title: 'Passwords and logins: 3 minutes of training',
                href: '/training/2',
                hint: 'Part of what everyone does this term',
                status: <DeadlineTag state="soon" text="By Friday" />,
              },
              {
                title: 'Your request: Book week on Instagram',
                href: '/requests/118',
                hint: 'With Mr Ashdown since 19 November. Nothing for you to do.',
                status: 'With Mr Ashdown',
              },
            ]}
          />
        </section>
      </div>
      <div>
        <Card title="My minutes" id="minutes">
          <p class="govuk-body">
            Yesterday: about <b>12 of 30</b> minutes.
          </p>
          <Meta>
            At least 9, at most 17. Only school devices in working hours are counted.{' '}
            <a class="govuk-link" href="/minutes">
              See your month
            </a>
          </Meta>
        </Card>
        <Card title="My policy" id="policy">
          <p class="govuk-body">
            <a class="govuk-link" href="/policy">
              Staff social media policy
            </a>
            , version 4
          </p>
          <Meta>
            You acknowledged it on 3 September 2026. We ask again only if something that matters changes.
          </Meta>
        </Card>
        <section aria-labelledby="also">
          <h2 class="govuk-heading-s" id="also">
            You can also
          </h2>
          <LinkList
            items={[
              { href: '/ask', icon: 'ask', text: 'Ask a question' },
              { href: '/requests/new', icon: 'approve', text: 'Ask for permission' },
              { href: '/report', icon: 'flag', text: 'Report something you have seen' },
              { href: '/held', icon: 'eye', text: 'See what is held about you, and who looked' },
            ]}
          />
        </section>
      </div>
    </Split>
  </Frame>
);
