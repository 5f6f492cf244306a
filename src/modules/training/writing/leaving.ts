import type { Issue } from '../../../platform/errors.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { keepLeft, type Left } from './left.ts';

type Values = Record<string, string>;
/** A form that is shown again after it was refused. */
export type Refused = { values: Values; errors: Issue[] };

/** The page of the draft that the address is about. */
export const draftHref = (r: SignedInRequest) => `/training/modules/${r.param('id')}/edit`;

/** Keeps a form for its author, and leads on. */
export async function keep(
  r: SignedInRequest,
  part: Parameters<typeof keepLeft>[1],
  values: Values,
  next: string,
): Promise<Response> {
  await keepLeft(r.acting, part, values);
  return r.redirect(next, 'It is kept. Only you can see it');
}

/** Of a form that was refused: it is shown as it was sent, whatever was left of it before. */
export const NOTHING_LEFT: Left = { kept: null, afresh: '' };

/** A form that is shown again keeps the revision it was opened with: what somebody else saved meanwhile is not lost. */
export function asOpened<M extends { revision: number }>(module: M, again: Refused | undefined): M {
  const revision = Number(again?.values.revision);
  return revision > 0 ? { ...module, revision } : module;
}
