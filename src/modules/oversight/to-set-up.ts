import { type Acting, read } from '../../platform/act.ts';
import { dayOf } from '../../platform/dates.ts';
import { type Capability, may } from '../../platform/permissions.ts';
import { type SetUpFigures, setUpFigures, trustHere } from './store.ts';

/** Something a trust still lacks, and where it is given. Without an address there is no page for it yet. */
export type ToSetUp = { title: string; hint: string; href?: string };

/** In the order in which one needs the other. `needs` is held for the whole trust. */
const STEPS: readonly { needs: Capability; lacks: (has: SetUpFigures) => ToSetUp | false }[] = [
  {
    needs: 'schools.edit',
    lacks: ({ schools }) =>
      schools === 0 && {
        title: 'Add your schools',
        hint: 'People work at a school, and its headteacher answers for them.',
        href: '/schools/new',
      },
  },
  {
    needs: 'policy.draft',
    lacks: ({ versions }) =>
      versions === 0 && {
        title: 'Bring in your policy',
        hint: 'Your own document with its own numbers, or begin from the model policy.',
        href: '/policy/new',
      },
  },
  {
    needs: 'roles.grant',
    lacks: ({ hasChair }) =>
      !hasChair && {
        title: 'Add your Chair',
        hint: 'The Chair signs the policy. Open their record and give them the role.',
        href: '/people',
      },
  },
  {
    needs: 'roles.grant',
    lacks: ({ hasCeo }) =>
      !hasCeo && {
        title: 'Add your chief executive',
        hint: 'The chief executive signs the policy. Open their record and give them the role.',
        href: '/people',
      },
  },
  {
    needs: 'roles.grant',
    lacks: ({ schoolsWithoutHead: n }) =>
      n > 0 && {
        title: n === 1 ? '1 school has no headteacher' : `${n} schools have no headteacher`,
        hint: 'Questions go to the headteacher of the school where someone works. Give somebody the role.',
        href: '/schools',
      },
  },
  {
    needs: 'people.edit',
    lacks: ({ notInvited: n }) =>
      n > 0 && {
        title: n === 1 ? '1 person has not been invited' : `${n} people have not been invited`,
        hint: 'They have an address and no account. Send each of them a link to join.',
        href: '/people/invite',
      },
  },
  {
    needs: 'settings.edit',
    lacks: ({ hasPupils, hasConsents }) =>
      !(hasPupils && hasConsents) && {
        title: hasPupils
          ? 'No consents are kept here yet'
          : hasConsents
            ? 'No pupils are kept here yet'
            : 'No pupils or consents are kept here yet',
        hint: 'So a check cannot tell a pupil’s name from another, or who has agreed to be named. Go by your own list.',
      },
  },
];

/** What the trust still lacks that this person can give it. The example lacks nothing. */
export function toSetUp(acting: Acting): Promise<ToSetUp[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    const mine = STEPS.filter(({ needs }) => may(viewer, needs, 'trust'));
    if (mine.length === 0 || (await trustHere(tx)).example) return [];
    const figures = await setUpFigures(tx, dayOf(now));
    return mine.flatMap(({ lacks }) => lacks(figures) || []);
  });
}
