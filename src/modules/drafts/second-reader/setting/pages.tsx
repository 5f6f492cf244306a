import { Conflict, type Issue } from '../../../../platform/errors.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { preview, tryOut } from '../actions.ts';
import { type KeyNow, saveSecondReader, secondReaderSettings } from './actions.ts';
import { SecondReaderPage } from './views.tsx';
import { PreviewPage, TrialPage } from './views-sent.tsx';

const SHOWN = { nav: 'running', scripts: ['password'] };
const TITLE = 'Second reader';

const SAVED: Record<KeyNow, string> = {
  new: 'Settings and key saved',
  kept: 'Settings saved. The key stays as it was.',
  none: 'Settings saved',
  forgotten: 'Settings saved. The key is forgotten.',
  moved: 'Settings saved. The key was for another server and is forgotten. If this one needs a key, type it.',
};

/** The settings of the second reader. A draft typed here comes by post, so that it is in no address. */
export function secondReaderRoutes(parts: Parts): Route[] {
  return [
    get('/second-reader', 'settings.edit', (r) => page(r)),
    post('/second-reader', 'settings.edit', async (r) => {
      const { values } = await r.form();
      try {
        const saved = await attempt(() => saveSecondReader(parts, r.acting, values));
        if (!saved.ok) return page(r, { values, errors: withKeyIssue(saved.errors, values) });
        return r.redirect('/second-reader', SAVED[saved.value.key]);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return changedMeanwhile(r, values);
      }
    }),
    post('/second-reader/test', 'settings.edit', async (r) => {
      const tried = await attempt(() => tryOut(parts, r.acting));
      if (!tried.ok) return page(r, { errors: tried.errors });
      return r.page('Test of the second reader', <TrialPage trial={tried.value} />, SHOWN);
    }),
    post('/second-reader/prompt', 'settings.edit', async (r) => {
      const { draft = '', again } = (await r.form()).values;
      if (again) return page(r, { draft });
      const built = await attempt(() => preview(r.acting, draft));
      if (!built.ok) return page(r, { draft, errors: built.errors });
      return r.page('What would be sent', <PreviewPage preview={built.value} />, SHOWN);
    }),
  ];
}

type Typed = Omit<Parameters<typeof SecondReaderPage>[0], 'shown'>;

async function page(r: SignedInRequest, typed: Typed = {}): Promise<Response> {
  const shown = await secondReaderSettings(r.acting);
  return r.page(TITLE, <SecondReaderPage shown={shown} {...typed} />, { ...SHOWN, errors: typed.errors });
}

async function changedMeanwhile(r: SignedInRequest, typed: Record<string, string>): Promise<Response> {
  const shown = await secondReaderSettings(r.acting);
  const values = { ...typed, revision: shown.values.revision! };
  const errors = withKeyIssue([], typed);
  const body = <SecondReaderPage shown={shown} values={values} errors={errors} meanwhile />;
  return r.page(TITLE, body, { ...SHOWN, errors, status: 409 });
}

/** A key is not sent back with a form that was refused: without this the next save would go on with the old one unnoticed. */
function withKeyIssue(issues: Issue[], { key }: Record<string, string>): Issue[] {
  if (!key || issues.some(({ field }) => field === 'key')) return issues;
  const message = 'Type the key again. It was not saved, and a key is never sent back to the page.';
  return [...issues, { field: 'key', message }];
}
