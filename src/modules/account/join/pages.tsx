import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PasswordInput } from '../../../web/components/password-input.tsx';
import { attempt, errorAt, Form } from '../../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../../web/route.ts';
import { passCookies } from '../../../web/session.ts';
import { LinkDeadPage, PASSWORD_HINT } from '../password/views.tsx';
import { endFormerSession } from '../sign-in/actions.ts';
import { type JoinLink, joinByLink, readJoinLink } from './actions.ts';

/** Joining by a personal link (clause 2.2 reaches people without a school account too). */
export function joinRoutes(parts: Parts): Route[] {
  return [
    get('/join/:token', 'anyone', async (r) => {
      const link = await readJoinLink(parts, r.param('token'));
      return link.is === 'good' ? joinPage(r, link) : deadPage(r, link);
    }),
    post('/join/:token', 'anyone', async (r) => {
      const { values } = await r.form();
      const joined = await attempt(() =>
        joinByLink(parts, r.param('token'), values.password ?? '', r.c.req.header('user-agent') ?? ''),
      );
      if (!joined.ok) {
        const link = await readJoinLink(parts, r.param('token'));
        return link.is === 'good' ? joinPage(r, link, joined.errors) : deadPage(r, link);
      }
      if (!(joined.value instanceof Response)) return deadPage(r, joined.value);
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      return passCookies(
        joined.value,
        r.redirect('/', 'You have joined. Next time, sign in with this password.'),
      );
    }),
  ];
}

function joinPage(r: PublicRequest, link: JoinLink & { is: 'good' }, errors?: Issue[]): Promise<Response> {
  return r.page(
    'Choose your password',
    <div class="decorum-narrow">
      <IssueSummary issues={errors} />
      <h1 class="govuk-heading-l">Welcome, {link.name}</h1>
      <p class="govuk-body">{link.trust} has invited you to Decorum. Choose a password, and you are in.</p>
      <p class="govuk-body">
        You will sign in as <strong>{link.email}</strong>.
      </p>
      <Form action={`/join/${r.param('token')}`}>
        <input type="hidden" name="username" value={link.email} autocomplete="username" />
        <PasswordInput
          label="Password"
          hint={PASSWORD_HINT}
          name="password"
          autocomplete="new-password"
          error={errorAt(errors, 'password')}
        />
        <Button wide>Join</Button>
      </Form>
    </div>,
    { errors, scripts: ['password'] },
  );
}

const DEAD = {
  used: {
    title: 'This link has been used',
    lines: [
      'It works once. If you chose a password with it, sign in. If that was not you, tell your school office.',
    ],
    href: '/sign-in',
    action: 'Sign in',
  },
  expired: {
    title: 'This link has run out',
    lines: [
      'A link for joining works for 14 days. Ask your school office, or whoever invited you, for a new one.',
    ],
    href: '/sign-in',
    action: 'Go to signing in',
  },
  unknown: {
    title: 'This link does not work',
    lines: [
      'Check that you opened the whole link from your email.',
      'If you did, ask your school office, or whoever invited you, for a new one.',
    ],
    href: '/sign-in',
    action: 'Go to signing in',
  },
} as const;

function deadPage(r: PublicRequest, link: JoinLink): Promise<Response> {
  const words = DEAD[link.is === 'good' ? 'unknown' : link.is];
  return r.page(words.title, <LinkDeadPage {...words} lines={[...words.lines]} />, { status: 404 });
}
