import { PEOPLE } from '../people.ts';
import { random } from '../random.ts';
import type { Parent, Pupil } from '../register-types.ts';
import { slug } from '../slug.ts';
import { KNOWN_PUPILS } from './known.ts';
import { PARENT_GIVEN } from './names.ts';
import { ENROLLED } from './pupils.ts';

/** Every this-many-th pupil drawn has a parent on record. */
const PARENT_EVERY = 3;

/** The nth number of Ofcom's range of mobile numbers for drama, 07700 900000 to 900999. */
function mobile(n: number): string {
  return `07700 900${String(n).padStart(3, '0')}`;
}

function families(): { pupils: Pupil[]; parents: Parent[] } {
  const from = random('Osmer Valley parents');
  const parents: Parent[] = [];
  const pupils = ENROLLED.map((pupil, index) => {
    const staffKey = KNOWN_PUPILS.find((known) => known.key === pupil.key)?.parentOnStaff;
    const onStaff = PEOPLE.find((person) => person.key === staffKey);
    const drawnHere = pupil.key.startsWith('pupil-') && index % PARENT_EVERY === 0;
    if (!onStaff && !drawnHere) return pupil;
    const title = from.pick(['Mrs', 'Mr'] as const);
    const name = onStaff?.name ?? { title, given: from.pick(PARENT_GIVEN[title]), family: pupil.family };
    const number = parents.length + 1;
    const parent: Parent = {
      key: `parent-${String(number).padStart(3, '0')}`,
      title: name.title,
      given: name.given,
      family: name.family,
      phone: mobile(number),
      email: `${slug(name.given)}.${slug(name.family)}.${number}@family.example`,
      pupils: [pupil.key],
    };
    parents.push(parent);
    return { ...pupil, parents: [parent.key] };
  });
  return { pupils, parents };
}

const made = families();
/** All 600 pupils. */
export const PUPILS: Pupil[] = made.pupils;
/** Parents of about a third of the pupils, those who work for the trust among them. */
export const PARENTS: Parent[] = made.parents;
