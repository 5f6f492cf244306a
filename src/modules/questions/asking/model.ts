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

/** The name under which the form is kept for later: one a person. */
export const ASK_FORM = 'question';
