import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Form } from '../../../web/form.tsx';
import type { ExamplePerson } from '../../example/actions.ts';
import { NextField } from '../fields.tsx';

/** What one can be, as the list says it. */
const KINDS: Record<ExamplePerson['persona'], string> = {
  'teaching-assistant': 'Teaching assistant',
  teacher: 'Teacher',
  manager: 'Line manager',
  head: 'Headteacher',
  'senior-leader': 'Senior leader',
  hr: 'HR',
  'data-protection': 'Data protection officer',
  it: 'IT',
  recruiter: 'Recruiter',
  governor: 'Governor',
  chair: 'Chair of the trust',
  ceo: 'Chief executive',
  volunteer: 'Volunteer',
  contractor: 'Contractor',
};

/** The people of the example one can be. */
export const ExamplePeoplePage: FC<{ trust: string; people: ExamplePerson[]; next: string }> = ({
  trust,
  people,
  next,
}) => (
  <>
    <div class="decorum-intro">
      <h1 class="govuk-heading-l">Who would you like to be?</h1>
      <p class="govuk-body">
        {trust} is an example. Nobody in it is real, and you need no password. Come back here at any time to
        be someone else.
      </p>
    </div>
    {people.length === 0 && (
      <p class="govuk-body">Everybody in the example has been made inactive, so there is nobody to be.</p>
    )}
    <Form action="/sign-in/example" label="People of the example">
      <NextField next={next} />
      <ul class="decorum-personas">
        {people.map((person) => (
          <li class="decorum-persona">
            <button type="submit" class="decorum-persona__button" name="personId" value={person.personId}>
              <span class="decorum-persona__kind">{KINDS[person.persona]}</span>
              <span class="decorum-persona__name">{person.name}</span>
              <span class="decorum-persona__place">
                {person.job}
                {person.place && `, ${person.place}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
    <ButtonGroup>
      <Button variant="secondary" href="/set-up">
        Set up your own trust instead
      </Button>
    </ButtonGroup>
  </>
);
