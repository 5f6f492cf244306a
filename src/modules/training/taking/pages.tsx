import type { Issue } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { clausesFor } from '../clauses.ts';
import {
  answerQuestion,
  beginModule,
  finishModule,
  openModule,
  readPage,
  readResult,
  underWay,
} from './actions.ts';
import { hrefOf, placeOf } from './model.ts';
import { ReadyPage, ResultPage } from './result-views.tsx';
import { LessonPageView, ModulePage, QuestionPage } from './views.tsx';

const NAV = { nav: 'training' } as const;

/** Taking a module: one page at a time, then one question at a time; where one was is kept. */
export function takingRoutes(): Route[] {
  return [
    get('/training/:module', 'self', async (r) => {
      const opened = await openModule(r.acting, r.param('module'));
      const clauses = await clausesFor(r.acting, opened.lesson.targets);
      return r.page(opened.title, <ModulePage opened={opened} clauses={clauses} />, NAV);
    }),
    post('/training/:module/begin', 'self', async (r) => {
      const id = r.param('module');
      const { place, changed } = await beginModule(r.acting, id);
      const news = { kind: 'notice', text: 'It has changed since you began it, so it begins anew.' } as const;
      return changed ? r.redirect(hrefOf(id, place), news) : r.redirect(hrefOf(id, place));
    }),
    get('/training/:module/page/:number', 'self', async (r) => {
      const [id, number] = [r.param('module'), Number(r.param('number'))];
      const under = await underWay(r.acting, id);
      if (!under) return r.redirect(`/training/${id}`);
      const { lesson, attempt: begun } = under;
      // No page is skipped.
      if (!lesson.pages[number - 1] || number > begun.pagesRead + 1)
        return r.redirect(hrefOf(id, placeOf(lesson, begun)));
      const body = <LessonPageView id={id} under={under} number={number} />;
      return r.page(lesson.pages[number - 1]!.heading, body, NAV);
    }),
    post('/training/:module/page/:number', 'self', async (r) => {
      const id = r.param('module');
      return r.redirect(hrefOf(id, await readPage(r.acting, id, Number(r.param('number')))));
    }),
    get('/training/:module/question/:number', 'self', (r) => questionPage(r, [])),
    post('/training/:module/question/:number', 'self', async (r) => {
      const [id, number] = [r.param('module'), Number(r.param('number'))];
      const given = (await r.form()).all('answer');
      const done = await attempt(() => answerQuestion(r.acting, id, number, given));
      if (!done.ok) return questionPage(r, given.map(Number), done.errors);
      return r.redirect(hrefOf(id, { question: number }));
    }),
    get('/training/:module/end', 'self', async (r) => {
      const id = r.param('module');
      const under = await underWay(r.acting, id);
      if (under) {
        const place = placeOf(under.lesson, under.attempt);
        if (place !== 'end') return r.redirect(hrefOf(id, place));
        return r.page('You have answered every question', <ReadyPage id={id} lesson={under.lesson} />, NAV);
      }
      const found = await readResult(r.acting, id);
      const title = found.result.passed ? 'You passed' : 'Not passed yet';
      return r.page(title, <ResultPage id={id} {...found} />, NAV);
    }),
    post('/training/:module/end', 'self', async (r) => {
      const id = r.param('module');
      return r.redirect(hrefOf(id, await finishModule(r.acting, id)));
    }),
  ];
}

async function questionPage(
  r: SignedInRequest,
  chosen: readonly number[],
  errors?: Issue[],
): Promise<Response> {
  const [id, number] = [r.param('module'), Number(r.param('number'))];
  const under = await underWay(r.acting, id);
  if (!under) return r.redirect(`/training/${id}`);
  const { lesson, attempt: begun } = under;
  const place = placeOf(lesson, begun);
  const question = lesson.questions[number - 1];
  const answered = begun.answers[number - 1] !== undefined;
  // One after the other: neither before the pages are read, nor past the next one.
  const open = place !== 'end' && 'question' in place && place.question === number;
  if (!question || !(answered || open)) return r.redirect(hrefOf(id, place));
  const clauses = answered && question.target ? await clausesFor(r.acting, [question.target]) : [];
  const body = <QuestionPage {...{ id, under, number, chosen, clauses, errors }} />;
  return r.page(question.text, body, { ...NAV, errors });
}
