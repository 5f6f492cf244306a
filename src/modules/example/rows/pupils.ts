import { randomUUID } from 'node:crypto';
import { PARENTS, PUPILS } from '../data/pupils/families.ts';
import { STAFF_CONSENTS } from '../data/registers/staff-consents.ts';
import type { Keys } from '../keys.ts';
import type { Rows } from '../store.ts';

type Given = (typeof STAFF_CONSENTS)[number] | (typeof PUPILS)[number]['consents'][number];

/** Pupils, parents, and the consents of both pupils and staff. */
export function pupilRows(keys: Keys): Rows {
  const pupilId = (key: string) => keys.of('pupil', key);
  return {
    pupil: PUPILS.map((p) => ({
      id: pupilId(p.key),
      school_id: keys.of('school', p.school),
      given_name: p.given,
      family_name: p.family,
      known_as: p.known ? [p.known] : [],
      year_group: p.year === 0 ? 'Reception' : String(p.year),
      class_name: p.group,
      upn: p.upn,
      admission_number: null,
      left_on: null,
      never: p.never ?? false,
    })),
    parent: PARENTS.map((p) => ({
      id: keys.of('parent', p.key),
      given_name: p.given,
      family_name: p.family,
    })),
    parent_of: PARENTS.flatMap((p) =>
      p.pupils.map((pupil) => ({ parent_id: keys.of('parent', p.key), pupil_id: pupilId(pupil) })),
    ),
    consent: [
      ...PUPILS.flatMap((p) =>
        p.consents.map((c) => ({ ...consent(c), pupil_id: pupilId(p.key), person_id: null })),
      ),
      ...STAFF_CONSENTS.map((c) => ({
        ...consent(c),
        pupil_id: null,
        person_id: keys.of('person', c.personKey),
      })),
    ],
  };
}

function consent(c: Given) {
  return {
    id: randomUUID(),
    channel: c.channel,
    name: c.name,
    picture: c.picture,
    given_by: c.by,
    from_date: c.givenOn,
    to_date: c.expiresOn,
    withdrawn_at: c.withdrawnOn ? new Date(`${c.withdrawnOn}T12:00:00Z`) : null,
  };
}
