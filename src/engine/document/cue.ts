import type { Target } from '../targets.ts';
import type { Modality } from './model.ts';

/** Words that point to a target, but not where `unless` is found or the clause does something else. */
export type Cue = { target: Target; words: RegExp; unless?: RegExp; modality?: Modality[] };
