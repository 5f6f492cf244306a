import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { EngagementFields, PatternFields } from '../engagements/views.tsx';
import type { FieldsProps } from '../fields.tsx';
import type { Match, SchoolRow } from '../store.ts';
import { type Difference, Differences } from './differences.tsx';
import { PersonFields } from './person-form.tsx';

type AddProps = FieldsProps & {
  schools: readonly SchoolRow[];
  wholeTrust: boolean;
  matches?: readonly Match[];
};

/** Add a person, with where they work. */
export const AddPersonPage: FC<AddProps> = ({ values, errors, schools, wholeTrust, matches }) => (
  <>
    <BackLink href="/people">People</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title="Add a person" />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Form action="/people/new">
          <PersonFields values={values} errors={errors} />
          <h2 class="govuk-heading-m">Where they work</h2>
          <EngagementFields
            values={values}
            errors={errors}
            schools={schools}
            central={wholeTrust}
            matches={matches}
            label="School"
            none={wholeTrust ? 'Nowhere in particular' : 'Choose'}
          />
          <PatternFields values={values} errors={errors} />
          <ButtonGroup>
            <Button>Add this person</Button>
            <a class="govuk-link" href="/people">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  </>
);

type EditProps = FieldsProps & { person: { id: string; name: string }; differences?: readonly Difference[] };

/** Change the facts about a person. */
export const EditPersonPage: FC<EditProps> = ({ person, values, errors, differences }) => (
  <>
    <BackLink href={`/people/${person.id}`}>{person.name}</BackLink>
    {differences ? <Differences rows={differences} /> : <IssueSummary issues={errors} />}
    <PageHead caption={person.name} title="Change their details" />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Form action={`/people/${person.id}/edit`}>
          <input type="hidden" name="revision" value={values.revision} />
          <PersonFields values={values} errors={errors} />
          <ButtonGroup>
            <Button>Save the details</Button>
            <a class="govuk-link" href={`/people/${person.id}`}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  </>
);
