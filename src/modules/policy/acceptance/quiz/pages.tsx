import type { Issue } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { readQuizSetting, setQuiz } from './actions.ts';
import { QuizSettingPage } from './views.tsx';

const NAV = { nav: 'coverage' } as const;

/** Setting which questions come before the acknowledgement. They are asked on its own page, and on that of a personal link. */
export function quizSettingRoutes(): Route[] {
  return [
    get('/policy/coverage/quiz', 'settings.edit', (r) => settingPage(r)),
    post('/policy/coverage/quiz', 'settings.edit', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => setQuiz(r.acting, values));
      if (!saved.ok) return settingPage(r, saved.errors);
      return r.redirect('/policy/coverage', 'Saved. It holds from now on');
    }),
  ];
}

async function settingPage(r: SignedInRequest, errors?: Issue[]): Promise<Response> {
  const body = <QuizSettingPage {...(await readQuizSetting(r.acting))} errors={errors} />;
  return r.page('Questions before the acknowledgement', body, { ...NAV, errors });
}
