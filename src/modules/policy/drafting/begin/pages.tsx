import { MOST_MEGABYTES } from '../../../../platform/documents/read-policy-file.ts';
import { Conflict } from '../../../../platform/errors.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest, upload } from '../../../../web/route.ts';
import { counted } from '../model.ts';
import { type Begun, beginFromModel, beginning, beginRevision, importDraft } from './actions.ts';
import { BeginPage } from './views.tsx';

const TITLE = 'Begin a policy';

/** Goes to the new draft; or back to the three ways with what was wrong. */
async function begin(
  r: SignedInRequest,
  work: () => Promise<Begun>,
  says: (begun: Begun) => string,
): Promise<Response> {
  const begun = await attempt(work).catch((error: unknown) => {
    if (error instanceof Conflict) return null;
    throw error;
  });
  // Someone else may have begun meanwhile: the page then says who, and offers to open that draft.
  const errors = begun && !begun.ok ? begun.errors : undefined;
  if (!begun || errors)
    return r.page(TITLE, <BeginPage beginning={await beginning(r.acting)} errors={errors} />, {
      nav: 'draft',
      errors,
      status: errors ? 422 : 409,
    });
  return r.redirect('/policy/draft', says((begun as { value: Begun }).value));
}

const howMany = (clauses: number) => counted(clauses, 'clause and heading', 'clauses and headings');
const SAYS = {
  upload: ({ clauses, points }: Begun) =>
    `We found ${howMany(clauses)}, and ${counted(points, 'point')} to look at. Your words and numbers are untouched.`,
  model: ({ clauses }: Begun) => `The draft begins with the ${howMany(clauses)} of the model policy.`,
  revision: ({ clauses }: Begun) => `The draft begins with the ${howMany(clauses)} of the policy in force.`,
};

export function beginRoutes(parts: Parts): Route[] {
  return [
    get('/policy/new', 'policy.draft', async (r) =>
      r.page(TITLE, <BeginPage beginning={await beginning(r.acting)} />, { nav: 'draft' }),
    ),
    upload('/policy/new/upload', 'policy.draft', MOST_MEGABYTES, (r) =>
      begin(r, async () => importDraft(r.acting, parts.files, (await r.form()).file('file')), SAYS.upload),
    ),
    post('/policy/new/model', 'policy.draft', (r) => begin(r, () => beginFromModel(r.acting), SAYS.model)),
    post('/policy/new/revision', 'policy.draft', (r) =>
      begin(r, () => beginRevision(r.acting), SAYS.revision),
    ),
  ];
}
