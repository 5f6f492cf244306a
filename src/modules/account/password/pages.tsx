import type { Parts } from '../../../platform/parts.ts';
import { Button } from '../../../web/components/button.tsx';
import { attempt } from '../../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../../web/route.ts';
import { passCookies } from '../../../web/session.ts';
import { DeadEnd } from '../dead-end.tsx';
import { holder } from '../factors/actions.ts';
import { minutesWords } from '../model.ts';
import type { TooMany } from '../sign-in/guesses.ts';
import { StoppedPage } from '../sign-in/views.tsx';
import { askForReset, changePassword, resetPassword } from './actions.ts';
import { accountOfReset } from './link.ts';
import { AskResetPage, ChangePasswordPage, NewPasswordPage, ResetAskedPage } from './views.tsx';

/** With the button that shows what one typed. */
const SHOW = { scripts: ['password'] };
const CHANGE = 'Change your password';

/** A new password: by mail for someone who cannot sign in, by the old one for someone who is. */
export function passwordRoutes(parts: Parts): Route[] {
  return [
    get('/reset', 'anyone', (r) => r.page('Set a new password', <AskResetPage />)),
    post('/reset', 'anyone', async (r) => {
      const { values } = await r.form();
      const asked = await attempt(() => askForReset(parts, r, values));
      if (!asked.ok) {
        const page = <AskResetPage email={values.email} errors={asked.errors} />;
        return r.page('Set a new password', page, { errors: asked.errors });
      }
      if (asked.value) return tooMany(r, asked.value);
      return r.page(
        'Check your email',
        <ResetAskedPage email={values.email ?? ''} sendsMail={parts.sendsMail} />,
      );
    }),
    get('/reset/:token', 'anyone', async (r) => {
      const account = await accountOfReset(parts, r.param('token'));
      if (!account) return linkDead(r);
      return r.page(
        'Choose a new password',
        <NewPasswordPage token={r.param('token')} email={account.email} />,
        SHOW,
      );
    }),
    post('/reset/:token', 'anyone', async (r) => {
      const { values } = await r.form();
      const token = r.param('token');
      const saved = await attempt(() => resetPassword(parts, r, token, values.password ?? ''));
      if (!saved.ok) {
        const account = await accountOfReset(parts, token);
        const page = <NewPasswordPage token={token} email={account?.email ?? ''} errors={saved.errors} />;
        return r.page('Choose a new password', page, { ...SHOW, errors: saved.errors });
      }
      if (!saved.value) return linkDead(r);
      return r.redirect('/sign-in', 'Your new password is saved. Sign in with it.');
    }),
    get('/account/password', 'self', async (r) => {
      const account = await holder(parts, r.viewer);
      if (!account.password) return r.redirect('/account');
      return r.page(CHANGE, <ChangePasswordPage email={account.email} />, SHOW);
    }),
    post('/account/password', 'self', async (r) => {
      const { values } = await r.form();
      const given = { current: values.current ?? '', password: values.password ?? '' };
      const saved = await attempt(() => changePassword(parts, r, given));
      if (!saved.ok) {
        const { email } = await holder(parts, r.viewer);
        const page = <ChangePasswordPage email={email} errors={saved.errors} />;
        return r.page(CHANGE, page, { ...SHOW, errors: saved.errors });
      }
      return passCookies(saved.value, r.redirect('/account', 'Password changed'));
    }),
  ];
}

function tooMany(r: PublicRequest, { by, minutes }: TooMany): Promise<Response> {
  const title = 'Too many requests';
  const lines = [
    by === 'account'
      ? 'Links for this address have been asked for several times in a row.'
      : 'Many links have been asked for from here, such as from your school’s network. They need not have been yours.',
    `Wait ${minutesWords(minutes)}, then try again.`,
  ];
  return r.page(title, <StoppedPage title={title} lines={lines} next="/" />, { status: 429 });
}

function linkDead(r: PublicRequest): Promise<Response> {
  const title = 'This link does not work any more';
  const lines = ['A link for a new password works once, and for an hour. Ask for a new one.'];
  const page = (
    <DeadEnd title={title} lines={lines}>
      <Button href="/reset">Ask for a new link</Button>
    </DeadEnd>
  );
  return r.page(title, page, { status: 404 });
}
