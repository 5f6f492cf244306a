import { CONTROL_CUES } from './control-cues.ts';
import type { Cue } from './cue.ts';
import { PLACE_CUES } from './place-cues.ts';
import { REPORT_CUES } from './report-cues.ts';
import { USE_CUES } from './use-cues.ts';
import { WORKFLOW_CUES } from './workflow-cues.ts';

/** All cues; any clause may have several. */
export const CUES: Cue[] = [...CONTROL_CUES, ...WORKFLOW_CUES, ...REPORT_CUES, ...USE_CUES, ...PLACE_CUES];
