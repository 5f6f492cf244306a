import { expect, test } from 'vitest';
import type { HeldRole, Viewer } from '../../../platform/permissions.ts';
import { seesNames } from './actions.ts';

const holding = (...roles: HeldRole[]): Viewer => ({
  trustId: 't',
  personId: 'p',
  sessionId: 's',
  name: 'Gwen Overton',
  initials: 'GO',
  place: 'The whole trust',
  roles,
  schoolIds: [],
});

test.each<[string, HeldRole[], boolean]>([
  ['a head of one school', [{ role: 'head', schoolId: 'north' }], true],
  ['a governor', [{ role: 'governor', schoolId: null }], false],
  [
    'a governor of the trust who manages a team at one school',
    [
      { role: 'governor', schoolId: null },
      { role: 'manager', schoolId: 'north' },
    ],
    false,
  ],
  [
    'a governor of one school who looks after the IT of another',
    [
      { role: 'governor', schoolId: 'north' },
      { role: 'it', schoolId: 'south' },
    ],
    false,
  ],
  [
    'a head who is governor of the same school',
    [
      { role: 'head', schoolId: 'north' },
      { role: 'governor', schoolId: 'north' },
    ],
    true,
  ],
  [
    'HR of the whole trust who is governor of a school',
    [
      { role: 'hr', schoolId: null },
      { role: 'governor', schoolId: 'north' },
    ],
    true,
  ],
])(
  '%s sees names of who has acknowledged: only where every role that counts also reads',
  (_, roles, sees) => {
    expect(seesNames(holding(...roles))).toBe(sees);
  },
);
