import { attachment } from '../../web/download.ts';
import { listAsked } from '../../web/list.ts';
import { get, type Route } from '../../web/route.ts';
import { exportTeam, readTeam } from './actions.ts';
import { TEAM_LIST } from './list.ts';
import { TEAM_TITLE, TeamPage } from './views.tsx';

/** The people whom one leads, and how they stand with the policy, training and approvals. */
export function teamRoutes(): Route[] {
  return [
    get('/team', 'team.read', async (r) =>
      r.page(TEAM_TITLE, <TeamPage {...(await readTeam(r.acting))} asked={listAsked(r, TEAM_LIST)} />, {
        nav: 'team',
      }),
    ),
    get('/team.csv', 'team.read', async (r) =>
      attachment(r, 'team.csv', await exportTeam(r.acting, listAsked(r, TEAM_LIST))),
    ),
  ];
}
