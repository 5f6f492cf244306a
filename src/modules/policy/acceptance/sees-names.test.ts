import { expect, test } from 'vitest';
import type { HeldRole, Viewer } from '../../../platform/permissions.ts';
import { namesIn } from './actions.ts';

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

test.each<[string, HeldRole[], 'all' | string[]]>([
  ['a head of one school', [{ role: 'head', schoolId: 'north' }], ['north']],
  ['a governor', [{ role: 'governor', schoolId: null }], []],
  [
    'a governor of the trust who manages a team at one school',
    [
      { role: 'governor', schoolId: null },
      { role: 'manager', schoolId: 'north' },
    ],
    [],
  ],
  [
    'a governor of one school who looks after the IT of another',
    [
      { role: 'governor', schoolId: 'north' },
      { role: 'it', schoolId: 'south' },
    ],
    [],
  ],
  [
    'a head who is governor of the same school',
    [
      { role: 'head', schoolId: 'north' },
      { role: 'governor', schoolId: 'north' },
    ],
    ['north'],
  ],
  [
    'a head of one school who is governor of the trust',
    [
      { role: 'head', schoolId: 'north' },
      { role: 'governor', schoolId: null },
    ],
    ['north'],
  ],
  [
    'HR of the whole trust who is governor of a school',
    [
      { role: 'hr', schoolId: null },
      { role: 'governor', schoolId: 'north' },
    ],
    'all',
  ],
])(
  '%s sees by name who has acknowledged it: only where one role both counts and reads',
  (_, roles, schools) => {
    expect(namesIn(holding(...roles))).toEqual(schools);
  },
);
