import type { RequestType } from '../model.ts';
import { isWindow } from '../times.ts';

/** A device or a network of one's own for the trust's posts (clause 6.1.5). */
export const personalDevice: RequestType = {
  key: 'personal-device',
  name: 'Own device',
  ask: 'Ask to use your own device',
  intro: [
    'The trust’s posts are made on the trust’s devices and network. Ask here if you need to use your own for a while: on a trip, at a match, while the school’s tablet is mended.',
    'Your line manager decides. This is about the device alone: if you may not post for the trust yet, ask for that too.',
  ],
  enacts: 'personal-device',
  fields: [
    {
      name: 'device',
      kind: 'short-text',
      label: 'Which device?',
      hint: 'Such as “my own phone”. Its number or serial number is not needed.',
      most: 80,
      missing: 'Say which device it is.',
    },
    {
      name: 'what',
      kind: 'choices',
      label: 'What of your own would you use?',
      options: {
        device: 'The device',
        network: 'A network that is not the trust’s, such as mobile data or a hotel’s',
      },
      missing: 'Choose at least one of these.',
    },
    {
      name: 'why',
      kind: 'long-text',
      label: 'What for, and why not the trust’s?',
      hint: 'Leave out the names of pupils and families.',
      most: 1000,
      missing: 'Say what it is for, and why the trust’s own will not do.',
    },
    {
      name: 'accounts',
      kind: 'accounts',
      label: 'For which accounts of the trust?',
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
    {
      name: 'safeguards',
      kind: 'choices',
      label: 'How is it kept safe?',
      hint: 'Tick what is so. Your manager may ask for more.',
      options: {
        lock: 'It locks itself, with a code, a face or a finger',
        updated: 'It is up to date',
        alone: 'Nobody else uses it',
        pictures: 'Pictures for the trust are deleted from it once they are posted',
        backup: 'Pictures for the trust are not copied to a cloud of my own',
      },
      optional: true,
      fact: true,
      missing: '',
    },
  ],
  title: ({ device }) => `Own device: ${device}`,
  approver: 'manager',
  conditions: ['times', 'words'],
  suggests: ({ times }) => (isWindow(times) ? { times } : {}),
  lasts: { usual: 28, longest: 365 },
  reminders: [7],
  decideWithin: 3,
};
