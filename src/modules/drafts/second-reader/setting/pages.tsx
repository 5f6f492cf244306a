import { Conflict } from '../../../../platform/errors.ts';
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
  kept: 'Settings saved',
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
        if (!saved.ok) return page(r, { values, errors: saved.errors });
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
  return r.page(TITLE, <SecondReaderPage shown={shown} values={values} meanwhile />, {
    ...SHOWN,
    status: 409,
  });
}
