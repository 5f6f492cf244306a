import type { FC } from 'hono/jsx';
import { Radios } from '../../../web/components/choices.tsx';
import { Input } from '../../../web/components/input.tsx';
import { PersonFinder } from '../../../web/components/person-finder.tsx';
import { Table, TableScroll } from '../../../web/components/table.tsx';
import { errorAt } from '../../../web/form.tsx';
import { type FieldsProps, PlaceSelect } from '../fields.tsx';
import { FormPage } from '../form-page.tsx';
import { LoadedWith, type Meanwhile } from '../meanwhile/views.tsx';
import { DAY_NAMES, PRESETS } from '../pattern.ts';
import { PeriodInputs } from '../period-inputs.tsx';
import type { Match, SchoolChoice } from '../rows.ts';

type EngagementFieldsProps = FieldsProps & {
  schools: readonly SchoolChoice[];
  central: boolean;
  matches?: readonly Match[];
  none?: string;
  label?: string;
};

/** Where, as what, under whom, from when: the same fields with a new person and for a further engagement. */
export const EngagementFields: FC<EngagementFieldsProps> = (props) => {
  const { values, errors, matches } = props;
  return (
    <>
      <PlaceSelect {...props} />
      <Input label="Job" name="job" value={values.job} error={errorAt(errors, 'job')} autocomplete="off" />
      <PersonFinder
        name="manager"
        label="Line manager (optional)"
        hint="Their name or email address. Without one, the headteacher answers."
        matches={matches}
        values={values}
        errors={errors}
      />
      <PeriodInputs values={values} errors={errors} />
    </>
  );
};

/** When they work: a preset, or the hours of each day. All without scripts; the custom hours count when chosen. */
export const PatternFields: FC<FieldsProps> = ({ values, errors }) => (
  <Radios
    legend={{ content: 'When do they work?', size: 's' }}
    hint="Used to tell personal use in working hours from use outside them."
    name="pattern"
    value={values.pattern ?? 'none'}
    error={errorAt(errors, 'pattern')}
    items={[
      ...Object.entries(PRESETS).map(([value, { label }]) => ({ value, text: label })),
      { value: 'custom', text: 'Other hours', conditional: <CustomHours values={values} errors={errors} /> },
    ]}
  />
);

const CustomHours: FC<FieldsProps> = ({ values, errors = [] }) => {
  const wrong = errors.filter((e) => /^(break-)?(start|end)-\d$/.test(e.field));
  const time = (name: string, label: string) => (
    <input
      class={`govuk-input govuk-input--width-4${wrong.some((e) => e.field === name) ? ' govuk-input--error' : ''}`}
      id={name}
      name={name}
      value={values[name] ?? ''}
      aria-label={label}
      aria-describedby={wrong.some((e) => e.field === name) ? 'hours-error' : undefined}
      autocomplete="off"
    />
  );
  return (
    <>
      {wrong.length > 0 && (
        <p class="govuk-error-message" id="hours-error">
          <span class="govuk-visually-hidden">Error:</span> {wrong.map((e) => e.message).join(' ')}
        </p>
      )}
      <p class="govuk-hint">Leave a day empty if they do not work on it.</p>
      <TableScroll label="Hours of each day">
        <Table
          caption="Hours of each day"
          captionHidden
          stack
          firstCellIsHeader
          head={['Day', 'From', 'To', 'Break from', 'Break to']}
          rows={DAY_NAMES.map((name, i) => [
            name,
            time(`start-${i + 1}`, `${name}: from`),
            time(`end-${i + 1}`, `${name}: to`),
            time(`break-start-${i + 1}`, `${name}: break from`),
            time(`break-end-${i + 1}`, `${name}: break to`),
          ])}
        />
      </TableScroll>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="termOnly"
            name="termOnly"
            type="checkbox"
            value="yes"
            checked={values.termOnly === 'yes'}
          />
          <label class="govuk-label govuk-checkboxes__label" for="termOnly">
            In term only
          </label>
        </div>
      </div>
    </>
  );
};

export type EngagementPageProps = EngagementFieldsProps & {
  person: { id: string; name: string };
  id?: string;
  meanwhile?: Meanwhile;
};

/** Add or change one engagement. */
export const EngagementPage: FC<EngagementPageProps> = (props) => {
  const { person, id, values, errors, meanwhile } = props;
  const here = `/people/${person.id}`;
  return (
    <FormPage
      back={{ href: here, text: person.name }}
      caption={person.name}
      title={id ? 'Change an engagement' : 'Add an engagement'}
      action={`${here}/engagements/${id ?? 'new'}`}
      button={id ? 'Save the engagement' : 'Add the engagement'}
      errors={errors}
      meanwhile={meanwhile}
    >
      {id && <LoadedWith values={values} />}
      <EngagementFields {...props} />
      <PatternFields values={values} errors={errors} />
    </FormPage>
  );
};
