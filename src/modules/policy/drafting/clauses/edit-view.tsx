import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Checkboxes, Radios } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { type DraftClause, firstWords, MODALITIES, nameOf } from '../model.ts';
import type { ClauseConflict, WordsInput } from './actions.ts';
import { type ChangedClause, ChangedClauseNotice, wordsClash } from './changed-view.tsx';
import { MendButtons } from './clause-row.tsx';
import { ClauseFields, KindField } from './fields.tsx';

const BINDS = [
  'staff',
  'managers',
  'Headteacher',
  'governors',
  'volunteers',
  'third parties',
  'Trust',
] as const;

/** Title of the browser tab while one clause is open. */
export function tabTitle(clause: DraftClause): string {
  return `${clause.number ?? firstWords(clause.text, 4)}: change this clause`;
}

type EditProps = {
  clause: DraftClause;
  values: WordsInput;
  revision: number;
  /** What the form was loaded with (`wasOf`). */
  was: string;
  treeRevision: number;
  moves: { up: boolean; down: boolean; out: boolean };
  first: boolean;
  errors?: Issue[];
  conflict?: ChangedClause;
};

/** One clause: its number, words, kind, and whom it binds; then its place. */
export const EditPage: FC<EditProps> = (props) => {
  const { clause, values, errors, conflict } = props;
  return (
    <>
      <BackLink href={`/policy/draft/clauses?at=${clause.id}#clause-${clause.id}`}>The clauses</BackLink>
      <IssueSummary issues={errors} />
      {conflict && <ChangedClauseNotice {...conflict} />}
      <PageHead caption="Draft policy" title={`Change ${nameOf(clause)}`} />
      <Form action={`/policy/draft/clauses/${clause.id}`}>
        <input type="hidden" name="revision" value={String(props.revision)} />
        <input type="hidden" name="was" value={props.was} />
        <ClauseFields
          values={values}
          errors={errors}
          numberHint="As your document prints it, such as 5.1 or (a). Leave it empty for none."
          rows={Math.min(16, Math.max(4, Math.ceil(values.text.length / 70)))}
        />
        <Details
          summary="What it is and does, and whom it binds"
          open={Boolean(errorAt(errors, 'heading') ?? errorAt(errors, 'modality') ?? conflict)}
        >
          <KindField value={values.heading} errors={errors} />
          <p class="govuk-body-s">
            Read from the words, and read again when you change them. Choose otherwise where we read it wrong.
          </p>
          <Radios
            name="modality"
            legend={{ content: 'What does it do?', size: 's' }}
            small
            value={values.modality}
            error={errorAt(errors, 'modality')}
            items={Object.entries(MODALITIES).map(([value, { label, hint }]) => ({
              value,
              text: label,
              hint,
            }))}
          />
          <Checkboxes
            name="binds"
            legend={{ content: 'Whom does it bind?', size: 's' }}
            small
            values={values.binds}
            items={[...new Set([...BINDS, ...values.binds])].map((name) => ({ value: name, text: name }))}
          />
          {clause.escalatesTo.length > 0 && (
            <p class="govuk-body-s">It sends people to: {clause.escalatesTo.join(', ')}.</p>
          )}
        </Details>
        <ButtonGroup>
          <Button>{conflict && wordsClash(conflict) ? 'Save my words instead' : 'Save the clause'}</Button>
          <a class="govuk-link" href={`/policy/draft/clauses?at=${clause.id}#clause-${clause.id}`}>
            {conflict ? `Leave it as ${conflict.conflict.byName} wrote it` : 'Cancel'}
          </a>
        </ButtonGroup>
      </Form>
      <Details summary="Move it, join it, split it or take it out">
        <Form action="/policy/draft/clauses/do" label="Its place in the draft">
          <input type="hidden" name="tree" value={String(props.treeRevision)} />
          <MendButtons clause={clause} moves={props.moves} first={props.first} />
        </Form>
      </Details>
    </>
  );
};

/** The clause is gone: what was typed is kept on the page, to be copied. */
export const RemovedPage: FC<{ conflict: ClauseConflict; texts: readonly string[] }> = ({
  conflict,
  texts,
}) => (
  <>
    <BackLink href="/policy/draft/clauses">The clauses</BackLink>
    <PageHead caption="Draft policy" title="This clause is no longer in the draft" />
    <p class="govuk-body">
      {conflict.byName} removed it after you opened it. Undo brings it back. These are the words you wrote:
    </p>
    <Sheet ariaLabel="Your words">
      {texts.map((text) => (
        <SheetText>{text}</SheetText>
      ))}
    </Sheet>
  </>
);
