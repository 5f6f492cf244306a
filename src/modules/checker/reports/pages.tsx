import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { mayCheckAgain } from '../../drafts/actions.ts';
import { ruleWords } from '../rules.ts';
import {
  findingToReport,
  maySendAgain,
  ownReport,
  ownReports,
  readOwnReport,
  sendReport,
  withdrawReport,
} from './actions.ts';
import { OwnReportPage, OwnReportsPage, WithdrawPage } from './own-views.tsx';
import { GonePage, OftenPage, SentPage, WrongPage } from './wrong-views.tsx';

const NAV = { nav: 'check' };
const TITLE = 'Say why this is wrong';

/** What anybody can say of a finding. The draft comes by post only, as to the composer, and goes into the page only. */
export function reportRoutes(parts: Parts): Route[] {
  return [
    get('/check/wrong', 'self', (r) => r.redirect('/check')),
    get('/check/wrong/send', 'self', (r) => r.redirect('/check')),
    // Each of the two has the draft checked once more, as the button that checks does.
    post('/check/wrong', 'self', async (r) =>
      (await mayCheckAgain(parts, r.acting, 'pressed')) ? ask(r) : often(r, '/check/wrong'),
    ),
    post('/check/wrong/send', 'self', async (r) => {
      if (!(await mayCheckAgain(parts, r.acting, 'pressed'))) return often(r, '/check/wrong/send');
      const { values } = await r.form();
      if (!(await maySendAgain(parts, r.acting)))
        return ask(r, [
          {
            field: 'agree',
            message: 'You have said a lot within an hour. Send this in an hour, or tomorrow.',
          },
        ]);
      const sent = await attempt(() => sendReport(r.acting, values));
      if (!sent.ok) return ask(r, sent.errors);
      if (!sent.value) return gone(r, values);
      return r.page('Thank you', <SentPage values={values} id={sent.value.id} />, NAV);
    }),
    get('/check/reports', 'self', async (r) =>
      r.page('What you have said', <OwnReportsPage reports={await ownReports(r.acting)} />, NAV),
    ),
    get('/check/reports/:id', 'self', async (r) => {
      const report = await readOwnReport(r.acting, r.param('id'));
      return r.page(ruleWords(report.rule), <OwnReportPage report={report} />, NAV);
    }),
    get('/check/reports/:id/withdraw', 'self', async (r) =>
      r.page(
        'Withdraw what you said',
        <WithdrawPage report={await ownReport(r.acting, r.param('id'))} />,
        NAV,
      ),
    ),
    post('/check/reports/:id/withdraw', 'self', async (r) => {
      await withdrawReport(r.acting, r.param('id'));
      return r.redirect('/check/reports', 'It is withdrawn, and your words are erased');
    }),
  ];
}

function gone(r: SignedInRequest, values: Record<string, string>): Promise<Response> {
  return r.page('This finding is no longer there', <GonePage values={values} />, { ...NAV, status: 409 });
}

async function often(r: SignedInRequest, action: string): Promise<Response> {
  const { values } = await r.form();
  return r.page('Wait a minute', <OftenPage values={values} action={action} />, { ...NAV, status: 429 });
}

/** The form, with the finding as the checker finds it now. */
async function ask(r: SignedInRequest, errors?: Issue[]): Promise<Response> {
  const { values } = await r.form();
  const found = await attempt(() => findingToReport(r.acting, values));
  if (!found.ok || !found.value) return gone(r, values);
  const body = <WrongPage found={found.value} values={values} errors={errors} />;
  return r.page(TITLE, body, { ...NAV, errors });
}
