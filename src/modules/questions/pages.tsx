import { dayOf } from '../../platform/dates.ts';
import { Conflict, type Issue, NotAllowed, NotFound } from '../../platform/errors.ts';
import { forgetForm, keepForm, keptForm } from '../../platform/kept-forms.ts';
import type { Parts } from '../../platform/parts.ts';
import { may } from '../../platform/permissions.ts';
import { attachment } from '../../web/download.ts';
import { attempt } from '../../web/form.tsx';
import { listAsked } from '../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../web/route.ts';
import { openQuestion, type QuestionDetail } from './actions.ts';
import {
  answerQuestion,
  clausesToChoose,
  passOn,
  questionsToAnswer,
  takeAnswerBack,
} from './answering/actions.ts';
import { ANSWER_SHAPE, answerCsv, answerList } from './answering/list.ts';
import { AnswerListPage } from './answering/list-views.tsx';
import { answerForm } from './answering/model.ts';
import { addToQuestion, askAgain, thankFor } from './asking/follow.ts';
import { askingRoutes } from './asking/pages.tsx';
import { guidanceOfQuestion } from './guidance/actions.ts';
import { guidanceRoutes } from './guidance/pages.tsx';
import { OutOfReachPage, type Overtaken } from './overtaken-views.tsx';
import { settingsRoutes } from './settings/pages.tsx';
import { Withdrawn } from './step.ts';
import { QuestionPage } from './views.tsx';

const NAV = { nav: 'questions' };
type Values = Record<string, string>;
/** A form that was sent and not taken: for what is wrong with it, or since the question is not as it was. */
type Failed = { form: string; values: Values; errors?: Issue[]; because?: Conflict | NotAllowed };

/**
 * Questions and the guidance made of them. Who may do what about one is decided by who asked it and who answers for them today,
 * so every route is open to anybody and every action looks.
 */
export function questionRoutes(parts: Parts): Route[] {
  return [
    ...settingsRoutes,
    ...askingRoutes(parts),
    ...guidanceRoutes,
    get('/questions/to-answer', 'self', async (r) => {
      const asked = listAsked(r, ANSWER_SHAPE);
      const questions = answerList(await questionsToAnswer(r.acting), asked);
      const body = <AnswerListPage questions={questions} asked={asked} today={today(r)} />;
      return r.page('Questions to answer', body, NAV);
    }),
    get('/questions/to-answer/csv', 'self', async (r) =>
      attachment(
        r,
        'questions.csv',
        answerCsv(answerList(await questionsToAnswer(r.acting), listAsked(r, ANSWER_SHAPE))),
      ),
    ),
    get('/questions/:id', 'self', (r) => show(r)),
    post('/questions/:id/answer', 'self', async (r) => {
      const { values } = await r.form();
      const id = r.param('id');
      return orOvertaken(r, 'answer', values, async () => {
        if (values.keep) {
          await openQuestion(r.acting, id);
          await keepForm(r.acting, answerForm(id), values);
          return r.redirect('/questions/to-answer', 'Your answer is kept. Only you can see it');
        }
        const done = await attempt(() => answerQuestion(r.acting, id, values));
        if (!done.ok) return show(r, { form: 'answer', values, errors: done.errors });
        await forgetForm(r.acting, answerForm(id));
        return r.redirect(`/questions/${id}`, 'Your answer is sent');
      });
    }),
    worded('pass-on', passOn, () => '/questions/to-answer', 'It is passed on'),
    worded('add', addToQuestion, (id) => `/questions/${id}`, 'It is added'),
    worded('ask-again', askAgain, (id) => `/questions/${id}`, 'Your question waits again'),
    plain('thank', thankFor, 'Your thanks stand with the answer'),
    plain('take-back', takeAnswerBack, 'The answer is taken back, and whoever asked is told'),
  ];
}

const today = (r: SignedInRequest): string => dayOf(r.acting.clock.now());

/** A step with words: what was typed is still there when it is refused. */
function worded(
  step: string,
  act: (acting: SignedInRequest['acting'], id: string, values: Values) => Promise<void>,
  to: (id: string) => string,
  said: string,
): Route {
  return post(`/questions/:id/${step}`, 'self', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    return orOvertaken(r, step, values, async () => {
      const done = await attempt(() => act(r.acting, id, values));
      if (!done.ok) return show(r, { form: step, values, errors: done.errors });
      return r.redirect(to(id), said);
    });
  });
}

/** What is sent of a question that is not as it was on the page: how it stands now, and what was written. */
async function orOvertaken(
  r: SignedInRequest,
  form: string,
  values: Values,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return outOfReach(r, values, error);
    if (error instanceof Conflict || error instanceof NotAllowed)
      return show(r, { form, values, because: error });
    throw error;
  }
}

const wordsIn = ({ words, reason }: Values): string => words ?? reason ?? '';

function outOfReach(r: SignedInRequest, values: Values, error: NotFound): Promise<Response> {
  const withdrawn = error instanceof Withdrawn;
  const title = withdrawn ? 'This question was withdrawn' : 'We cannot find this question';
  const message = withdrawn ? error.message : 'It is not with you, or not any more.';
  const body = <OutOfReachPage title={title} message={message} words={wordsIn(values)} />;
  return r.page(title, body, { ...NAV, status: 404 });
}

/** A step without words. */
function plain(
  step: string,
  act: (acting: SignedInRequest['acting'], id: string, revision: string | undefined) => Promise<void>,
  said: string,
): Route {
  return post(`/questions/:id/${step}`, 'self', async (r) => {
    const { values } = await r.form();
    await act(r.acting, r.param('id'), values.revision);
    return r.redirect(`/questions/${r.param('id')}`, said);
  });
}

async function show(r: SignedInRequest, failed?: Failed): Promise<Response> {
  const id = r.param('id');
  const detail = await openQuestion(r.acting, id);
  const answers = detail.steps.includes('answer');
  const kept = answers && !failed ? await keptForm(r.acting, answerForm(id)) : null;
  const mayPublish = may(r.viewer, 'guidance.publish');
  const body = (
    <QuestionPage
      detail={detail}
      today={today(r)}
      clauses={answers ? await clausesToChoose(r.acting) : []}
      guidance={detail.own ? null : await guidanceOfQuestion(r.acting, id)}
      mayPublish={mayPublish}
      values={failed?.values ?? kept?.values ?? {}}
      failed={failed?.form}
      errors={failed?.errors}
      overtaken={failed && overtakenIn(failed, detail)}
    />
  );
  return r.page(detail.own ? 'Your question' : 'A question to answer', body, {
    ...NAV,
    errors: failed?.errors,
    ...(failed?.because && { status: failed.because instanceof Conflict ? 409 : 403 }),
  });
}

function overtakenIn({ form, values, because }: Failed, detail: QuestionDetail): Overtaken | undefined {
  if (!because) return undefined;
  const changed = String(detail.question.revision) !== values.revision;
  return {
    because,
    last: changed ? detail.entries.at(-1) : undefined,
    words: detail.steps.some((step) => step === form) ? '' : wordsIn(values),
  };
}
