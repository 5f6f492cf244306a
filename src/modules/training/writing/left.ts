import type { Acting } from '../../../platform/act.ts';
import { hashOf } from '../../../platform/files.ts';
import { forgetForm, type KeptForm, keepForm, keptForm } from '../../../platform/kept-forms.ts';

type Values = Record<string, string>;
/** What is changed by a form: what a module is, one of its pages or questions; null for a new one. */
type Part = { moduleId: string | null; what: 'facts' | 'page' | 'question'; stored: object | null };

/** What was left of a form, as its page shows it. */
export type Left = { kept: KeptForm | null; afresh: string };

/**
 * What something said when a form was opened, as a word: what is kept of the form belongs to that. Once somebody has changed the
 * page, it is not filled in over their words; and it goes with its page when that is moved.
 */
const wordOf = (stored: object | null): string =>
  stored === null ? 'new' : hashOf(JSON.stringify(stored)).slice(0, 16);
const formOf = ({ moduleId, what }: Omit<Part, 'stored'>, was: string): string =>
  `training ${what} ${moduleId ?? 'new'} ${was}`;
/** The name under which what a new module is to be is kept. */
export const NEW_MODULE_FORM = formOf({ moduleId: null, what: 'facts' }, wordOf(null));

/** How a form is opened: as it was left, or as things stand. */
export async function openLeft(
  acting: Acting,
  part: Part,
  stands: Values,
  afresh: string,
): Promise<{ values: Values; left: Left }> {
  const was = wordOf(part.stored);
  const kept = await keptForm(acting, formOf(part, was));
  return { values: { ...(kept?.values ?? stands), was }, left: { kept, afresh } };
}

/** Keeps a form for its author alone. */
export function keepLeft(acting: Acting, part: Omit<Part, 'stored'>, values: Values): Promise<void> {
  return keepForm(acting, formOf(part, values.was ?? 'new'), values);
}

/** What was kept of a form is needed no more. @param was what the form carried, or what stands now */
export function forgetLeft(
  acting: Acting,
  part: Omit<Part, 'stored'>,
  was: { values: Values } | { stored: object | null },
): Promise<void> {
  const word = 'values' in was ? (was.values.was ?? 'new') : wordOf(was.stored);
  return forgetForm(acting, formOf(part, word));
}
