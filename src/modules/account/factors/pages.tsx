import QRCode from 'qrcode';
import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { passCookies } from '../../../web/session.ts';
import { FACTOR_PAGES, type Holder, localPath, withNext } from '../model.ts';
import {
  confirmTotp,
  holder,
  isFresh,
  newSpareCodes,
  removeApp,
  removePasskey,
  totpToConfirm,
} from './actions.ts';
import { passkeysOf } from './passkeys.ts';
import { AppPage, ChooseFactorPage, DropFactorPage, SpareCodesPage } from './views.tsx';

type Handled = (r: SignedInRequest, account: Holder) => Promise<Response>;

/** Setting up, changing and removing a second factor. */
export function factorRoutes(parts: Parts): Route[] {
  // Whoever changes how they sign in has signed in a short while ago; the example has nothing to change.
  // `back`: where they go on once they have signed in again.
  const fresh = (back: (r: SignedInRequest) => string, handle: Handled) => (r: SignedInRequest) =>
    ifFresh(parts, r, back(r), handle);
  const at = (tail: string) => `${FACTOR_PAGES}${tail}`;
  const choose = () => FACTOR_PAGES;
  const app = () => at('/app');
  const dropApp = () => at('/app/remove');
  const dropPasskey = (r: SignedInRequest) => at(`/passkey/${r.param('id')}/remove`);
  const account = () => '/account';
  return [
    get(
      FACTOR_PAGES,
      'self',
      fresh(choose, (r, account) => {
        const must = r.viewer.roles.length > 0 && !account.totp && account.passkeys === 0;
        const next = localPath(r.query('next'));
        const page = <ChooseFactorPage must={must} totp={account.totp} next={next} />;
        return r.page(must ? 'Protect your account' : 'Add a second factor', page, { scripts: ['passkey'] });
      }),
    ),
    get(
      at('/app'),
      'self',
      fresh(app, async (r, account) =>
        account.totp ? r.redirect('/account') : appPage(parts, r, account, localPath(r.query('next'))),
      ),
    ),
    post(
      at('/app'),
      'self',
      fresh(app, async (r, account) => {
        if (account.totp) return r.redirect('/account', 'Your authenticator app is set up already');
        const { values } = await r.form();
        const next = localPath(values.next);
        const done = await attempt(() => confirmTotp(parts, r, values.code ?? ''));
        if (!done.ok) return appPage(parts, r, account, next, done.errors);
        const page = <SpareCodesPage codes={done.value.codes} next={next} />;
        return passCookies(done.value.cookies, await r.page('Keep these spare codes', page));
      }),
    ),
    get(at('/added'), 'self', (r) => r.redirect(localPath(r.query('next')), 'Passkey added')),
    post(
      at('/codes'),
      'self',
      fresh(account, async (r) => {
        const codes = await newSpareCodes(parts, r);
        return r.page('Your new spare codes', <SpareCodesPage codes={codes} next="/account" renewed />);
      }),
    ),
    get(
      at('/app/remove'),
      'self',
      fresh(dropApp, (r) => dropPage(r, 'your authenticator app', at('/app/remove'))),
    ),
    post(
      at('/app/remove'),
      'self',
      fresh(dropApp, async (r) => {
        const done = await attempt(() => removeApp(parts, r));
        if (!done.ok) return dropPage(r, 'your authenticator app', at('/app/remove'), done.errors);
        return r.redirect('/account', 'Authenticator app removed');
      }),
    ),
    get(
      at('/passkey/:id/remove'),
      'self',
      fresh(dropPasskey, async (r, account) => {
        const own = await passkeysOf(parts.auth, account.userId);
        const key = own.find((one) => one.id === r.param('id'));
        if (!key) return r.redirect('/account');
        return dropPage(r, `the passkey ${key.name}`, at(`/passkey/${key.id}/remove`));
      }),
    ),
    post(
      at('/passkey/:id/remove'),
      'self',
      fresh(dropPasskey, async (r) => {
        const id = r.param('id');
        const done = await attempt(() => removePasskey(parts, r, id));
        if (!done.ok) return dropPage(r, 'this passkey', at(`/passkey/${id}/remove`), done.errors);
        return r.redirect('/account', 'Passkey removed');
      }),
    ),
  ];
}

async function ifFresh(parts: Parts, r: SignedInRequest, path: string, handle: Handled): Promise<Response> {
  const account = await holder(parts, r.viewer);
  if (account.example) return r.redirect('/account');
  // The session was timed by the machine's clock, so it is measured by it too.
  if (isFresh(account, new Date())) return handle(r, account);
  // A form carries where to go afterwards in a field, a page in its address.
  const { next } = r.c.req.method === 'POST' ? (await r.form()).values : { next: r.query('next') };
  const back = withNext(path, localPath(next));
  return r.redirect(`/sign-in?again=1&next=${encodeURIComponent(back)}`);
}

async function appPage(
  parts: Parts,
  r: SignedInRequest,
  account: Holder,
  next: string,
  errors?: Issue[],
): Promise<Response> {
  const totp = await totpToConfirm(parts, account);
  const picture = await QRCode.toDataURL(totp.uri, { width: 400, margin: 2 });
  const page = <AppPage picture={picture} key_={totp.key} next={next} errors={errors} />;
  return r.page('Set up your app', page, { errors });
}

function dropPage(r: SignedInRequest, what: string, action: string, errors?: Issue[]): Promise<Response> {
  return r.page(`Remove ${what}`, <DropFactorPage what={what} action={action} errors={errors} />, { errors });
}
