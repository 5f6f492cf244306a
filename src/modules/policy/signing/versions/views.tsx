import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import type { DayParts } from '../../../../platform/day-field.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { DateInput } from '../../../../web/components/date-input.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Table, TableBox } from '../../../../web/components/table.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt } from '../../../../web/form.tsx';
import type { Version } from '../../model.ts';
import { StandingTag } from '../parts.tsx';
import type { Listed } from './actions.ts';
import { listedName } from './names.ts';
import { type Held, periodWords, timeWords } from './timeline.ts';

/** The day that was asked about, whether it is past or still to come, and what was in force on it. */
export type OnDay = {
  parts: DayParts;
  day: string | null;
  when: 'past' | 'today' | 'to-come';
  found: readonly Held[];
  errors: Issue[];
};

/** Every version, and what was in force on a day. */
export const VersionList: FC<{ versions: readonly Listed[]; on: OnDay | null; today: DayParts }> = ({
  versions,
  on,
  today,
}) => (
  <>
    <BackLink href="/policy">The policy</BackLink>
    <IssueSummary issues={on?.errors} />
    <PageHead title="Versions of the policy" />
    {on?.day && (
      <InsetText id="answer">
        <InForceOn day={on.day} when={on.when} found={on.found} />
      </InsetText>
    )}
    {versions.length === 0 ? (
      <p class="govuk-body">No version has been signed yet.</p>
    ) : (
      <TableBox label="Versions, newest first">
        <Table
          caption="Versions, newest first"
          captionHidden
          stack="compact"
          firstCellIsHeader
          head={['Version', 'State', 'In force', 'What changed']}
          rows={versions.map(({ version, standing, held }) => [
            <a class="govuk-link" href={`/policy/versions/${version.number ?? version.id}`}>
              {listedName(version)}
            </a>,
            <StandingTag standing={standing} />,
            period(version, held),
            {
              onPhone: 'own-line',
              content: (
                <>
                  {version.changeNote ?? unsaid(version)}{' '}
                  {version.number !== null && version.number > 1 && (
                    <span class="decorum-meta">
                      {version.material
                        ? 'This matters: everybody acknowledges it again.'
                        : 'Nobody has to acknowledge it again.'}
                    </span>
                  )}
                </>
              ),
            },
          ])}
        />
      </TableBox>
    )}
    {versions.length > 1 && (
      <p class="govuk-body">
        <a class="govuk-link" href="/policy/compare">
          Compare two versions
        </a>
      </p>
    )}
    <form method="get" action="/policy/versions" novalidate>
      <DateInput
        id="on"
        namePrefix="on"
        legend={{ content: 'What was in force on a day?', size: 'm' }}
        hint={`For example, ${Number(today.day)} ${today.month} ${today.year}`}
        value={on?.parts}
        error={errorAt(on?.errors, 'on')}
      />
      <Button variant="secondary">Find that version</Button>
    </form>
  </>
);

/** What was in force on the day, in turn where the day had more than one version. */
const InForceOn: FC<{ day: string; when: OnDay['when']; found: readonly Held[] }> = ({
  day,
  when,
  found,
}) => {
  const verb = { past: 'was', today: 'is', 'to-come': 'is to be' }[when];
  if (found.length === 0)
    return (
      <>
        On {longDate(day)} no version {verb} in force.
      </>
    );
  return (
    <>
      On {longDate(day)}{' '}
      {found.map(({ version, until }, i) => (
        <>
          {i > 0 && ', then '}
          <a class="govuk-link" href={`/policy/versions/${version.number}`}>
            version {version.number}
          </a>
          {i === 0 && ` ${i === found.length - 1 ? verb : 'was'} in force`}
          {i < found.length - 1 && ` until ${timeWords(until!)}`}
        </>
      ))}
      {when === 'to-come' && ', unless another version replaces it'}.
      {found.length > 1 && ' What you did is judged by the version in force at that moment.'}
    </>
  );
};

/** In place of what a version changes, where nobody has said it. */
function unsaid({ state, title }: Version): string {
  if (state === 'draft') return 'Not said yet';
  return state === 'withdrawn' ? title : '';
}

function period({ state, effectiveOn }: Version, held: Held | null): string {
  // A draft that was sent and came back keeps its day in the form to send it again, and has none before.
  if (!effectiveOn || state === 'draft' || state === 'withdrawn') return '';
  if (state === 'sent') return `To be from ${longDate(effectiveOn)}`;
  return held
    ? `${held.until ? '' : 'From '}${periodWords(held, '')}`
    : 'Never: replaced before it took force';
}
