import { dayOf, longMoment } from '../../../platform/dates.ts';
import { Conflict, type Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { csvOf } from '../../../web/list.ts';
import { get, type PageOptions, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { allMessages, channelShown, removeChannel, saveChannel } from './actions.ts';
import { faultWords, MESSAGE_STATES, saidIn } from './model.ts';
import { sendMessageAgain, tryChannel } from './sending/actions.ts';
import { ChannelPage, RemovePage } from './views.tsx';

/** The channels of Teams, a page each: `trust`, or the id of a school. */
export function teamsRoutes(parts: Parts): Route[] {
  const page = async (
    r: SignedInRequest,
    typed: { values?: Record<string, string>; meanwhile?: boolean } = {},
    options: PageOptions = {},
  ) => {
    const shown = await channelShown(r.acting, r.param('place'));
    const { publicUrl } = parts;
    const body = <ChannelPage shown={shown} {...typed} errors={options.errors} publicUrl={publicUrl} />;
    return r.page('Channel of Teams', body, { nav: 'running', scripts: ['password'], ...options });
  };
  const here = (r: SignedInRequest) => `/notices/teams/${r.param('place')}`;
  return [
    get('/notices/teams/:place', 'settings.edit', (r) => page(r)),
    post('/notices/teams/:place', 'settings.edit', async (r) => {
      const { values } = await r.form();
      try {
        const saved = await attempt(() => saveChannel(parts, r.acting, r.param('place'), values));
        if (!saved.ok) return page(r, { values }, { errors: withAddressIssue(saved.errors, values) });
        return r.redirect(here(r), 'Channel saved');
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        const { values: now } = await channelShown(r.acting, r.param('place'));
        const typed = { values: { ...values, revision: now.revision! }, meanwhile: true };
        return page(r, typed, { status: 409, errors: withAddressIssue([], values) });
      }
    }),
    post('/notices/teams/:place/test', 'settings.edit', async (r) => {
      const tried = await attempt(() => tryChannel(parts, r.acting, r.param('place')));
      if (!tried.ok) return page(r, {}, { errors: tried.errors });
      const { outcome } = tried.value;
      if (outcome.ok) return r.redirect(here(r), 'The test was sent. Look in the channel.');
      const words = faultWords(outcome.fault);
      const message = outcome.unsure ? `${words} The test may be in the channel all the same.` : words;
      return page(r, {}, { errors: [{ field: 'test', message }] });
    }),
    get('/notices/teams/:place/remove', 'settings.edit', async (r) => {
      const shown = await channelShown(r.acting, r.param('place'));
      return r.page('Remove this channel?', <RemovePage shown={shown} />, { nav: 'running' });
    }),
    post('/notices/teams/:place/remove', 'settings.edit', async (r) => {
      const { revision = '' } = (await r.form()).values;
      await removeChannel(r.acting, r.param('place'), Number(revision));
      return r.redirect('/notices', 'Channel removed');
    }),
    get('/notices/teams/:place/messages.csv', 'settings.edit', async (r) => {
      const rows = (await allMessages(r.acting, r.param('place'))).map((line) => [
        longMoment(line.doneAt ?? line.createdAt),
        saidIn(line),
        MESSAGE_STATES[line.state],
        line.fault ?? '',
      ]);
      const head = ['When', 'What', 'State', 'What went wrong'];
      return attachment(r, `teams-${dayOf(parts.clock.now())}.csv`, csvOf(head, rows));
    }),
    post('/notices/teams/:place/messages/:id/again', 'settings.edit', async (r) => {
      await sendMessageAgain(r.acting, r.param('place'), r.param('id'));
      return r.redirect(`${here(r)}#messages`, 'The message is in line again');
    }),
  ];
}

/** An address is not sent back with a form that was refused: without this the next save would go on with the old one unnoticed. */
function withAddressIssue(issues: Issue[], { key }: Record<string, string>): Issue[] {
  if (!key || issues.some(({ field }) => field === 'key')) return issues;
  const message = 'Copy the address again. It was not saved, and an address is never sent back to the page.';
  return [...issues, { field: 'key', message }];
}
