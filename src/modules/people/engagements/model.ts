import { z } from 'zod';
import { dayField, maybeDay } from '../../../platform/day-field.ts';
import { type WorkingPattern, words } from '../model.ts';

/** An engagement as it will be kept. `schoolId` null: the central team. */
export type EngagementFacts = {
  schoolId: string | null;
  job: string;
  managerId: string | null;
  pattern: WorkingPattern;
  from: string;
  to: string | null;
};

/** Where: a school's id, or 'central'. */
export const placeSchema = z.object({
  place: z.string('Choose where they work.').min(1, 'Choose where they work.'),
});

export const jobSchema = z.object({
  job: words(120, 'Give the job, for example “Teacher of science”.', 'The job'),
});

export const periodSchema = z
  .object({ from: dayField('Give the first day, for example 1 9 2026.'), to: maybeDay })
  .refine(({ from, to }) => !to || to >= from, {
    path: ['to'],
    message: 'The last day must not be before the first day.',
  });
