import type { ClauseMap } from './model.ts';

/**
 * Clause numbers where no trust's own map is at hand, as at the command line: those of the policy the checker was first
 * written for, a trust's staff social media policy of nine parts. The policy that ships has numbers of its own.
 */
export const DEFAULT_CLAUSES: ClauseMap = {
  hate: ['3.1.4', '7.14', '7.15'],
  extremism: ['3.1.4', '3.3'],
  violence: ['3.1.4', '3.1.9'],
  harassment: ['3.1.4', '3.1.6'],
  obscenity: ['7.14', '7.9'],
  disparagement: ['3.1.3', '7.4.1', '7.5'],
  confidential: ['3.1.1', '7.12'],
  'personal-data': ['3.1.8', '7.12'],
  consent: ['7.16'],
  reference: ['3.4'],
  attribution: ['7.6'],
  disclaimer: ['7.7'],
  'intellectual-property': ['7.13'],
  credentials: ['4.1.1', '6.1.4', '3.1.5'],
  press: ['6.1.8'],
  'pupil-contact': ['7.2'],
  'parent-contact': ['7.3'],
  'official-account': ['6.1.3', '6.1.5'],
};
