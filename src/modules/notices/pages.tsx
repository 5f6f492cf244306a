import type { Parts } from '../../platform/parts.ts';
import { get, type Route } from '../../web/route.ts';
import { ownNoticeRoutes } from './own/pages.tsx';
import { TellingPage } from './setting/views.tsx';
import { allChannels } from './teams/actions.ts';
import { teamsRoutes } from './teams/pages.tsx';

/** How people are told: one's own choice, and what an administrator sets. */
export function noticeRoutes(parts: Parts): Route[] {
  return [
    ...ownNoticeRoutes(parts),
    get('/notices', 'settings.edit', async (r) => {
      const page = <TellingPage channels={await allChannels(r.acting)} publicUrl={parts.publicUrl} />;
      return r.page('How people are told', page, { nav: 'running' });
    }),
    ...teamsRoutes(parts),
  ];
}
