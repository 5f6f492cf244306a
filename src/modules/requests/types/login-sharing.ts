import { shareLogin } from '../logins/effects.ts';
import type { RequestType } from '../model.ts';

/** To let somebody have the login of an account of the trust, in writing, before they get it (clause 6.1.4). */
export const loginSharing: RequestType = {
  key: 'login-sharing',
  name: 'Sharing a login',
  ask: 'Ask to share a login',
  intro: [
    'Ask before anybody else gets the login of an account of the trust. Share nothing until you have the answer.',
    'Once it is approved, whoever it is for is recorded as running the account. When it ends, the owner of the account is asked to change the password.',
  ],
  enacts: 'login-sharing',
  fields: [
    {
      name: 'account',
      kind: 'account',
      label: 'Which account?',
      missing: 'Choose the account.',
    },
    {
      name: 'who',
      kind: 'person',
      label: 'Who is to have the login?',
      hint: 'Type a name. It can be your own.',
      missing: 'Name who is to have the login.',
    },
    {
      name: 'why',
      kind: 'long-text',
      label: 'Why is it needed?',
      most: 1000,
      missing: 'Say why it is needed.',
    },
  ],
  title: ({ account }, nameOf) => `Login of ${nameOf(String(account))}`,
  approver: 'manager',
  about: ['who'],
  conditions: ['words'],
  lasts: { usual: 90, longest: 365 },
  reminders: [14, 3],
  decideWithin: 3,
  effects: shareLogin,
};
