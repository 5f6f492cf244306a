import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';
import { assigningRoutes } from './assigning/pages.tsx';
import { catalogueRoutes } from './catalogue/pages.tsx';
import { certificateRoutes } from './certificate/pages.tsx';
import { pictureRoutes } from './pictures/pages.tsx';
import { recordRoutes } from './records/pages.tsx';
import { takingRoutes } from './taking/pages.tsx';
import { writingRoutes } from './writing/pages.tsx';

/** Training (clauses 2.4 and 6.1.6 of the source policy). What has a name of its own comes before '/training/:module'. */
export function trainingRoutes(parts: Parts): Route[] {
  return [
    ...recordRoutes(),
    ...writingRoutes(),
    ...catalogueRoutes(),
    ...pictureRoutes(parts),
    ...assigningRoutes(),
    ...certificateRoutes(parts),
    ...takingRoutes(),
  ];
}
