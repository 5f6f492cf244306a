import { dayOf } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { NoPolicy } from '../reading/views.tsx';
import { trustOf } from '../signing/in-hand.ts';
import { acceptPolicy, readSubject, readToAccept, recordPaper } from './actions.ts';
import { listHref, listQuery } from './coverage/list-query.ts';
import { coverageRoutes } from './coverage/pages.tsx';
import { linkRoutes } from './links/pages.tsx';
import { PaperToSign } from './paper-to-sign.tsx';
import { answerSignedIn } from './quiz/actions.ts';
import { quizSettingRoutes } from './quiz/pages.tsx';
import { NotYetPage } from './quiz/views.tsx';
import { AcceptPage, PaperPage } from './views.tsx';

const NAV = { nav: 'policy' } as const;

/** Acknowledging the policy: oneself, by personal link, on paper; and who has. */
export function acceptanceRoutes(parts: Parts): Route[] {
  return [
    get('/policy/acknowledge', 'self', (r) => acceptPage(r)),
    post('/policy/acknowledge', 'self', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => acceptPolicy(r.acting, values));
      if (!done.ok) return acceptPage(r, done.errors);
      return r.redirect('/policy/acknowledge', 'You have acknowledged the policy.');
    }),
    post('/policy/acknowledge/quiz', 'self', async (r) => {
      const given = await r.form();
      const done = await attempt(() => answerSignedIn(r.acting, given));
      if (!done.ok) return acceptPage(r, done.errors, (n) => given.all(`question-${n}`));
      if (done.value && !done.value.passed)
        return r.page(
          'Not quite enough yet',
          <NotYetPage marked={done.value} again="/policy/acknowledge" />,
          NAV,
        );
      return r.redirect('/policy/acknowledge', 'You passed. You can acknowledge the policy now.');
    }),
    get('/policy/coverage/paper/:person', 'policy.coverage', (r) => paperPage(r, {})),
    get('/policy/coverage/paper/:person/print', 'policy.coverage', async (r) => {
      const subject = await readSubject(r.acting, r.param('person'));
      if (!subject) return noPaper(r);
      const body = (
        <PaperToSign
          {...subject}
          trust={await trustOf(r.acting)}
          today={dayOf(parts.clock.now())}
          bringTo={r.viewer}
          publicUrl={parts.publicUrl}
          list={listQuery(r)}
        />
      );
      return r.page('The policy, to acknowledge on paper', body, { nav: 'coverage' });
    }),
    post('/policy/coverage/paper/:person', 'policy.coverage', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => recordPaper(r.acting, { ...values, personId: r.param('person') }));
      if (!done.ok) return paperPage(r, values, done.errors);
      return r.redirect(listHref(listQuery(r)), 'The acknowledgement is recorded.');
    }),
    ...quizSettingRoutes(),
    ...coverageRoutes(parts),
    ...linkRoutes(parts),
  ];
}

async function acceptPage(
  r: SignedInRequest,
  errors?: Issue[],
  chosen?: (question: number) => readonly string[],
): Promise<Response> {
  const found = await readToAccept(r.acting);
  if (!found) throw new NotFound('No policy is in force yet.');
  const title = found.standing.covered ? 'You have acknowledged the policy' : 'Acknowledge the policy';
  return r.page(title, <AcceptPage {...found} chosen={chosen} errors={errors} />, { ...NAV, errors });
}

/** A person's own page leads here whether or not there is a policy to acknowledge. */
function noPaper(r: SignedInRequest): Promise<Response> {
  const here = 'you print a paper for somebody to acknowledge it on, and record it, here';
  const body = <NoPolicy mayDraft={false} here={here} />;
  return r.page('No policy is in force yet', body, { nav: 'coverage', status: 404 });
}

async function paperPage(
  r: SignedInRequest,
  values: Record<string, string>,
  errors?: Issue[],
): Promise<Response> {
  const subject = await readSubject(r.acting, r.param('person'));
  if (!subject) return noPaper(r);
  const { person, requirement } = subject;
  const body = (
    <PaperPage
      person={person}
      requirement={requirement}
      list={listQuery(r)}
      values={values}
      errors={errors}
    />
  );
  return r.page('Record an acknowledgement on paper', body, { nav: 'coverage', errors });
}
