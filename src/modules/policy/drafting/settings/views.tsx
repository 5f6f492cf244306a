import type { FC } from 'hono/jsx';
import type { DayParts } from '../../../../platform/day-field.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Checkboxes, Radios } from '../../../../web/components/choices.tsx';
import { DateInput } from '../../../../web/components/date-input.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { nameOf } from '../model.ts';
import { ToSteps, UndoForm } from '../shared.tsx';
import type { SettingsView } from './actions.ts';
import { asTyped, SETTING_KEYS, type SettingsInput, STANCES } from './model.ts';

type PageProps = { view: SettingsView; values: SettingsInput; date: DayParts; errors?: Issue[] };

/** The policy's own numbers and stances, its review date and its owner. */
export const SettingsPage: FC<PageProps> = ({ view, values, date, errors }) => {
  const { minutes, open, owners } = view;
  return (
    <>
      <ToSteps />
      <ErrorSummary
        errors={(errors ?? []).map(({ field, message }) => ({
          text: message,
          href: `#${field === 'review_on' ? 'review_on-day' : field}`,
        }))}
      />
      <PageHead
        caption="Draft policy, step 4 of 5"
        title="Numbers and stances"
        meta="The rest of Decorum goes by these, from the day the policy is in force"
      >
        <UndoForm last={view.last} back="/policy/draft/settings" />
      </PageHead>
      <Form action="/policy/draft/settings">
        {SETTING_KEYS.map((key) => (
          <input type="hidden" name={`was-${key}`} value={asTyped(view.settings[key])} />
        ))}
        <input type="hidden" name="was-title" value={view.draft.title} />
        <Input
          name="title"
          label={{ content: 'Title of the policy', size: 's' }}
          value={values.title}
          error={errorAt(errors, 'title')}
        />
        <Input
          name="minutes_per_day"
          label={{ content: 'Minutes of personal use allowed a day', size: 's' }}
          hint={
            minutes
              ? `${nameOf(minutes.clause)} says “${minutes.quote}”. The number has to be the same as the words.`
              : 'No clause gives a number. Put 0 if personal use is not allowed in working time.'
          }
          inputmode="numeric"
          width={4}
          value={values.minutes_per_day}
          error={errorAt(errors, 'minutes_per_day')}
        />
        <Stance view={view} values={values} error={errorAt(errors, 'business_use_stance')} />
        {open && (
          <Checkboxes
            name="mend"
            small
            values={values.mend ? ['yes'] : []}
            items={[
              { value: 'yes', text: `Put it into ${nameOf(open.clause)} too, in place of “${open.quote}”` },
            ]}
          />
        )}
        <DateInput
          id="review_on"
          namePrefix="review"
          legend={{ content: 'When is it reviewed next?', size: 's' }}
          hint="For example, 1 9 2027"
          value={date}
          error={errorAt(errors, 'review_on')}
        />
        <Select
          name="owner"
          label={{ content: 'Who looks after it?', size: 's' }}
          hint="They are reminded before the review date"
          value={values.owner}
          error={errorAt(errors, 'owner')}
          items={[
            { value: '', text: 'Choose a person' },
            ...owners.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Button>Save these answers</Button>
      </Form>
    </>
  );
};

const Stance: FC<{ view: SettingsView; values: SettingsInput; error: string | undefined }> = ({
  view,
  values,
  error,
}) => (
  <Radios
    name="business_use_stance"
    legend={{ content: 'Using social media for the trust’s work is', size: 's' }}
    hint={view.stance ? `${nameOf(view.stance.clause)} says “${view.stance.quote}”.` : undefined}
    small
    value={values.business_use_stance}
    error={error}
    items={Object.entries(STANCES).map(([value, { label, hint }]) => ({ value, text: label, hint }))}
  />
);
