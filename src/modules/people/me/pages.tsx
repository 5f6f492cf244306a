import { get, type Route } from '../../../web/route.ts';
import { myRecord } from './actions.ts';
import type { HeldSource } from './model.ts';
import { MyRecordPage } from './views.tsx';

/** "My record": what is held about me and who looked. The footer's "What is held about you" leads here. */
export function meRoutes(held: readonly HeldSource[]): Route[] {
  return [
    get('/held', 'self', (r) => r.redirect('/me')),
    get('/me', 'self', async (r) => {
      const record = await myRecord(r.acting);
      const elsewhere = await Promise.all(
        held.map(async ({ title, none, of }) => ({ title, none, facts: await of(r.acting) })),
      );
      return r.page('My record', <MyRecordPage record={record} elsewhere={elsewhere} />, { nav: 'record' });
    }),
  ];
}
