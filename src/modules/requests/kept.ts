import { forgetForm, type KeptForm, keepForm, keptForm } from '../../platform/kept-forms.ts';
import type { SignedInRequest } from '../../web/route.ts';
import type { Values } from './fields.ts';
import type { Request } from './model.ts';

/** The forms about a request that is there, each with the end of its address. */
export const FORM_PATHS = {
  decide: '',
  change: '/change',
  'hand-over': '/hand-over',
  revoke: '/revoke',
} as const;
export type AboutForm = keyof typeof FORM_PATHS;

type About = Pick<Request, 'id' | 'revision'>;

/** Of the request as it stands: once something is done with it, what was begun before counts no more. */
const keptAs = (form: AboutForm, { id, revision }: About): string => `request ${form} ${id} ${revision}`;

export function keptAbout(r: SignedInRequest, form: AboutForm, request: About): Promise<KeptForm | null> {
  return keptForm(r.acting, keptAs(form, request));
}

/** Keeps a form that somebody leaves. @returns where they go then; null when they did not ask to leave it */
export async function leave(
  r: SignedInRequest,
  form: AboutForm,
  request: About,
  values: Values,
): Promise<Response | null> {
  if (!values.keep) return null;
  await keepForm(r.acting, keptAs(form, request), values);
  return r.redirect(
    form === 'decide' ? '/inbox' : `/requests/${request.id}`,
    'Saved. It is there when you come back, and nobody else sees it',
  );
}

export function forgetAbout(r: SignedInRequest, form: AboutForm, request: About): Promise<void> {
  return forgetForm(r.acting, keptAs(form, request));
}
