import { z } from 'zod';
import { words } from '../../../people/model.ts';

export const DECISIONS = ['exception', 'accept', 'decline'] as const;

export const answerSchema = z.object({
  decision: z.enum(DECISIONS, 'Choose an answer.'),
  answer: words(500, 'Say why. Whoever sent it reads this.', 'Your reason'),
});
