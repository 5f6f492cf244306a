import { dayOf } from '../../../../platform/dates.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { withinLimit } from '../../../../platform/rate-limit.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../../../web/route.ts';
import { addressOf } from '../../../../web/session.ts';
import { answerByLink } from '../quiz/actions.ts';
import { NotYetPage } from '../quiz/views.tsx';
import { acceptByLink, openLink, renewLink } from './actions.ts';
import { LinkMessage, LinkPage, OldLinkPage } from './views.tsx';

// By address. A token has 192 random bits, so this is against noise, not against guessing.
const OPEN = { max: 60, seconds: 300 };
const RENEW = { max: 5, seconds: 3600 };

/** Reading and acknowledging by personal link, for people outside who can use our systems (clause 2.2). */
export function linkRoutes(parts: Parts): Route[] {
  return [
    get('/acknowledge/:token', 'anyone', (r) =>
      limited(parts, r, 'acknowledge link', OPEN, () => linkPage(parts, r)),
    ),
    post('/acknowledge/:token', 'anyone', (r) =>
      limited(parts, r, 'acknowledge link', OPEN, async () => {
        const { values } = await r.form();
        const done = await attempt(() => acceptByLink(parts, r.param('token'), values));
        if (!done.ok) return linkPage(parts, r, done.errors);
        return r.redirect(
          `/acknowledge/${encodeURIComponent(r.param('token'))}`,
          'You have acknowledged the policy.',
        );
      }),
    ),
    post('/acknowledge/:token/quiz', 'anyone', (r) =>
      limited(parts, r, 'acknowledge link', OPEN, async () => {
        const given = await r.form();
        const again = `/acknowledge/${encodeURIComponent(r.param('token'))}`;
        const done = await attempt(() => answerByLink(parts, r.param('token'), given));
        if (!done.ok) return linkPage(parts, r, done.errors, (n) => given.all(`question-${n}`));
        if (done.value && !done.value.passed)
          return r.page('Not quite enough yet', <NotYetPage marked={done.value} again={again} />);
        return r.redirect(again, 'You passed. You can acknowledge the policy now.');
      }),
    ),
    // As the first mails wrote it.
    get('/accept/:token', 'anyone', async (r) =>
      r.c.redirect(`/acknowledge/${encodeURIComponent(r.param('token'))}`, 301),
    ),
    post('/acknowledge/:token/renew', 'anyone', (r) =>
      limited(parts, r, 'renew link', RENEW, async () => {
        await renewLink(parts, r.param('token'));
        const says =
          'If the link was one of ours, a new one is on its way to the address the trust holds for you.';
        return r.page('Look for a mail', <LinkMessage title="Look for a mail" says={says} />);
      }),
    ),
  ];
}

async function linkPage(
  parts: Parts,
  r: PublicRequest,
  errors?: Parameters<typeof LinkPage>[0]['errors'],
  chosen?: (question: number) => readonly string[],
): Promise<Response> {
  const token = r.param('token');
  const found = await openLink(parts, token);
  if (found.state === 'unknown') {
    const says =
      'Check that you have the whole address from the mail, or ask the school office to send you a new link.';
    return r.page('We do not know this link', <LinkMessage title="We do not know this link" says={says} />, {
      status: 404,
    });
  }
  if (found.state === 'old')
    return r.page('This link no longer works', <OldLinkPage token={token} />, { status: 404 });
  const { reading, holder } = found;
  const quiz = found.state === 'open' ? found.quiz : null;
  const today = dayOf(parts.clock.now());
  const body = <LinkPage {...{ token, reading, holder, quiz, chosen, today, errors }} />;
  return r.page(reading.policy.version.title, body, { errors });
}

async function limited(
  parts: Parts,
  r: PublicRequest,
  what: string,
  limit: typeof OPEN,
  serve: () => Promise<Response>,
): Promise<Response> {
  const who = addressOf(r.c, parts.behindProxy);
  if (await withinLimit(parts.db, parts.secret, parts.clock.now(), what, who, limit)) return serve();
  const says = 'Too many tries came from where you are. Wait a few minutes and open the link again.';
  return r.page('Wait a moment', <LinkMessage title="Wait a moment" says={says} />, { status: 429 });
}
