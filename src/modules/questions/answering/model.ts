import { z } from 'zod';
import { DECISIONS, type Decision, wordsAsked } from '../model.ts';

/** What can be answered where there is a draft; without one there are only words. */
export const DRAFT_DECISIONS = ['go-ahead', 'change', 'do-not-post'] as const;

const WORDS = wordsAsked('Write your answer.');

/** @param withDraft whether a draft is on hold until the answer */
export function answerSchema(withDraft: boolean) {
  return z.object({
    decision: withDraft
      ? z.enum(DRAFT_DECISIONS, 'Choose what the answer is.')
      : z.literal('answer').default('answer'),
    words: WORDS,
    /** The clause that the answer rests on, by its lineage. */
    clause: z.string().default(''),
  });
}

export const passOnSchema = z.object({ reason: wordsAsked('Say why you pass it on.') });

/** What the radios of a draft's answer say. */
export const DECISION_ITEMS: readonly { value: Decision; text: string; hint: string }[] = [
  { value: 'go-ahead', text: DECISIONS['go-ahead'], hint: 'It can be posted as it is.' },
  {
    value: 'change',
    text: DECISIONS.change,
    hint: 'Say what to change, and whether you want to see it again.',
  },
  { value: 'do-not-post', text: DECISIONS['do-not-post'], hint: 'Say why, and what could be said instead.' },
];

/** The name under which an answer is kept for later. */
export const answerForm = (id: string): string => `answer ${id}`;

export const SHOWN = { waiting: 'Waiting for you', dealt: 'Dealt with' } as const;
