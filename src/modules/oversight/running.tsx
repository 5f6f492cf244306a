import type { FC } from 'hono/jsx';
import { type Capability, may, type Viewer } from '../../platform/permissions.ts';
import { LinkList } from '../../web/components/card.tsx';
import type { IconName } from '../../web/components/icon.tsx';
import { PageHead } from '../../web/components/split.tsx';

const PLACES: readonly { href: string; icon: IconName; text: string; meta: string; needs: Capability }[] = [
  {
    href: '/trust',
    icon: 'school',
    text: 'The trust',
    meta: 'Its name, telephone number and website',
    needs: 'settings.edit',
  },
  {
    href: '/schools',
    icon: 'school',
    text: 'Schools',
    meta: 'Who leads each, and how many work there',
    needs: 'people.read',
  },
  {
    href: '/calendar',
    icon: 'calendar',
    text: 'Calendar',
    meta: 'Term dates and closed days: no reminders go out on those',
    needs: 'settings.edit',
  },
  {
    href: '/people/import',
    icon: 'upload',
    text: 'Import staff',
    meta: 'From a spreadsheet, with a look at what would change first',
    needs: 'people.import',
  },
  {
    href: '/notices',
    icon: 'envelope',
    text: 'How people are told',
    meta: 'What mails say and when they leave, and channels of Teams',
    needs: 'settings.edit',
  },
  {
    href: '/questions/settings',
    icon: 'ask',
    text: 'Times for questions',
    meta: 'When an answer is due, and how long the words are kept',
    needs: 'settings.edit',
  },
  {
    href: '/second-reader',
    icon: 'check',
    text: 'Second reader',
    meta: 'A language model that reads drafts too, if you want one',
    needs: 'settings.edit',
  },
  {
    href: '/policy/versions',
    icon: 'history',
    text: 'Versions of the policy',
    meta: 'What was in force on any day',
    needs: 'self',
  },
  {
    href: '/ledger',
    icon: 'register',
    text: 'Ledger',
    meta: 'Every act, in order, and proof that none was altered',
    needs: 'ledger.read',
  },
  {
    href: '/outbox',
    icon: 'envelope',
    text: 'Outbox',
    meta: 'Mail that was sent, waits, or could not be sent',
    needs: 'mail.read',
  },
];

/** Where those who look after Decorum find everything that is set and proved. */
export const RunningPage: FC<{ viewer: Viewer }> = ({ viewer }) => (
  <>
    <PageHead title="Running Decorum" />
    <LinkList boxed items={PLACES.filter((place) => may(viewer, place.needs))} />
  </>
);
