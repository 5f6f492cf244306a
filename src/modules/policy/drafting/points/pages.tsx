import { Conflict, type Issue, NotFound } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { DraftClosed } from '../change.ts';
import { ClauseConflict } from '../clauses/actions.ts';
import { keepingWords, toSteps } from '../closed.tsx';
import { nameOf } from '../model.ts';
import { acceptPoint, reopenPoint, viewPoints } from './actions.ts';
import { acceptKind, reopenKind } from './kind-actions.ts';
import type { TypedForKind } from './kind-views.tsx';
import { chooseOption, type Settled, settleByFix, settleByWords, takeFromWords } from './settle-actions.ts';
import type { Typed } from './settle-card.tsx';
import { PointsPage } from './views.tsx';

const PATH = '/policy/draft/points';

async function show(
  r: SignedInRequest,
  more: { errors?: Issue[]; typed?: Typed; typedForKind?: TypedForKind; status?: 409 | 422 } = {},
): Promise<Response> {
  const view = await viewPoints(r.acting);
  if (view?.draft.state !== 'draft') return toSteps(r, view?.draft);
  const page = Number.parseInt(r.query('page'), 10) || 1;
  return r.page('Points to settle', <PointsPage view={view} page={page} {...more} />, {
    nav: 'draft',
    ...more,
  });
}

type Said = string | { kind: 'notice'; text: string };

/** What each button of a point does; returns what the next page says about it. */
function answer(r: SignedInRequest, id: string, values: Record<string, string>): Promise<Said> {
  const revision = Number(values.revision);
  const keep = async (reason: string) => `Left as it is: ${await acceptPoint(r.acting, id, reason)}`;
  const of: Record<string, () => Promise<Said>> = {
    words: () => settleByWords(r.acting, id, revision, values.words ?? '').then(said),
    fix: () => settleByFix(r.acting, id, revision).then(said),
    option: () => chooseOption(r.acting, id, revision, values.option ?? '').then(said),
    take: () => takeFromWords(r.acting, id).then(said),
    keep: () => keep(values.reason ?? ''),
    leave: () => keep('Looked at: it can stay as it is.'),
    reopen: async () => `Open again: ${await reopenPoint(r.acting, id)}`,
  };
  const work = of[values.do ?? ''];
  if (!work) throw new NotFound();
  return work();
}

function said({ settled, clause }: Settled): Said {
  const name = nameOf(clause);
  if (settled) return `Settled in ${name}`;
  return {
    kind: 'notice',
    text: `The words of ${name} are saved. The point still stands: look at them again.`,
  };
}

async function settle(r: SignedInRequest): Promise<Response> {
  const id = r.param('id');
  const { values } = await r.form();
  const typed: Typed = { pointId: id, reason: values.reason };
  if (values.do === 'words') typed.text = values.words ?? '';
  try {
    const done = await attempt(() => answer(r, id, values));
    if (!done.ok) {
      const errors = done.errors.map((issue) =>
        issue.field === 'text' ? { ...issue, field: `words-${id}` } : issue,
      );
      return show(r, { errors, typed: { ...typed, revision: Number(values.revision) }, status: 422 });
    }
    return r.redirect(PATH, done.value);
  } catch (error) {
    if (!(error instanceof Conflict) || error instanceof DraftClosed) throw error;
    return show(r, { errors: conflictIssues(error, id, values), typed, status: 409 });
  }
}

function conflictIssues(error: Conflict, id: string, values: Record<string, string>): Issue[] {
  const mine = values.do === 'words' && values.words ? ` You had written: “${values.words}”` : '';
  if (!(error instanceof ClauseConflict)) return [{ field: '', message: error.message + mine }];
  const now = error.current ? ` It now says: “${error.current.text}”` : '';
  return [{ field: `words-${id}`, message: `${error.message}${now}${mine}` }];
}

/** All points of one kind at once: left with one reason, or opened again. */
async function settleKind(r: SignedInRequest): Promise<Response> {
  const kind = r.param('kind');
  const { values } = await r.form();
  const reason = values[`reason-${kind}`] ?? '';
  const work =
    values.do === 'reopen'
      ? async () => `Open again: ${await reopenKind(r.acting, kind, values.reason ?? '')}`
      : async () => `Left as they are: ${await acceptKind(r.acting, kind, Number(values.seen), reason)}`;
  try {
    const done = await attempt(work);
    if (done.ok) return r.redirect(PATH, done.value);
    return show(r, { errors: done.errors, typedForKind: { kind, reason }, status: 422 });
  } catch (error) {
    if (!(error instanceof Conflict) || error instanceof DraftClosed) throw error;
    const errors = [{ field: '', message: error.message }];
    return show(r, { errors, typedForKind: { kind, reason }, status: 409 });
  }
}

export function pointRoutes(): Route[] {
  return [
    get(PATH, 'policy.draft', (r) => show(r)),
    post(
      `${PATH}/:id`,
      'policy.draft',
      keepingWords(settle, ({ do: pressed, words, reason }) => [
        { label: 'Your words', words: pressed === 'words' ? words : undefined },
        { label: 'Your reason', words: reason },
      ]),
    ),
    post(
      `${PATH}/kinds/:kind`,
      'policy.draft',
      keepingWords(settleKind, (values) =>
        Object.keys(values)
          .filter((name) => name.startsWith('reason-'))
          .map((name) => ({ label: 'Your reason', words: values[name] })),
      ),
    ),
  ];
}
