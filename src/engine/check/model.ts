import type { Control } from '../targets.ts';

/** How grave a finding is, from the gravest. `stop`: must not be posted; `approve`: written approval first;
 * `change`: sound once reworded or moved; `consider`: advice. */
export type Severity = 'stop' | 'approve' | 'change' | 'consider';
export type Outcome = Severity | 'clear';
export type Mark = 'protected' | 'identifies-accused';
export type Ask = 'headteacher' | 'leadership' | 'manager';

/**
 * A picture or video that goes with a draft; `people` are the names of who can be seen, `faces` how many were counted in it,
 * `others` what the author says of those who are not named.
 */
export type Attachment = {
  kind: string;
  people?: readonly string[];
  faces?: number;
  others?: 'unrecognisable';
};

/** What somebody means to post, and where. Only `text` decides what offsets mean (UTF-16 units). */
export type Draft = {
  id?: string;
  text: string;
  account: 'personal' | 'official';
  channel?: string;
  audience?: string;
  authorRole?: string;
  attachments?: readonly Attachment[];
};

/**
 * A mend for one finding. The text takes the place of the finding's quoted words; a text that begins with a space
 * is an addition for the end of the draft. `applyFix` in fix.ts carries it out.
 */
export type Fix = { text: string };

/** One thing found in a draft. `text.slice(start, end) === quote`; without offsets the picture alone is at fault. */
export type Finding = {
  control: Control;
  clauses: string[];
  severity: Severity;
  start?: number;
  end?: number;
  quote: string;
  message: string;
  fix: Fix | null;
  ask: Ask | null;
};

export type CheckResult = { outcome: Outcome; findings: Finding[]; marks: Mark[] };

/** Which clauses of the trust's policy each control stands for. A control without an entry is switched off. */
export type ClauseMap = Partial<Record<Control, readonly string[]>>;

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ['stop', 'approve', 'change', 'consider'];

/** Positive when `a` is graver than `b`. */
export function graver(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a);
}
