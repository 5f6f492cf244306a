import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';
import { directoryRoutes } from './directory/pages.tsx';
import { engagementRoutes } from './engagements/pages.tsx';
import { importRoutes } from './import/pages.tsx';
import { inviteRoutes } from './invite/pages.tsx';
import type { HeldSource } from './me/model.ts';
import { meRoutes } from './me/pages.tsx';
import { accountRoutes } from './record/account/pages.tsx';
import { leavingRoutes } from './record/leaving/pages.tsx';
import { recordRoutes } from './record/pages.tsx';
import { roleRoutes } from './roles/pages.tsx';
import { calendarRoutes } from './schools/calendar/pages.tsx';
import { schoolRoutes } from './schools/pages.tsx';
import { trustRoutes } from './schools/trust/pages.tsx';

/**
 * People and schools. Fixed addresses stand before those with an id in them: the first that fits is taken.
 * @param held what other modules hold about a person, for "My record"
 */
export function peopleRoutes(parts: Parts, held: readonly HeldSource[] = []): Route[] {
  return [
    ...directoryRoutes,
    ...importRoutes(parts),
    ...inviteRoutes(parts),
    ...schoolRoutes,
    ...calendarRoutes,
    ...trustRoutes,
    ...meRoutes(held),
    ...roleRoutes(parts),
    ...engagementRoutes,
    ...leavingRoutes(parts),
    ...accountRoutes(parts),
    ...recordRoutes(parts),
  ];
}
