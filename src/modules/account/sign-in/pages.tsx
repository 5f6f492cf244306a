import { type Issue, NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { get, type PublicRequest, post, type Route } from '../../../web/route.ts';
import { passCookies } from '../../../web/session.ts';
import { enterExample, exampleIsBeingMade, exampleIsThere, examplePeople } from '../../example/actions.ts';
import { localPath, minutesWords, withNext } from '../model.ts';
import { endFormerSession, giveCode, pendingHere, type Step, signIn, whatIsThere } from './actions.ts';
import { ExamplePeoplePage } from './example-views.tsx';
import { ask } from './service.ts';
import { CodePage, SignInPage, StoppedPage } from './views.tsx';

const BY_PASSKEY =
  'You protect your account with a passkey, so a password alone is not enough. Use your passkey.';

/** Signing in and out. */
export function signInRoutes(parts: Parts): Route[] {
  return [
    get('/sign-in', 'anyone', (r) => signInPage(parts, r)),
    post('/sign-in', 'anyone', async (r) => {
      const { values } = await r.form();
      const next = localPath(values.next);
      const missing: Issue[] = [];
      if (!values.email) missing.push({ field: 'email', message: 'Enter your email address.' });
      if (!values.password) missing.push({ field: 'password', message: 'Enter your password.' });
      if (missing.length > 0) return askAgain(parts, r, next, values.email, missing);
      const step = await signIn(parts, r, { email: values.email ?? '', password: values.password ?? '' });
      if (step.is === 'refused')
        return askAgain(parts, r, next, values.email, [{ field: 'email', message: step.message }]);
      if (step.is === 'passkey')
        return askAgain(parts, r, next, values.email, [{ field: '', message: BY_PASSKEY }]);
      return take(parts, r, step, next);
    }),
    get('/sign-in/code', 'anyone', async (r) => {
      const next = localPath(r.query('next'));
      if (r.viewer) return r.redirect(next);
      if (!(await pendingHere(parts, r))) return take(parts, r, { is: 'again' }, next);
      return r.page('Enter your code', <CodePage next={next} />);
    }),
    post('/sign-in/code', 'anyone', async (r) => {
      const { values } = await r.form();
      const next = localPath(values.next);
      const wrong = (message: string) => {
        const errors = [{ field: 'code', message }];
        return r.page('Enter your code', <CodePage next={next} errors={errors} />, { errors });
      };
      if (!values.code) return wrong('Enter your code.');
      const step = await giveCode(parts, r, values.code);
      return step.is === 'refused' ? wrong(step.message) : take(parts, r, step, next);
    }),
    post('/sign-in/example', 'anyone', async (r) => {
      const { values } = await r.form();
      if (!(await whatIsThere(parts)).onlyExample) throw new NotFound();
      const device = r.c.req.header('user-agent') ?? '';
      const cookies = await enterExample(parts, values.personId ?? '', device);
      if (!cookies.ok) throw new NotFound('We cannot find this person. Choose another.');
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      return passCookies(cookies, r.redirect(localPath(values.next)));
    }),
    post('/sign-out', 'anyone', async (r) => {
      // The session first, which fails aloud: the sign-in service says that it is over whether it ended or not.
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      const { response } = await ask(parts, r, '/sign-out', {});
      const there = await whatIsThere(parts);
      const words = there.onlyExample ? undefined : 'You have signed out';
      return passCookies(response, r.redirect('/sign-in', words));
    }),
  ];
}

async function signInPage(parts: Parts, r: PublicRequest): Promise<Response> {
  const next = localPath(r.query('next'));
  const there = await whatIsThere(parts);
  if (!there.any) return r.redirect('/');
  if (there.onlyExample) {
    // Half made: by somebody who is at it, or by a process that was cut off, after which it is asked for again.
    if (!(await exampleIsThere(parts)))
      return r.redirect((await exampleIsBeingMade(parts)) ? '/explore' : '/');
    const people = await examplePeople(parts);
    const page = <ExamplePeoplePage trust={there.only ?? ''} people={people} next={next} />;
    return r.page('Who would you like to be?', page);
  }
  const again = r.query('again') === '1';
  if (r.viewer && !again) return r.redirect(next);
  return r.page('Sign in', <SignInPage trust={there.only} next={next} again={again} />, {
    scripts: ['passkey', 'password'],
  });
}

async function askAgain(
  parts: Parts,
  r: PublicRequest,
  next: string,
  email: string | undefined,
  errors: Issue[],
): Promise<Response> {
  const { only } = await whatIsThere(parts);
  const page = <SignInPage trust={only} next={next} email={email} errors={errors} />;
  return r.page('Sign in', page, { errors, scripts: ['passkey', 'password'] });
}

/** What follows a step of signing in. */
async function take(
  parts: Parts,
  r: PublicRequest,
  step: Exclude<Step, { is: 'refused' | 'passkey' }>,
  next: string,
): Promise<Response> {
  switch (step.is) {
    case 'in':
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      return passCookies(step.cookies, r.redirect(next));
    case 'code':
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      return passCookies(step.cookies, r.redirect(withNext('/sign-in/code', next)));
    case 'again':
      return r.redirect(withNext('/sign-in', next), {
        kind: 'notice',
        title: 'Sign in again',
        text: step.spent
          ? 'That code has just been used. Each code works once: start again, and use the next one in the app.'
          : 'That took too long, or there were too many wrong codes. Start again.',
      });
    case 'limited':
      if (step.by === 'place')
        return stopped(r, next, 429, 'Too many tries from this place', [
          'Too many wrong passwords have come from here, such as from your school’s network. They need not have been yours.',
          'Try again in a few minutes.',
        ]);
      return stopped(r, next, 429, 'Too many tries', [
        'To keep accounts safe, nobody can sign in to this one from here for a while.',
        `Wait ${minutesWords(step.minutes)}, then try again. If you have forgotten your password, set a new one.`,
      ]);
    case 'inactive':
      return stopped(r, next, 403, 'Your account is not active', [
        'Your password is right, but your account at your trust has been made inactive, so you cannot come in.',
        'If that is a mistake, ask the office of your school or trust to make it active again.',
      ]);
  }
}

function stopped(
  r: PublicRequest,
  next: string,
  status: 403 | 429,
  title: string,
  lines: string[],
): Promise<Response> {
  return r.page(title, <StoppedPage title={title} lines={lines} next={next} />, { status });
}
