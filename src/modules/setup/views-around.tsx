// What stands before the first step and after the last.
import type { FC } from 'hono/jsx';
import { longDate } from '../../platform/dates.ts';
import { InsetText } from '../../web/components/asides.tsx';
import { Column } from '../../web/components/split.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { BackLink, HomeLink } from '../../web/components/wayfinding.tsx';
import { FACTOR_PAGES, SETUP_DONE, withNext } from '../account/model.ts';
import { BANK_HOLIDAYS } from '../people/schools/calendar/model.ts';

/** Titles of the page for a browser that may not set up, by why: it opened no link, an old one, or one that was used. */
export const FIND_LINK = {
  none: 'Open your set-up link',
  wrong: 'This set-up link does not work any more',
  used: 'This set-up link has been used',
} as const;
export type Missing = keyof typeof FIND_LINK;

/** Where the set-up link is. `address`: of this Decorum, as the terminal prints it. */
export const FindLinkPage: FC<{ why: Missing; address: string }> = ({ why, address }) => (
  <Column>
    <BackLink href="/" />
    <h1 class="govuk-heading-l">{FIND_LINK[why]}</h1>
    {why === 'used' && (
      <p class="govuk-body">
        It works once, and set-up was begun with it in another browser. If that was you, go on there. If you
        cannot, or it was not you, get a new link: whoever begins with it takes the set-up over.
      </p>
    )}
    <p class="govuk-body">
      Only the person who started Decorum can set up a trust on it. When it starts, it prints a link in the
      terminal, like this:
    </p>
    <pre class="decorum-copy" tabindex={0}>
      {`To look around or set up your trust, open this link (it works once):\n  ${address}/set-up/…`}
    </pre>
    <p class="govuk-body">
      {why === 'used'
        ? 'Stop Decorum and start it again: it prints a new link.'
        : 'Open that link in this browser. If Decorum has been started again since, only the newest link works. If you cannot find it, stop Decorum and start it again: it prints a new one.'}{' '}
      Answers that were given are kept.
    </p>
  </Column>
);

/** The trust is made; what comes next. `onePasskey`: nothing else is there to sign in with, should it be lost. */
export const DonePage: FC<{ trust: string; onePasskey: boolean }> = ({ trust, onePasskey }) => (
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
    {onePasskey && (
      <InsetText>
        Your passkey is your only second step: if you lose the device it is on, you cannot sign in.{' '}
        <a class="govuk-link" href={withNext(FACTOR_PAGES, SETUP_DONE)}>
          Add an app or a second passkey
        </a>
        .
      </InsetText>
    )}
    <p class="govuk-body">
      We gave you the term dates most of England has, the bank holidays until{' '}
      {longDate(BANK_HOLIDAYS.at(-1)!.date)} and a list of platforms. Change them to your own when you have
      time.
    </p>
    <HomeLink />
  </Column>
);
