import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { attachment } from '../../../web/download.ts';
import { csvOf, listAsked } from '../../../web/list.ts';
import { get, type Route } from '../../../web/route.ts';
import { exportRecords, readOwn, readRecords } from './actions.ts';
import { RECORD_LIST, standingHint, stateWords } from './model.ts';
import { OwnPage } from './own-views.tsx';
import { RecordsPage } from './views.tsx';

const NAV = { nav: 'training' } as const;

/** One's own training, and who has taken what. */
export function recordRoutes(): Route[] {
  return [
    get('/training', 'self', async (r) => {
      const rows = await readOwn(r.acting);
      const mayRead = may(r.viewer, 'training.read');
      const today = dayOf(r.acting.clock.now());
      return r.page('Your training', <OwnPage rows={rows} today={today} mayRead={mayRead} />, NAV);
    }),
    get('/training/records', 'training.read', async (r) => {
      const asked = listAsked(r, RECORD_LIST);
      const records = await readRecords(r.acting, asked, asked.page);
      const mayAssign = may(r.viewer, 'training.assign');
      const body = <RecordsPage asked={asked} records={records} mayAssign={mayAssign} />;
      return r.page('Who has taken what', body, NAV);
    }),
    get('/training/records.csv', 'training.read', async (r) => {
      const rows = await exportRecords(r.acting, listAsked(r, RECORD_LIST));
      const head = [
        'Name',
        'School',
        'Module',
        'How they stand',
        'Note',
        'By',
        'Passed on',
        'Holds until',
        'Certificate',
      ];
      const table = rows.map((row) => [
        row.name,
        row.schools.join(', '),
        row.title,
        stateWords(row),
        standingHint(row),
        row.standing.due,
        row.standing.pass ? dayOf(row.standing.pass.finishedAt) : null,
        row.standing.pass?.expiresOn ?? null,
        row.standing.pass?.certificate ?? null,
      ]);
      return attachment(r, 'training.csv', csvOf(head, table));
    }),
  ];
}
