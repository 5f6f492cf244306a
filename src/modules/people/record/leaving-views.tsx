import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { DayInput, type FieldsProps, PersonFinder } from '../fields.tsx';
import { roleName } from '../roles/list.tsx';
import type { Match } from '../store.ts';
import type { StillHeld } from './leaving.ts';

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What leaving will do, and what is still to be handed on. */
export const LeavePage: FC<FieldsProps & { held: StillHeld; matches: readonly Match[] }> = (props) => {
  const { held, matches, values, errors } = props;
  return (
    <>
      <BackLink href={`/people/${held.id}`}>{held.name}</BackLink>
      <IssueSummary issues={errors} />
      <PageHead caption={held.name} title="They are leaving" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action={`/people/${held.id}/leave`}>
            <DayInput name="lastDay" label="Their last day" values={values} errors={errors} />
            <h2 class="govuk-heading-m">What they hold</h2>
            <ul class="govuk-list govuk-list--bullet">
              <li>Their engagements end on that day.</li>
              {held.roles.length > 0 && (
                <li>
                  These roles end with it:{' '}
                  {held.roles.map((r) => `${roleName(r.role)}, ${r.school ?? 'the whole trust'}`).join('; ')}.
                </li>
              )}
              {held.standsIn.map((d) => (
                <li>
                  They stop standing in for {d.for} as {roleName(d.role)}, as soon as you save.
                </li>
              ))}
              {held.accounts.length > 0 && (
                <li>
                  They operate {held.accounts.join(', ')}. After the last day they are off the list; change
                  the password then.
                </li>
              )}
              <li>After that day they cannot sign in.</li>
            </ul>
            {held.manages.length > 0 && (
              <>
                <h2 class="govuk-heading-m">They manage {count(held.manages.length, 'person', 'people')}</h2>
                <p class="govuk-body">
                  {held.manages
                    .slice(0, 20)
                    .map((m) => m.name)
                    .join(', ')}
                  {held.manages.length > 20 && ` and ${held.manages.length - 20} more`}
                </p>
                <PersonFinder
                  name="successor"
                  label="Who manages them next? (optional)"
                  hint="From when you save. Without anyone, their headteacher answers until you choose."
                  matches={matches}
                  values={values}
                  errors={errors}
                />
              </>
            )}
            <ButtonGroup>
              <Button>Record that they are leaving</Button>
              <a class="govuk-link" href={`/people/${held.id}`}>
                Cancel
              </a>
            </ButtonGroup>
            <p class="govuk-hint">You can undo this on their page.</p>
          </Form>
        </div>
      </div>
    </>
  );
};
