import { dayOf } from '../../platform/dates.ts';
import type { Parts } from '../../platform/parts.ts';
import { get, type PublicRequest, type Route } from '../../web/route.ts';
import { secondFactorFirst } from '../account/factors/actions.ts';
import { composerChoices } from '../drafts/actions.ts';
import { ownStanding } from '../policy/reading/actions.ts';
import { whatIsHere } from '../setup/actions.ts';
import { AccessibilityPage, HelpPage, PrivacyPage } from './about.tsx';
import { HomePage } from './home.tsx';
import { readInbox } from './inbox/actions.ts';
import { noteCount } from './inbox/count.ts';
import { inboxRoutes } from './inbox/pages.tsx';
import { ledgerRoutes } from './ledger/pages.tsx';
import { greeting } from './model.ts';
import { outboxRoutes } from './outbox/pages.tsx';
import { RunningPage } from './running.tsx';
import { toSetUp } from './to-set-up.ts';

/** Home, and what those who look after Decorum need. @param firstRun the page for an installation in which nothing is set up */
export function oversightRoutes(parts: Parts, firstRun: (r: PublicRequest) => Promise<Response>): Route[] {
  return [
    get('/', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'nothing') return firstRun(r);
      if (!r.viewer) return r.redirect('/sign-in');
      const first = await secondFactorFirst(parts, r.viewer, '/');
      if (first) return r.redirect(first);
      const acting = { db: parts.db, clock: parts.clock, viewer: r.viewer };
      const [standing, inbox, lacking, composer] = await Promise.all([
        ownStanding(acting),
        readInbox(acting, parts.log),
        toSetUp(acting),
        composerChoices(acting),
      ]);
      noteCount(parts, r.viewer, inbox.items.length);
      const body = (
        <HomePage
          viewer={r.viewer}
          greeting={greeting(parts.clock.now())}
          version={standing?.requirement.version ?? null}
          acknowledgedOn={standing?.covered ? dayOf(standing.covered.at) : null}
          inbox={inbox}
          toSetUp={lacking}
          composer={composer}
        />
      );
      return r.page('Home', body, { nav: 'home', scripts: ['check'] });
    }),
    get('/running', 'ledger.read', (r) =>
      r.page('Running Decorum', <RunningPage viewer={r.viewer} />, { nav: 'running' }),
    ),
    ...inboxRoutes(parts),
    ...ledgerRoutes(),
    ...outboxRoutes(parts),
    get('/privacy', 'anyone', (r) => r.page('Privacy', <PrivacyPage />)),
    get('/accessibility', 'anyone', (r) => r.page('Accessibility', <AccessibilityPage />)),
    get('/help', 'anyone', (r) => r.page('Help', <HelpPage />)),
  ];
}
