import { CONTROL_CUES } from './control-cues.ts';
import type { Cue } from './cue.ts';
import { PAGE_CUES } from './page-cues.ts';

/** All cues; any clause may have several. */
export const CUES: Cue[] = [...CONTROL_CUES, ...PAGE_CUES];
