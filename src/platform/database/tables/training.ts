import type { Generated } from 'kysely';
import type { Day, Moment } from './platform.ts';

type OfModule = { trust_id: string; module_id: string };

export type TrainingTables = {
  training_module: {
    trust_id: string;
    id: string;
    starter_key: string | null;
    state: Generated<'draft' | 'in-use' | 'retired'>;
    /** A `Lesson` as modules/training/model.ts has it, that may be unfinished. */
    draft: unknown;
    revision: Generated<number>;
    created_at: Moment;
  };
  training_version: OfModule & {
    number: number;
    /** A `Lesson`. */
    lesson: unknown;
    renews: boolean;
    published_at: Moment;
    published_by: string | null;
  };
  training_assignment: OfModule & {
    id: string;
    kind: 'everyone' | 'role' | 'category' | 'person';
    value: string | null;
    person_id: string | null;
    school_id: string | null;
    due_on: Day;
    within_days: number;
    about: string | null;
    made_on: Day;
    made_at: Moment;
    made_by: string | null;
    ended_at: Moment | null;
  };
  training_attempt: OfModule & {
    id: string;
    version: number;
    person_id: string;
    began_at: Moment;
    pages_read: Generated<number>;
    answers: Generated<unknown>;
    finished_at: Moment | null;
    right_answers: number | null;
    passed: boolean | null;
    expires_on: Day | null;
    certificate: string | null;
  };
  training_another_go: OfModule & {
    id: string;
    person_id: string;
    given_by: string | null;
    given_at: Moment;
  };
  training_reminder: OfModule & { person_id: string; due_on: Day; step: string; at: Moment };
};
