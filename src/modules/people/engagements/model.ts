import { z } from 'zod';
import { dayField, maybeDay } from '../days.ts';
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

export const engagementSchema = z
  .object({
    /** A school's id, or 'central'. */
    place: z.string('Choose where they work.').min(1, 'Choose where they work.'),
    job: words(120, 'Give the job, for example “Teacher of science”.', 'The job'),
    from: dayField('Give the first day, for example 1 9 2026.'),
    to: maybeDay,
  })
  .superRefine(({ from, to }, c) => {
    if (to && to < from)
      c.addIssue({ code: 'custom', path: ['to'], message: 'The last day must not be before the first day.' });
  });
