import { randomUUID } from 'node:crypto';
import type { Issue } from '../../../platform/errors.ts';
import { forgetForm, keepForm, keptForm } from '../../../platform/kept-forms.ts';
import { may } from '../../../platform/permissions.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { listAsked } from '../../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { clausesToChoose } from '../answering/actions.ts';
import { beginGuidance, editGuidance, guidanceToBegin, readGuidance, searchGuidance } from './actions.ts';
import { GuidanceForm } from './form-views.tsx';
import { GUIDANCE_SHAPE, guidanceCsv, guidanceList } from './list.ts';
import { GuidanceListPage } from './list-views.tsx';
import { GUIDANCE_FORM } from './model.ts';
import {
  besideGuidance,
  confirmGuidance,
  discardGuidance,
  namesFound,
  publishGuidance,
  takeGuidanceBack,
} from './publishing/actions.ts';
import { DiscardPage, GuidancePage } from './views.tsx';
import { guidanceWorkflow } from './workflow.ts';

const NAV = { nav: 'questions' };

/** What others have asked, for everybody; written and published by those who answer. */
export const guidanceRoutes: Route[] = [
  get('/guidance', 'self', async (r) => {
    const asked = listAsked(r, GUIDANCE_SHAPE);
    const found = await searchGuidance(r.acting, asked.search);
    const body = (
      <GuidanceListPage
        guidance={guidanceList(found, asked)}
        found={found}
        asked={asked}
        mayPublish={may(r.viewer, 'guidance.publish')}
      />
    );
    return r.page('Guidance', body, NAV);
  }),
  get('/guidance/csv', 'self', async (r) => {
    const asked = listAsked(r, GUIDANCE_SHAPE);
    return attachment(
      r,
      'guidance.csv',
      guidanceCsv(guidanceList(await searchGuidance(r.acting, asked.search), asked)),
    );
  }),
  get('/guidance/new', 'guidance.publish', async (r) => {
    const question = r.query('question');
    // Of a question one begins with its words; otherwise where one left.
    const kept = question === '' ? await keptForm(r.acting, GUIDANCE_FORM) : null;
    const begun = kept?.values ?? (await guidanceToBegin(r.acting, question));
    const values = { id: randomUUID(), ...begun };
    const clauses = await clausesToChoose(r.acting);
    const body = <GuidanceForm action="/guidance/new" values={values} clauses={clauses} kept={kept} />;
    return r.page('Write guidance', body, NAV);
  }),
  post('/guidance/new/afresh', 'guidance.publish', async (r) => {
    await forgetForm(r.acting, GUIDANCE_FORM);
    return r.redirect('/guidance/new');
  }),
  post('/guidance/new', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    if (values.keep) {
      await keepForm(r.acting, GUIDANCE_FORM, values);
      return r.redirect('/guidance', 'It is kept. Only you can see it');
    }
    const begun = await attempt(() => beginGuidance(r.acting, values));
    if (!begun.ok) return form(r, '/guidance/new', values, begun.errors);
    await forgetForm(r.acting, GUIDANCE_FORM);
    return r.redirect(`/guidance/${begun.value.id}`, 'It is kept as a draft');
  }),
  get('/guidance/:id', 'self', (r) => show(r)),
  get('/guidance/:id/edit', 'guidance.publish', async (r) => {
    const { id, asked, answer, lineage, revision } = await readGuidance(r.acting, r.param('id'));
    const values = { asked, answer, clause: lineage ?? '', revision: String(revision) };
    return form(r, `/guidance/${id}/edit`, values);
  }),
  post('/guidance/:id/edit', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    const saved = await attempt(() => editGuidance(r.acting, id, values));
    if (!saved.ok) return form(r, `/guidance/${id}/edit`, values, saved.errors);
    return r.redirect(`/guidance/${id}`, 'Saved as a draft');
  }),
  post('/guidance/:id/publish', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    const done = await attempt(() => publishGuidance(r.acting, r.param('id'), values));
    if (!done.ok) return show(r, done.errors);
    return r.redirect(
      `/guidance/${r.param('id')}`,
      'Published. Its clause page and the checker lead to it now',
    );
  }),
  post('/guidance/:id/take-back', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    await takeGuidanceBack(r.acting, r.param('id'), values.revision);
    return r.redirect(`/guidance/${r.param('id')}`, 'It is taken back');
  }),
  post('/guidance/:id/confirm', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    await confirmGuidance(r.acting, r.param('id'), values.revision);
    return r.redirect(`/guidance/${r.param('id')}`, 'It holds under the clause as it reads today');
  }),
  get('/guidance/:id/discard', 'guidance.publish', async (r) => {
    const guidance = await readGuidance(r.acting, r.param('id'));
    if (!guidanceWorkflow.open(guidance.state, r.viewer).some(({ name }) => name === 'discard'))
      return r.redirect(`/guidance/${guidance.id}`);
    return r.page('Discard this guidance?', <DiscardPage guidance={guidance} />, NAV);
  }),
  post('/guidance/:id/discard', 'guidance.publish', async (r) => {
    const { values } = await r.form();
    await discardGuidance(r.acting, r.param('id'), values.revision);
    return r.redirect('/guidance', 'It is discarded, and its words are erased');
  }),
];

async function form(
  r: SignedInRequest,
  action: string,
  values: Record<string, string>,
  errors?: Issue[],
): Promise<Response> {
  const clauses = await clausesToChoose(r.acting);
  const body = <GuidanceForm action={action} values={values} clauses={clauses} errors={errors} />;
  const title = action === '/guidance/new' ? 'Write guidance' : 'Change the words';
  return r.page(title, body, { ...NAV, errors });
}

async function show(r: SignedInRequest, errors?: Issue[]): Promise<Response> {
  const guidance = await readGuidance(r.acting, r.param('id'));
  const steps = guidanceWorkflow.open(guidance.state, r.viewer).map(({ name }) => name);
  const names = steps.includes('publish') ? await namesFound(r.acting, guidance) : [];
  const beside = await besideGuidance(r.acting, guidance);
  const body = (
    <GuidancePage guidance={guidance} steps={steps} names={names} beside={beside} errors={errors} />
  );
  return r.page(guidance.asked, body, { ...NAV, errors });
}
