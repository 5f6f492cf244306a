import { addDays, dayOf } from '../../../platform/dates.ts';
import { writtenDay } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { addWord, changeWord, endWord, listWords, readWord, undoWord } from './actions.ts';
import { WordFormPage } from './form-views.tsx';
import { WordListPage } from './list-views.tsx';
import { filterOf, isKind, KINDS, type Kind } from './model.ts';
import { tryWord } from './trial/actions.ts';
import type { Trial } from './trial/model.ts';
import { WordPage } from './views.tsx';

const NAV = { nav: 'checker' };
/** What is offered as the last day. */
const USUAL_DAYS = 365;

/** The trust's terms and exceptions: find, add, try, change, end, undo. */
export const wordRoutes: Route[] = [
  get('/checker/words', 'checker.edit', async (r) => {
    const filter = filterOf((name) => r.query(name));
    const { words, total } = await listWords(r.acting, filter);
    const body = <WordListPage words={words} total={total} filter={filter} />;
    return r.page('Terms and exceptions', body, NAV);
  }),
  get('/checker/words/new', 'checker.edit', (r) => {
    const expires = writtenDay(addDays(dayOf(r.acting.clock.now()), USUAL_DAYS));
    return form(r, { kind: kindFrom(r.query('kind')), values: { expires } });
  }),
  post('/checker/words/new', 'checker.edit', async (r) => {
    const { values } = await r.form();
    const kind = kindFrom(values.kind);
    if (values.do === 'try') return trial(r, { kind, values });
    const saved = await attempt(() => addWord(r.acting, kind, values));
    if (!saved.ok) return form(r, { kind, values, errors: saved.errors });
    return r.redirect(`/checker/words/${saved.value.id}`, `${KINDS[kind]} added. It counts from now on`);
  }),
  get('/checker/words/:id', 'checker.edit', async (r) => {
    const open = await readWord(r.acting, r.param('id'));
    return r.page(`“${open.word.phrase}”`, <WordPage open={open} />, NAV);
  }),
  get('/checker/words/:id/edit', 'checker.edit', async (r) => {
    const { word } = await readWord(r.acting, r.param('id'));
    const { phrase, control, reason } = word;
    const values = {
      phrase,
      control,
      reason,
      severity: word.severity ?? '',
      message: word.message ?? '',
      expires: writtenDay(word.expires_on),
      revision: String(word.revision),
    };
    return form(r, { kind: word.kind, id: word.id, ended: word.ended_at !== null, values });
  }),
  post('/checker/words/:id/edit', 'checker.edit', async (r) => {
    const { values } = await r.form();
    const { word } = await readWord(r.acting, r.param('id'));
    const shown = { kind: word.kind, id: word.id, ended: word.ended_at !== null, values };
    if (values.do === 'try') return trial(r, shown);
    const saved = await attempt(() => changeWord(r.acting, word.id, values));
    if (!saved.ok) return form(r, { ...shown, errors: saved.errors });
    return r.redirect(`/checker/words/${word.id}`, 'Changed. It counts from now on');
  }),
  post('/checker/words/:id/end', 'checker.edit', async (r) => {
    const { values } = await r.form();
    const { kind } = await endWord(r.acting, r.param('id'), values.revision);
    return r.redirect(`/checker/words/${r.param('id')}`, `${KINDS[kind]} ended. You can undo this below`);
  }),
  post('/checker/words/:id/undo', 'checker.edit', async (r) => {
    const { values } = await r.form();
    const { over } = await undoWord(r.acting, r.param('id'), values.revision);
    const more = over ? '. Its last day is over, so it does not count' : '';
    return r.redirect(`/checker/words/${r.param('id')}`, `Undone: it says again what it said before${more}`);
  }),
];

type Shown = { kind: Kind; values: Values; id?: string; ended?: boolean; errors?: Issue[]; trial?: Trial };

function kindFrom(given: string | undefined): Kind {
  return given !== undefined && isKind(given) ? given : 'term';
}

async function trial(r: SignedInRequest, shown: Shown): Promise<Response> {
  const tried = await attempt(() => tryWord(r.acting, shown.kind, shown.values, shown.id ?? null));
  return form(r, tried.ok ? { ...shown, trial: tried.value } : { ...shown, errors: tried.errors });
}

function form(r: SignedInRequest, shown: Shown): Promise<Response> {
  const title = `${shown.id ? 'Change' : 'Add'} ${shown.kind === 'term' ? 'a term' : 'an exception'}`;
  return r.page(title, <WordFormPage {...shown} />, { ...NAV, errors: shown.errors });
}
