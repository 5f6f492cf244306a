import type { FC } from 'hono/jsx';
import { ROLES } from '../../../platform/permissions.ts';
import { FilterDetails } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { Input } from '../../../web/components/input.tsx';
import { ChoiceSelect, WhereAndKind } from '../fields.tsx';
import type { PeopleList } from './actions.ts';
import { isNarrowed, type PeopleFilter, SHOWN } from './model.ts';

/** What the list of people is narrowed to. */
export const Filters: FC<{ filter: PeopleFilter; list: PeopleList }> = ({ filter, list }) => {
  const values = { role: filter.role, shown: filter.shown };
  return (
    <form method="get" action="/people" class="decorum-no-print" aria-label="Find people">
      <FilterDetails summary="Find and filter" open={isNarrowed(filter)}>
        <Input
          label={{ content: 'Name, job, email or staff code', size: 's' }}
          name="text"
          type="search"
          value={filter.text}
          spellcheck={false}
        />
        <WhereAndKind list={list} filter={filter} />
        <ChoiceSelect
          label={{ content: 'Role', size: 's' }}
          name="role"
          options={ROLES}
          none="Any or none"
          values={values}
        />
        <ChoiceSelect label={{ content: 'Show', size: 's' }} name="shown" options={SHOWN} values={values} />
        <Checkboxes
          name="email"
          small
          values={filter.noEmail ? ['none'] : []}
          items={[{ value: 'none', text: 'Only people without an email address' }]}
        />
        {filter.sort !== 'name' && <input type="hidden" name="sort" value={filter.sort} />}
        {filter.descending && <input type="hidden" name="order" value="down" />}
        <Button variant="secondary" small>
          Show
        </Button>
        {isNarrowed(filter) && (
          <p class="govuk-body-s">
            <a class="govuk-link" href="/people">
              Clear
            </a>
          </p>
        )}
      </FilterDetails>
    </form>
  );
};
