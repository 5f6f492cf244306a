import { ENGAGEMENTS, ROLE_HOLDERS } from '../people.ts';
import { PUPILS } from '../pupils/families.ts';
import { KNOWN_PUPILS } from '../pupils/known.ts';
import type { FamilyTie } from '../register-types.ts';

/** The parent on record of a pupil, for a tie with a grown-up. */
function parentOf(pupilKey: string): string {
  const parent = PUPILS.find((pupil) => pupil.key === pupilKey)?.parents[0];
  if (!parent) throw new RangeError(`No parent on record for ${pupilKey}`);
  return parent;
}

/** The head of the school where someone works, who confirms their ties. */
function headOf(personKey: string): string {
  const workplace = ENGAGEMENTS.find((engagement) => engagement.personKey === personKey)?.workplace;
  const head = ROLE_HOLDERS.find((held) => held.role === 'head' && held.scope === workplace && !held.to);
  if (!head) throw new RangeError(`No head for ${personKey}`);
  return head.personKey;
}

const OWN_CHILDREN: FamilyTie[] = KNOWN_PUPILS.flatMap(({ key, parentOnStaff }) =>
  parentOnStaff
    ? [
        {
          personKey: parentOnStaff,
          with: { pupilKey: key },
          relation: 'child' as const,
          declaredOn: '2025-09-08',
          confirmed: { byKey: headOf(parentOnStaff), on: '2025-09-12' },
        },
      ]
    : [],
);

/** Ties of every state: confirmed, declared and waiting, ended; with pupils and with parents. */
export const FAMILY_TIES: FamilyTie[] = [
  ...OWN_CHILDREN,
  {
    personKey: 'patricia-goodall',
    with: { pupilKey: 'arthur-goodall' },
    relation: 'grandchild',
    declaredOn: '2025-09-15',
    confirmed: { byKey: 'joanna-skelhorn', on: '2025-09-17' },
  },
  {
    personKey: 'molly-renshaw',
    with: { pupilKey: 'poppy-renshaw' },
    relation: 'niece or nephew',
    declaredOn: '2026-11-16',
  },
  {
    personKey: 'oonagh-tierney',
    with: { pupilKey: 'oisin-tierney' },
    relation: 'niece or nephew',
    declaredOn: '2025-10-02',
    confirmed: { byKey: 'adaeze-nwankwo', on: '2025-10-06' },
  },
  {
    personKey: 'emeka-obiora',
    with: { parentKey: parentOf('jayden-boateng') },
    relation: 'cousin',
    declaredOn: '2025-11-10',
    confirmed: { byKey: 'adaeze-nwankwo', on: '2025-11-12' },
    endedOn: '2026-07-20',
  },
];
