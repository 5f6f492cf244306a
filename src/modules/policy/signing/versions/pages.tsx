import { dayOf } from '../../../../platform/dates.ts';
import { dayFrom, dayParts, partsOfDay } from '../../../../platform/day-field.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { signingKey } from '../../../../platform/signing-key.ts';
import { get, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { versionName } from '../../model.ts';
import { trustOf } from '../in-hand.ts';
import { listVersions, readChanges, readSeal, readVersion, versionsOnDay } from './actions.ts';
import { ComparePage, NothingToCompare } from './change-views.tsx';
import { VersionPage } from './version-view.tsx';
import { type OnDay, VersionList } from './views.tsx';

/** Versions, what was in force when, what changed, and the files that prove a version. */
export function versionRoutes(parts: Parts): Route[] {
  const key = signingKey(parts.secret, 'policy').fingerprint;
  return [
    get('/policy/versions', 'self', async (r) => {
      const today = dayOf(parts.clock.now());
      const on = await askedDay(r, today);
      const versions = await listVersions(r.acting);
      const body = <VersionList versions={versions} on={on} today={partsOfDay(today)} />;
      return r.page('Versions of the policy', body, { nav: 'policy', errors: on?.errors });
    }),
    get('/policy/versions/:version', 'self', async (r) => {
      const detail = await readVersion(r.acting, r.param('version'));
      const body = <VersionPage detail={detail} trust={await trustOf(r.acting)} keyFingerprint={key} />;
      const { version } = detail;
      return r.page(`${version.title}, ${versionName(version).toLowerCase()}`, body, { nav: 'policy' });
    }),
    get('/policy/versions/:version/text', 'self', async (r) => {
      const { version, text } = await readSeal(r.acting, r.param('version'));
      return download(r, `policy-version-${version.number}.txt`, 'text/plain; charset=utf-8', text);
    }),
    get('/policy/versions/:version/signature', 'self', async (r) => {
      const { version, document } = await readSeal(r.acting, r.param('version'));
      return download(r, `policy-version-${version.number}.signature.json`, 'application/json', document);
    }),
    get('/policy/compare', 'self', async (r) => {
      const comparison = await readChanges(r.acting, r.query('from'), r.query('to'));
      if (!comparison) return r.page('What changed', <NothingToCompare />, { nav: 'policy' });
      return r.page('What changed', <ComparePage comparison={comparison} all={r.query('all') === '1'} />, {
        nav: 'policy',
      });
    }),
  ];
}

async function askedDay(r: SignedInRequest, today: string): Promise<OnDay | null> {
  const boxes = dayParts(
    { 'on-day': r.query('on-day'), 'on-month': r.query('on-month'), 'on-year': r.query('on-year') },
    'on',
  );
  // Asked for with empty boxes is asked for all the same.
  if (r.c.req.query('on-day') === undefined) return null;
  const day = dayFrom(boxes);
  if (day === null)
    return {
      parts: boxes,
      day,
      when: 'today',
      found: [],
      errors: [{ field: 'on', message: 'Give a day, such as 3 9 2026' }],
    };
  const when = day === today ? 'today' : day < today ? 'past' : 'to-come';
  return { parts: boxes, day, when, found: await versionsOnDay(r.acting, day), errors: [] };
}

function download(r: SignedInRequest, name: string, type: string, text: string): Response {
  return r.c.body(text, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
