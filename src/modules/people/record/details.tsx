import type { FC } from 'hono/jsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { CATEGORIES, type Category } from '../model.ts';
import type { PersonRow } from '../rows.ts';

export const categoryName = (person: PersonRow): string => CATEGORIES[person.category as Category];

/** The facts about a person. `self`: it is the person who reads them. */
export const PersonDetails: FC<{ person: PersonRow; self?: boolean }> = ({ person, self }) => (
  <Facts
    rows={[
      ['Name', [person.title, person.given_name, person.family_name].filter(Boolean).join(' ')],
      person.known_as !== null && [self ? 'You go by' : 'Goes by', person.known_as],
      ['Work email', person.email ?? 'None recorded'],
      ['Kind of staff', categoryName(person)],
      person.organisation !== null && ['Organisation', person.organisation],
      ['Staff code', person.staff_code ?? 'None'],
    ]}
  />
);

export const countPeople = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
