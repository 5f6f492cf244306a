import { z } from 'zod';

/** Working days in which an answer is due. */
export const ANSWER_DAYS = {
  1: '1 working day',
  2: '2 working days',
  3: '3 working days',
  5: '5 working days',
};
/** Days that words are kept after the last of them. */
export const KEEP_DAYS = { 90: '3 months', 180: '6 months', 365: 'A year', 730: 'Two years' };
export const DEFAULTS = { answerDays: 3, keepDays: 365 } as const;

export type QuestionSettings = { answerDays: number; keepDays: number };

const oneOf = (choices: object, message: string) =>
  z
    .string(message)
    .refine((value) => Object.hasOwn(choices, value), message)
    .transform(Number);

export const settingsSchema = z.object({
  answerDays: oneOf(ANSWER_DAYS, 'Choose within how many days a question is to be answered.'),
  keepDays: oneOf(KEEP_DAYS, 'Choose how long the words are kept.'),
});
