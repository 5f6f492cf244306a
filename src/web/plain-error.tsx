import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { answers, type Database } from '../platform/database/database.ts';
import { faultOf } from '../platform/fault.ts';
import type { Log } from '../platform/log.ts';
import type { Assets } from './assets.ts';
import { Column } from './components/split.tsx';
import { renderPage } from './render.tsx';

/** What any error page says that a helper may be asked about, and the log has beside the cause. */
export const newReference = (): string => randomUUID().slice(0, 8);

/**
 * The answer when not even an error page can be made, which asks the database who is there: a page that asks nothing.
 * It is a 503 while the database does not answer.
 */
export async function answerPlainly(
  error: unknown,
  c: Context,
  { db, log, assets }: { db: Database; log: Log; assets: Assets },
): Promise<Response> {
  const reference = newReference();
  const reached = await answers(db);
  const happened = reached ? 'request failed' : 'the database cannot be reached';
  log.error({ reference, route: routePath(c, -1), ...faultOf(error) }, happened);
  const title = reached ? 'Something went wrong on our side' : 'Decorum cannot reach its database';
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">Nothing you were doing was saved. Wait a minute, then load this page again.</p>
      <p class="govuk-body">
        If it stays so, tell the person who looks after Decorum at your trust, and give this reference:{' '}
        {reference}.
      </p>
    </Column>
  );
  const html = await renderPage({
    title,
    body,
    options: {},
    chrome: { example: false, nav: [] },
    viewer: null,
    flash: undefined,
    csrfToken: '',
    assets,
  });
  return c.html(html, reached ? 500 : 503);
}
