import { inTrust } from '../../platform/database/database.ts';
import { dayOf, longDate } from '../../platform/dates.ts';
import type { Parts } from '../../platform/parts.ts';
import { type Capability, may, type Viewer } from '../../platform/permissions.ts';
import type { Came } from '../../web/mount.tsx';
import type { NavItem } from '../../web/navigation.tsx';
import type { Chrome } from '../../web/render.tsx';
import { secondFactorFirst } from '../account/factors/actions.ts';
import { exampleIsThere } from '../example/actions.ts';
import { noteOpened } from '../notices/news/actions.ts';
import { versionOn } from '../policy/actions.ts';
import { waitingCount } from './inbox/count.ts';
import { trustHere } from './store.ts';

/** The navigation, and the capability without which an item is not there. */
const NAV: readonly (NavItem & { needs: Capability })[] = [
  { key: 'home', label: 'Home', href: '/', icon: 'home', needs: 'self' },
  { key: 'inbox', label: 'Inbox', href: '/inbox', icon: 'inbox', needs: 'self' },
  { key: 'check', label: 'Check', labelMore: ' a post', href: '/check', icon: 'check', needs: 'self' },
  { key: 'policy', label: 'Policy', href: '/policy', icon: 'policy', needs: 'self' },
  { key: 'questions', label: 'Questions', href: '/questions', icon: 'ask', needs: 'self', wide: true },
  { key: 'requests', label: 'Permissions', href: '/requests', icon: 'approve', needs: 'self', wide: true },
  { key: 'training', label: 'Training', href: '/training', icon: 'training', needs: 'self', wide: true },
  { key: 'record', label: 'My record', href: '/me', icon: 'you', needs: 'self', group: 'You' },
  { key: 'team', label: 'Your team', href: '/team', icon: 'chart', needs: 'team.read', group: 'Your people' },
  {
    key: 'people',
    label: 'People',
    href: '/people',
    icon: 'people',
    needs: 'people.read',
    group: 'Your people',
  },
  {
    key: 'coverage',
    label: 'Who has acknowledged it',
    href: '/policy/coverage',
    icon: 'tick',
    needs: 'policy.coverage',
    group: 'Your people',
  },
  {
    key: 'draft',
    label: 'Draft',
    href: '/policy/draft',
    icon: 'change',
    needs: 'policy.draft',
    group: 'Looking after Decorum',
  },
  {
    key: 'checker',
    label: 'Checker',
    href: '/checker',
    icon: 'scales',
    needs: 'checker.edit',
    group: 'Looking after Decorum',
  },
  {
    key: 'running',
    label: 'Running',
    href: '/running',
    icon: 'settings',
    needs: 'ledger.read',
    group: 'Looking after Decorum',
  },
];

/**
 * What stands around every page: the trust, what this person can reach, what waits for them, the policy in force. Of news that
 * lead to the page they opened, it notes that they were read.
 */
export async function chromeOf(
  parts: Parts,
  viewer: Viewer | null,
  { acted, opened }: Came,
): Promise<Chrome> {
  if (!viewer) return { example: await exampleIsThere(parts), nav: [] };
  // Until there is a second factor every page leads to setting one up, so none is offered.
  const shut = (await secondFactorFirst(parts, viewer, '/')) !== null;
  const now = parts.clock.now();
  const { trust, version, hasRead } = await inTrust(parts.db, viewer.trustId, async (tx) => ({
    trust: await trustHere(tx),
    version: await versionOn(tx, dayOf(now)),
    hasRead: opened !== null && (await noteOpened(tx, viewer.personId, opened, now)),
  }));
  const count = shut ? 0 : await waitingCount(parts, viewer, acted || hasRead);
  return {
    trustName: trust.name,
    example: trust.example,
    nav: shut
      ? []
      : NAV.filter((item) => may(viewer, item.needs)).map((item) =>
          item.key === 'inbox' ? { ...item, count } : item,
        ),
    policyLine: version?.effectiveOn
      ? `Policy version ${version.number}, in force since ${longDate(version.effectiveOn)}.`
      : undefined,
  };
}
