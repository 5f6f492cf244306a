import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { dayFrom, dayParts } from '../../../platform/day-field.ts';
import { CopyBox } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableScroll } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import type { Version, VersionState } from '../model.ts';
import type { ChangedMeanwhile } from './meanwhile.ts';
import type { FormValues } from './send-views.tsx';

const TITLES: Record<Exclude<VersionState, 'draft'>, string> = {
  sent: 'This version has been sent already',
  signed: 'This version has been signed already',
  withdrawn: 'This draft has been withdrawn',
};

/** What the page of a version that can no longer be sent is called. */
export function noDraftTitle({ version }: ChangedMeanwhile): string {
  return version.state === 'draft' ? '' : TITLES[version.state];
}

/** Someone else was first: who, what was sent, and what was typed here, to be copied. */
export const NoDraftPage: FC<{ changed: ChangedMeanwhile; values: FormValues }> = ({ changed, values }) => {
  const { version, message } = changed;
  const { changeNote = '' } = values;
  return (
    <>
      <BackLink href="/policy/draft">The draft</BackLink>
      <PageHead caption={version.title} title={noDraftTitle(changed)} />
      <p class="govuk-body">{message} Nothing of yours was sent.</p>
      {version.state !== 'withdrawn' && <BothWays version={version} values={values} />}
      {changeNote && changeNote !== version.changeNote && (
        <CopyBox label="What you wrote, to copy">{changeNote}</CopyBox>
      )}
      {version.state === 'sent' && (
        <>
          <p class="govuk-body">
            To have it say what you wrote, recall it first. It becomes a draft again, to be sent anew.
          </p>
          <ButtonGroup>
            <Button href="/policy/sign">See how it stands</Button>
            <Button variant="secondary" href="/policy/recall">
              Recall it
            </Button>
          </ButtonGroup>
        </>
      )}
    </>
  );
};

/** What was sent, beside what was typed. */
const BothWays: FC<{ version: Version; values: FormValues }> = ({ version, values }) => {
  const day = dayFrom(dayParts(values, 'effective'));
  const yesNo = { yes: 'Yes', no: 'No' } as Readonly<Record<string, string>>;
  const rows = [
    ['Takes force', longDate(version.effectiveOn!), day ? longDate(day) : ''],
    ['What changes', version.changeNote ?? '', values.changeNote ?? ''],
    ['Material change', version.material ? 'Yes' : 'No', yesNo[values.material ?? ''] ?? ''],
  ] as const;
  return (
    <TableScroll label="What was sent, beside what you typed">
      <Table
        caption="What was sent, beside what you typed"
        captionHidden
        stack="rows"
        firstCellIsHeader
        head={['Question', 'Sent', 'What you typed']}
        rows={rows.map(([question, sent, typed]) => [question, sent || 'Nothing', typed || 'Nothing'])}
      />
    </TableScroll>
  );
};
