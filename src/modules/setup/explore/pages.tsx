import { setTimeout as wait } from 'node:timers/promises';
import { faultOf } from '../../../platform/fault.ts';
import type { Parts } from '../../../platform/parts.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { exampleIsBeingMade, loadExample } from '../../example/actions.ts';
import { whatIsHere } from '../actions.ts';
import { MakingFailedPage, MakingPage } from './views.tsx';

/** How long the button waits for the example, so that often no page in between is needed. */
const SOON_MS = 700;

/** Where whoever has pressed the button waits. */
const ASKED = '/explore?asked=1';

/** The example: made at the push of a button, by whoever comes first. */
export function exploreRoutes(parts: Parts): Route[] {
  return [
    post('/explore', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'own') return r.redirect('/sign-in');
      const made = loadExample(parts).catch((error: unknown) => {
        parts.log.error(faultOf(error), 'the example could not be made');
      });
      await Promise.race([made, wait(SOON_MS)]);
      return r.redirect(ASKED);
    }),
    get('/explore', 'anyone', async (r) => {
      if (await exampleIsBeingMade(parts)) {
        r.c.header('refresh', `2; url=${ASKED}`);
        return r.page('Making the example trust', <MakingPage />);
      }
      if ((await whatIsHere(parts)) !== 'nothing') return r.redirect('/sign-in');
      // Asked for, not there, and nobody in any process is at it.
      if (r.query('asked'))
        return r.page('The example could not be made', <MakingFailedPage />, { status: 500 });
      return r.redirect('/');
    }),
  ];
}
