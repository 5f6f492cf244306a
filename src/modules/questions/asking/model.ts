import { z } from 'zod';
import { isId } from '../../people/model.ts';
import { ABOUTS, type About, wordsAsked } from '../model.ts';

/** What the form asks. The draft and what is found in it come along, and are looked at again. */
export const askSchema = z.object({
  /** The question's id, given by the form: sent twice, it is one question. */
  id: z.string().refine(isId),
  about: z.enum(Object.keys(ABOUTS) as [About, ...About[]], 'Choose what your question is about.'),
  question: wordsAsked('Write your question.'),
});

export const addSchema = z.object({ words: wordsAsked('Write what you want to add.') });
export const againSchema = z.object({ words: wordsAsked('Write what you still want to know.') });

/** What the names begin with under which questions are kept for later. */
export const ASK_FORMS = 'question';
/** The name under which a form is kept for later, by the id that it gave itself: each on its own. */
export const askForm = (id: string): string => `${ASK_FORMS} ${id}`;

/** Where a question goes on that was begun, by the name its form is kept under; null for other forms. */
export function begunHref(form: string): string | null {
  return form.startsWith(`${ASK_FORMS} `) ? `/questions/new?begun=${form.slice(ASK_FORMS.length + 1)}` : null;
}
