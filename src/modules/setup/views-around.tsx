// What stands before the first step and after the last.
import type { FC } from 'hono/jsx';
import { Column } from '../../web/components/split.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';

/** For someone who has not opened the link. `wrong`: they have opened one, but an old one. */
export const FindLinkPage: FC<{ wrong: boolean }> = ({ wrong }) => (
  <Column>
    <BackLink href="/" />
    <h1 class="govuk-heading-l">
      {wrong ? 'This set-up link does not work any more' : 'Open your set-up link'}
    </h1>
    <p class="govuk-body">
      Only the person who started Decorum can set up a trust on it. When it starts, it prints a link in the
      terminal, like this:
    </p>
    <pre class="decorum-copy" tabindex={0}>
      {
        'To look around or set up your trust, open this link (it works once):\n  http://localhost:3000/set-up/…'
      }
    </pre>
    <p class="govuk-body">
      Open that link in this browser. If Decorum has been started again since, only the newest link works. If
      you cannot find it, stop Decorum and start it again: it prints a new one. Answers you gave are kept.
    </p>
  </Column>
);

/** The trust is made; what comes next. */
export const DonePage: FC<{ trust: string }> = ({ trust }) => (
  <Column>
    <h1 class="govuk-heading-l">{trust} is set up</h1>
    <p class="govuk-body-l">Two things come next, in any order.</p>
    <TaskList
      items={[
        {
          title: 'Bring in your policy',
          href: '/policy/new',
          hint: 'As Word, PDF or text, or begin with our model policy',
          status: 'About 40 minutes',
        },
        {
          title: 'Bring in your staff',
          href: '/people/import',
          hint: 'A CSV file from your staff records, tried out first',
          status: 'About 10 minutes',
        },
      ]}
    />
    <p class="govuk-body">
      We gave you the term dates most of England has, the bank holidays until 2027 and a list of platforms.
      Change them to your own when you have time.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        Go to the home page
      </a>
    </p>
  </Column>
);
