import type { RequestType } from '../model.ts';
import { isWindow } from '../times.ts';

/** To post for the trust: what about, on which accounts and platforms, and when (clauses 6.1.1, 6.1.6 and 6.1.7). */
export const businessUse: RequestType = {
  key: 'business-use',
  name: 'Business use',
  ask: 'Ask to post for the trust',
  intro: [
    'Ask before you use social media for the trust. Your line manager decides, and may allow a part of it, or set conditions.',
    'The checker knows what you were allowed from the moment it is.',
  ],
  enacts: 'business-use',
  fields: [
    {
      name: 'purpose',
      kind: 'short-text',
      label: 'What is it for?',
      hint: 'In a few words, such as “Reading challenge”. It becomes the title of your request.',
      most: 80,
      missing: 'Say in a few words what it is for.',
    },
    {
      name: 'plan',
      kind: 'long-text',
      label: 'What would you like to post, and why?',
      hint: 'Leave out the names of pupils and families.',
      most: 2000,
      missing: 'Say what you would like to post, and why.',
    },
    {
      name: 'matter',
      kind: 'short-text',
      label: 'What may the posts be about?',
      hint: 'List it, such as “books, reading, the library”.',
      most: 200,
      missing: 'List what the posts may be about.',
    },
    {
      name: 'accounts',
      kind: 'accounts',
      label: 'On which accounts of the trust?',
      optional: true,
      missing: '',
    },
    {
      name: 'sites',
      kind: 'platforms',
      label: 'Where else do you need to read or write?',
      hint: 'Platforms on which you post for the trust without one of the accounts above.',
      optional: true,
      missing: '',
    },
    {
      name: 'times',
      kind: 'times',
      label: 'When in the week?',
      hint: 'Leave it empty if it can be at any time.',
      optional: true,
      missing: '',
    },
  ],
  title: ({ purpose }) => String(purpose),
  check: ({ accounts, sites }) =>
    Array.isArray(accounts) && accounts.length === 0 && Array.isArray(sites) && sites.length === 0
      ? [{ field: 'accounts', message: 'Choose an account of the trust, or a platform below.' }]
      : [],
  approver: 'manager',
  conditions: ['matter', 'sites', 'times', 'training', 'words'],
  suggests: ({ matter, times }) => ({
    ...(typeof matter === 'string' && { matter }),
    ...(isWindow(times) && { times }),
  }),
  lasts: { usual: 90, longest: 365 },
  reminders: [14, 3],
  decideWithin: 3,
};
