import type { Job } from '../../platform/jobs.ts';
import type { Parts } from '../../platform/parts.ts';

export function policyJobs(_parts: Parts): Job[] {
  return [];
}
