import type { Capability } from '../../../platform/permissions.ts';
import type { Deed } from './shape.ts';

/** @param needs who finds it offered: whoever may do this */
const here = (label: string, href: string, needs: Capability = 'self'): Deed => ({
  label,
  href,
  built: true,
  needs,
});
const later = (label: string, href: string, meanwhile: string): Deed => ({
  label,
  href,
  built: false,
  meanwhile,
});

/** The acts that the meanings point at, each written once so that its label and its path agree everywhere. */
export const DEEDS = {
  check: here('Check a post', '/check'),
  read: here('Read the policy', '/policy'),
  acknowledge: here('Read and acknowledge this version', '/policy/acknowledge'),
  versions: here('See every version', '/policy/versions'),
  coverage: here('See who has acknowledged it', '/policy/coverage', 'policy.coverage'),
  team: here('See how your team stands', '/team', 'team.read'),
  record: here('See your record', '/me'),
  people: here('Find a person', '/people', 'people.read'),
  schools: here('See the schools', '/schools', 'people.read'),
  ledger: here('See what was recorded', '/ledger', 'ledger.read'),

  ask: here('Ask your headteacher', '/questions/new'),
  guidance: here('See what others have asked', '/guidance'),
  report: later(
    'Report something you have seen',
    '/reports/new',
    'Reporting is not here yet: speak to your headteacher, or to the Chair if it is about your headteacher.',
  ),
  cases: later(
    'See a matter you are part of',
    '/cases',
    'Cases are not here yet: speak to the person named in the letter you were sent.',
  ),
  coOperate: later(
    'Help with an investigation',
    '/cases/co-operation',
    'This is not here yet: offer the investigator a time to look together, and keep your password to yourself.',
  ),
  remove: later(
    'Answer a request to remove a post',
    '/removals',
    'This is not here yet: take the post down by the time you were given, and tell the person who asked.',
  ),
  evidence: later(
    'Answer or challenge evidence',
    '/cases/evidence',
    'This is not here yet: give your answer in writing to the investigator and keep a copy.',
  ),
  train: here('See your training', '/training'),
  businessUse: here('Ask to post for the trust', '/requests/business-use'),
  loginSharing: here('Ask to share a login', '/requests/login-sharing'),
  personalDevice: here('Ask to use your own device', '/requests/personal-device'),
  conditions: here('See the conditions you work under', '/requests/mine'),
  press: here('Pass on a press enquiry', '/requests/press-enquiry'),
  minutes: later(
    'See your minutes',
    '/my-minutes',
    'Minutes are not here yet, so nothing is being counted. Your headteacher can tell you more.',
  ),
  monitoring: later(
    'See what is monitored, and why',
    '/monitoring',
    'This is not here yet: ask the data protection officer what is monitored and for what purpose.',
  ),
  recruitment: later(
    'Plan an online check',
    '/recruitment',
    'Online checks are not here yet: speak to HR before you search for a candidate.',
  ),
  platforms: later(
    'See the list of services',
    '/platforms',
    'The list is not here yet. If you are unsure whether a service counts, take it that it does.',
  ),
  relatedPolicies: later(
    'See related policies',
    '/policy/related',
    'The list is not here yet: ask the school office for the policy you need.',
  ),
  forums: later(
    'Tell us about a forum',
    '/forums',
    'Forums are not here yet: ask one of your school’s senior leaders before you post or join.',
  ),
  accounts: later(
    'See the official accounts',
    '/accounts',
    'The list is not here yet: the school office knows which accounts are ours and who runs them.',
  ),
  familyTies: later(
    'Declare a family tie',
    '/family-ties',
    'This is not here yet: tell your headteacher in writing about the tie, and ask for it to be kept on file.',
  ),
  standards: later(
    'Read the standards',
    '/policy/standards',
    'This is not here yet: the Teachers’ Standards are on GOV.UK, and your headteacher has a copy.',
  ),
  consents: later(
    'See who has agreed',
    '/consents',
    'The consent register is not here yet: ask the school office, and wait for a yes in writing.',
  ),
  askConsent: later(
    'Ask a family or colleague',
    '/consents/ask',
    'This is not here yet: ask in writing for each channel, and keep the answer with the school office.',
  ),
  myConsent: later(
    'Give or end your own consent',
    '/consents/mine',
    'This is not here yet: tell the school office in writing. You need give no reason.',
  ),
  picture: later(
    'See the picture for the trust',
    '/oversight',
    'This is not here yet: your headteacher or the clerk to the trustees can say how the policy is working.',
  ),
} as const satisfies Record<string, Deed>;
