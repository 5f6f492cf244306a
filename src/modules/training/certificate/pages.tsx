import { dayOf } from '../../../platform/dates.ts';
import type { Parts } from '../../../platform/parts.ts';
import { withinLimit } from '../../../platform/rate-limit.ts';
import { attachment } from '../../../web/download.ts';
import { get, type Route } from '../../../web/route.ts';
import { addressOf } from '../../../web/session.ts';
import { checkCertificate, printCertificate } from './actions.ts';
import { CheckCertificatePage, WaitPage } from './views.tsx';

// By address. A number has 80 random bits, so this is against noise, not against guessing.
const CHECKS = { max: 30, seconds: 300 };

/** Certificates as PDF, and the page on which anybody can check the number of one. */
export function certificateRoutes(parts: Parts): Route[] {
  return [
    get('/training/certificates/:number', 'self', async (r) => {
      const { number, bytes } = await printCertificate(r.acting, parts.publicUrl, r.param('number'));
      return attachment(r, `certificate-${number}.pdf`, bytes, 'application/pdf');
    }),
    get('/certificate', 'anyone', async (r) => {
      const typed = r.query('number').trim().slice(0, 40);
      const now = parts.clock.now();
      const who = addressOf(r.c, parts.behindProxy);
      if (typed && !(await withinLimit(parts.db, parts.secret, now, 'certificate', who, CHECKS)))
        return r.page('Wait a few minutes', <WaitPage />, { status: 429 });
      const found = typed ? await checkCertificate(parts, typed) : null;
      const body = <CheckCertificatePage typed={typed} found={found} today={dayOf(now)} />;
      return r.page('Check a certificate', body);
    }),
  ];
}
