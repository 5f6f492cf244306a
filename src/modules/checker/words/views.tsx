import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { Meta } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { SEVERITIES, SeverityTag } from '../../../web/components/severity.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { DeadlineTag, Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { ruleWords } from '../rules.ts';
import type { OpenWord } from './actions.ts';
import { KINDS, type Standing, type Word, type WordChange } from './model.ts';

/** Where a term or an exception stands. */
export const StandingTag: FC<{ word: Pick<Word, 'expires_on'> & { standing: Standing } }> = ({ word }) => {
  switch (word.standing) {
    case 'in-use':
      return <Tag colour="green">In use</Tag>;
    case 'ending':
      return <DeadlineTag state="soon" text="Ending" />;
    case 'unused':
      return <Tag colour="yellow">Not used</Tag>;
    case 'ended':
    case 'over':
      return <Tag colour="grey">Ended</Tag>;
  }
};

const DID: Record<WordChange['did'], string> = {
  added: 'Added',
  changed: 'Changed',
  ended: 'Ended',
  undone: 'Change undone',
};

/** One term or exception: what it says, what can be done, and all it has said. */
export const WordPage: FC<{ open: OpenWord }> = ({ open: { word, changes, madeFrom } }) => {
  const here = `/checker/words/${word.id}`;
  const over = word.standing === 'ended' || word.standing === 'over';
  return (
    <>
      <BackLink href={`/checker/words?kind=${word.kind}`}>Terms and exceptions</BackLink>
      <PageHead title={`“${word.phrase}”`} caption={KINDS[word.kind]}>
        <StandingTag word={word} />
      </PageHead>
      {word.standing === 'unused' && (
        <p class="govuk-body">
          No clause of the policy in force is tied to this rule, so nothing is looked for. Tie one to it, or
          choose another rule.
        </p>
      )}
      <Facts
        rows={[
          ['Rule', ruleWords(word.control)],
          word.severity && ['It says', <SeverityTag severity={word.severity} />],
          word.message !== null && ['People are told', word.message],
          ['Reason', word.reason],
          ['Last day it counts', longDate(word.expires_on)],
          word.ended_at && ['Ended', longMoment(word.ended_at)],
          madeFrom !== null && [
            'Made from',
            madeFrom === 'withdrawn' ? (
              'What somebody said of a finding, and has withdrawn'
            ) : (
              <a class="govuk-link" href={`/checker/reports/${madeFrom.id}`}>
                What somebody said of a finding
              </a>
            ),
          ],
        ]}
      />
      <Form action={`${here}/end`}>
        <input type="hidden" name="revision" value={String(word.revision)} />
        <ButtonGroup>
          <Button href={`${here}/edit`}>{over ? 'Use it again' : 'Change it'}</Button>
          {!over && <Button variant="secondary">End it now</Button>}
          {changes.length > 1 && (
            <Button variant="secondary" attrs={{ formaction: `${here}/undo` }}>
              Undo the last change
            </Button>
          )}
        </ButtonGroup>
      </Form>
      <h2 class="govuk-heading-m">What it has said</h2>
      <TableBox label="What it has said">
        <Table
          caption="What it has said"
          captionHidden
          stack="rows"
          firstCellIsHeader
          head={['When', 'What', 'By', 'It said']}
          rows={changes.map((change) => [
            longMoment(change.changed_at),
            DID[change.did],
            change.by ?? 'Somebody who is no longer in the register',
            <StateWords change={change} />,
          ])}
        />
      </TableBox>
      <Meta>
        The ledger holds who did what and when, without the words. Words are erased here some time after they
        have ended.
      </Meta>
    </>
  );
};

const StateWords: FC<{ change: WordChange }> = ({ change }) => (
  <>
    “{change.phrase}”, {ruleWords(change.control)}
    {change.severity && `, ${SEVERITIES[change.severity].word.toLowerCase()}`}, until{' '}
    {longDate(change.expires_on)}
    {change.message && `. ${change.message}`}
    {change.ended_at && '. Ended'}
  </>
);
