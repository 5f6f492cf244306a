import { z } from 'zod';
import type { TellsOf } from '../../../engine/check/people/names-told.ts';
import type { Target } from '../../../engine/targets.ts';
import { wordsAsked } from '../model.ts';
import type { GuidanceState } from './workflow.ts';

/** The name under which new guidance is kept for later. */
export const GUIDANCE_FORM = 'guidance';

/** A question and its answer for everybody. `clause` and `version` are numbers as they were when it was written. */
export type Guidance = {
  id: string;
  asked: string;
  answer: string;
  state: GuidanceState;
  fromQuestion: string | null;
  rule: Target | null;
  lineage: string | null;
  clause: string | null;
  version: number | null;
  madeBy: string | null;
  madeAt: Date;
  changedAt: Date;
  publishedAt: Date | null;
  takenBackAt: Date | null;
  revision: number;
};

/** Words of it as they were published before, the newest first. */
export type Wording = {
  asked: string;
  answer: string;
  clause: string | null;
  version: number | null;
  publishedAt: Date;
};

/** What became of its clause since the version it was written under: other words, or none. */
export type Outgrown = { id: string; asked: string; madeBy: string | null; gone: boolean };

const LONGEST_ASKED = 300;

/** What the form of a piece of guidance holds. */
export const guidanceSchema = z.object({
  asked: wordsAsked('Write the question as anybody could have asked it.').pipe(
    z.string().max(LONGEST_ASKED, `Ask it in ${LONGEST_ASKED} characters or fewer.`),
  ),
  answer: wordsAsked('Write the answer.'),
  clause: z.string().default(''),
});

/** A name in words that are to name nobody, for whoever publishes them. `perhaps`: as likely no name, and only pointed out. */
export type NameFound = {
  words: string;
  kind: TellsOf | 'contact';
  perhaps: boolean;
  where: 'asked' | 'answer';
};

export const NAME_KINDS: Record<NameFound['kind'], string> = {
  pupil: 'a pupil',
  colleague: 'somebody on the staff',
  parent: 'a parent',
  place: 'a school, the trust or an account',
  account: 'an account',
  class: 'a class',
  contact: 'an address or a number that leads to somebody',
};
