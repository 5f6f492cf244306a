import type { PolicyVersion } from '../register-types.ts';

/** Both versions of the example's policy: the model policy, and the same with four clauses as they were a year before. */
export const POLICY_VERSIONS: PolicyVersion[] = [
  {
    number: 1,
    signed: [
      { as: 'chair', personKey: 'alistair-pendry', at: '2025-07-08T16:40:00Z' },
      { as: 'ceo', personKey: 'priya-venkataraman', at: '2025-07-09T08:15:00Z' },
    ],
    inForceFrom: '2025-09-01',
    inForceTo: '2026-08-31',
    material: true,
    summary: 'The first policy for the whole trust.',
    reviewBy: '2026-07-31',
    otherwise: {
      '5.4.2': 'Consent covers the channels that were named when it was given.',
      '8.1': 'You may spend up to 20 minutes a day of working hours on personal use of social media.',
      '9.4': 'Every official account must have a named owner.',
      '11.5':
        'To see an account, an investigator must first offer supervised access, in which you sign in yourself.',
    },
  },
  {
    number: 2,
    signed: [
      { as: 'chair', personKey: 'alistair-pendry', at: '2026-07-07T17:05:00Z' },
      { as: 'ceo', personKey: 'priya-venkataraman', at: '2026-07-08T07:50:00Z' },
    ],
    inForceFrom: '2026-09-01',
    material: true,
    summary:
      'Consent is asked channel by channel, name and picture apart. Personal use rises from 20 to 30 minutes a day. Official accounts need two-step sign-in, a recovery contact and a yearly review. An investigator may be given an export instead of watching you sign in.',
    reviewBy: '2027-07-31',
    otherwise: {},
  },
];

/**
 * The whole text of one version.
 *
 * @param model the text of `policy/model-policy.md`
 * @throws RangeError when a clause that is worded otherwise is not in the model, or not exactly once
 */
export function textOfVersion(model: string, { otherwise }: PolicyVersion): string {
  return Object.entries(otherwise).reduce((text, [number, words]) => {
    const clause = new RegExp(`^${number.replaceAll('.', '\\.')} .*$`, 'gm');
    const times = text.match(clause)?.length ?? 0;
    if (times !== 1) throw new RangeError(`Clause ${number} is in the model policy ${times} times, not once`);
    return text.replace(clause, () => `${number} ${words}`);
  }, model);
}
