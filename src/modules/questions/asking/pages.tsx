import { randomUUID } from 'node:crypto';
import type { Issue } from '../../../platform/errors.ts';
import { forgetForm, keepForm, keptForm } from '../../../platform/kept-forms.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { listAsked } from '../../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { mayCheckAgain } from '../../drafts/actions.ts';
import { isId } from '../../people/model.ts';
import { openQuestion } from '../actions.ts';
import { mayAnswer, questionsToAnswer } from '../answering/actions.ts';
import { ask, begunQuestions, mayAskAgain, ownQuestions, toAsk } from './actions.ts';
import { withdrawQuestion } from './follow.ts';
import { askForm } from './model.ts';
import { OWN_SHAPE, ownCsv, ownList } from './own-list.ts';
import { OwnQuestionsPage, WithdrawPage } from './own-views.tsx';
import { AskPage, OftenPage } from './views.tsx';

const NAV = { nav: 'questions' };
type Values = Record<string, string>;

/** Asking, and one's own questions. A draft comes by post only, so that it is in no address. */
export function askingRoutes(parts: Parts): Route[] {
  return [
    get('/questions', 'self', async (r) => {
      const asked = listAsked(r, OWN_SHAPE);
      const answers = mayAnswer(r.viewer)
        ? (await questionsToAnswer(r.acting)).filter(({ waitsForMe }) => waitsForMe).length
        : null;
      const questions = ownList(await ownQuestions(r.acting), asked);
      const begun = await begunQuestions(r.acting);
      const body = <OwnQuestionsPage questions={questions} asked={asked} begun={begun} answers={answers} />;
      return r.page('Your questions', body, NAV);
    }),
    get('/questions/csv', 'self', async (r) =>
      attachment(
        r,
        'your-questions.csv',
        ownCsv(ownList(await ownQuestions(r.acting), listAsked(r, OWN_SHAPE))),
      ),
    ),
    get('/questions/new', 'self', async (r) => {
      const id = r.query('begun');
      const kept = id ? await keptForm(r.acting, askForm(id)) : null;
      const values: Values = kept?.values ?? { about: r.query('about') };
      const begun = kept ? [] : await begunQuestions(r.acting);
      const body = <AskPage ask={await toAsk(r.acting, values)} values={values} kept={kept} begun={begun} />;
      return r.page('Ask a question', body, NAV);
    }),
    // From the composer: the draft comes along and is checked once more, as when the button that checks is pressed.
    post('/questions/new', 'self', async (r) => {
      const { values } = await r.form();
      if (!(await mayCheckAgain(parts, r.acting, 'pressed'))) return often(r, values, '/questions/new');
      return form(r, values);
    }),
    post('/questions/new/afresh', 'self', async (r) => {
      await forgetForm(r.acting, askForm(r.query('begun')));
      return r.redirect('/questions/new');
    }),
    post('/questions', 'self', async (r) => {
      const { values } = await r.form();
      if (values.keep) {
        const id = isId(values.id ?? '') ? values.id! : randomUUID();
        await keepForm(r.acting, askForm(id), { ...values, id });
        return r.redirect('/questions', 'Your question is kept. Only you can see it');
      }
      if (!(await mayCheckAgain(parts, r.acting, 'pressed')) || !(await mayAskAgain(parts, r.acting)))
        return often(r, values, '/questions');
      const sent = await attempt(() => ask(r.acting, values));
      if (!sent.ok) return form(r, values, sent.errors);
      await forgetForm(r.acting, askForm(sent.value.id));
      return r.redirect(`/questions/${sent.value.id}`, 'Your question is sent');
    }),
    get('/questions/:id/withdraw', 'self', async (r) => {
      const { question, steps } = await openQuestion(r.acting, r.param('id'));
      if (!steps.includes('withdraw')) return r.redirect(`/questions/${question.id}`);
      return r.page('Withdraw your question?', <WithdrawPage question={question} />, NAV);
    }),
    post('/questions/:id/withdraw', 'self', async (r) => {
      const { values } = await r.form();
      await withdrawQuestion(r.acting, r.param('id'), values.revision);
      return r.redirect('/questions', 'It is withdrawn, and its words are erased');
    }),
  ];
}

async function form(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const body = <AskPage ask={await toAsk(r.acting, values)} values={values} errors={errors} />;
  return r.page('Ask a question', body, { ...NAV, errors });
}

function often(r: SignedInRequest, values: Values, action: string): Promise<Response> {
  return r.page('Wait a little', <OftenPage values={values} action={action} />, { ...NAV, status: 429 });
}
