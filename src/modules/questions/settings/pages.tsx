import { attempt } from '../../../web/form.tsx';
import { get, post, type Route } from '../../../web/route.ts';
import { readQuestionSettings, setQuestionSettings } from './actions.ts';
import { SettingsPage } from './views.tsx';

const TITLE = 'Times for questions';
const NAV = { nav: 'running' };

/** What an administrator sets about questions. */
export const settingsRoutes: Route[] = [
  get('/questions/settings', 'settings.edit', async (r) => {
    const { answerDays, keepDays } = await readQuestionSettings(r.acting);
    const values = { answerDays: String(answerDays), keepDays: String(keepDays) };
    return r.page(TITLE, <SettingsPage values={values} />, NAV);
  }),
  post('/questions/settings', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const saved = await attempt(() => setQuestionSettings(r.acting, values));
    if (!saved.ok) {
      const body = <SettingsPage values={values} errors={saved.errors} />;
      return r.page(TITLE, body, { ...NAV, errors: saved.errors });
    }
    return r.redirect('/questions/settings', 'Saved');
  }),
];
