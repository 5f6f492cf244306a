/**
 * What a clause can be tied to. A trust maps its own clause numbers to these names; no number is ever a
 * key in code. `control` is a rule of the draft checker (engine/check); `workflow`, `register`, `setting`
 * and `page` are places in the product where the clause is carried out.
 */
export type TargetKind = 'control' | 'workflow' | 'register' | 'setting' | 'page';

export const CONTROLS = [
  'hate',
  'extremism',
  'violence',
  'harassment',
  'obscenity',
  'disparagement',
  'confidential',
  'personal-data',
  'consent',
  'reference',
  'attribution',
  'disclaimer',
  'intellectual-property',
  'credentials',
  'press',
  'pupil-contact',
  'parent-contact',
  'official-account',
] as const;
export type Control = (typeof CONTROLS)[number];

export const PLACES = {
  acknowledgement: { kind: 'workflow', title: 'Read and acknowledge' },
  versions: { kind: 'workflow', title: 'Versions of the policy' },
  'sign-off': { kind: 'workflow', title: 'Signed by the Chair and the CEO' },
  report: { kind: 'workflow', title: 'Report something' },
  outcomes: { kind: 'workflow', title: 'Cases and outcomes' },
  'co-operation': { kind: 'workflow', title: 'Help with an investigation' },
  removal: { kind: 'workflow', title: 'Removal requests' },
  evidence: { kind: 'workflow', title: 'Evidence and rebuttal' },
  questions: { kind: 'workflow', title: 'Ask your headteacher' },
  training: { kind: 'workflow', title: 'Training' },
  'business-use': { kind: 'workflow', title: 'Permission for business use' },
  'login-sharing': { kind: 'workflow', title: 'Permission to share a login' },
  'personal-device': { kind: 'workflow', title: 'Permission to use your own device' },
  conditions: { kind: 'workflow', title: 'Conditions on a permission' },
  'press-enquiry': { kind: 'workflow', title: 'Press enquiries' },
  'use-meter': { kind: 'workflow', title: 'Minutes of personal use' },
  monitoring: { kind: 'workflow', title: 'Monitoring with a purpose' },
  recruitment: { kind: 'workflow', title: 'Online checks on candidates' },
  platforms: { kind: 'register', title: 'Platforms' },
  engagements: { kind: 'register', title: 'Who works where' },
  coverage: { kind: 'register', title: 'Who is covered' },
  'related-policies': { kind: 'register', title: 'Related policies' },
  forums: { kind: 'register', title: 'Forums' },
  'official-accounts': { kind: 'register', title: 'Official accounts' },
  'family-ties': { kind: 'register', title: 'Family ties' },
  standards: { kind: 'register', title: 'Professional standards' },
  consents: { kind: 'register', title: 'Consents' },
  allowance: { kind: 'setting', title: 'Minutes allowed a day' },
  stance: { kind: 'setting', title: 'Permitted, encouraged or required' },
  ownership: { kind: 'setting', title: 'Owner and review date' },
  reading: { kind: 'page', title: 'The policy to read' },
  audience: { kind: 'page', title: 'Who can really see a post' },
  team: { kind: 'page', title: 'My team' },
  picture: { kind: 'page', title: 'The picture for the trust' },
} as const satisfies Record<string, { kind: Exclude<TargetKind, 'control'>; title: string }>;
export type Place = keyof typeof PLACES;

/** Either a control of the checker or a place in the product. */
export type Target = Control | Place;

export function isControl(target: string): target is Control {
  return (CONTROLS as readonly string[]).includes(target);
}
export function isTarget(target: string): target is Target {
  return isControl(target) || Object.hasOwn(PLACES, target);
}
