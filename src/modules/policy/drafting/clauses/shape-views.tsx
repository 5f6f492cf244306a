import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Checkboxes } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Table, TableScroll } from '../../../../web/components/table.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { counted, type DraftClause, firstWords, nameOf } from '../model.ts';
import { ClauseFields, KindField } from './fields.tsx';
import { asAgreed, lostWords } from './losing.ts';
import type { Where } from './model.ts';
import type { Renumbered } from './numbering.ts';

const PATH = '/policy/draft/clauses';

export type AddValues = { number: string; text: string; heading: string };

/** A new clause beside or under another. */
export const AddPage: FC<{
  to: DraftClause | null;
  where: Where;
  treeRevision: number;
  values: AddValues;
  errors?: Issue[];
}> = ({ to, where, treeRevision, values, errors }) => (
  <>
    <BackLink href={to ? `${PATH}?at=${to.id}#clause-${to.id}` : PATH}>The clauses</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption="Draft policy" title={to ? `Add a clause ${where} ${nameOf(to)}` : 'Add a clause'} />
    <Form action={`${PATH}/add`}>
      <input type="hidden" name="tree" value={String(treeRevision)} />
      <input type="hidden" name="to" value={to?.id ?? ''} />
      <input type="hidden" name="where" value={where} />
      <ClauseFields
        values={values}
        errors={errors}
        numberHint="No other number changes. Leave it empty for none."
        rows={5}
      />
      <KindField value={values.heading} errors={errors} />
      <Button>Add it</Button>
    </Form>
  </>
);

/** Two boxes for what was one clause. */
export const SplitPage: FC<{
  clause: DraftClause;
  revision: number;
  values: { first: string; second: string };
  errors?: Issue[];
}> = ({ clause, revision, values, errors }) => (
  <>
    <BackLink href={`${PATH}?at=${clause.id}#clause-${clause.id}`}>The clauses</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption="Draft policy" title={`Split ${nameOf(clause)} in two`} />
    <p class="govuk-body">Move words from one box to the other until the break is right.</p>
    <Form action={`${PATH}/${clause.id}/split`}>
      <input type="hidden" name="revision" value={String(revision)} />
      <Textarea
        name="first"
        label={`First, ${clause.number ? `which keeps the number ${clause.number}` : 'in its place'}`}
        sheet
        rows={6}
        value={values.first}
        error={errorAt(errors, 'first')}
      />
      <Textarea
        name="second"
        label="Second, which has no number until you give it one"
        sheet
        rows={6}
        value={values.second}
        error={errorAt(errors, 'second')}
      />
      {errorAt(errors, 'lose') && (
        <Checkboxes
          name="lose"
          error={errorAt(errors, 'lose')}
          items={[
            {
              value: asAgreed(lostWords(clause.text, [values.first, values.second])),
              text: 'Leave these words out',
            },
          ]}
        />
      )}
      <Button>Split the clause</Button>
    </Form>
  </>
);

/** Asks before a clause becomes part of a heading, or a heading part of a clause: either way one of them is gone. */
export const JoinPage: FC<{ clause: DraftClause; above: DraftClause; treeRevision: number }> = ({
  clause,
  above,
  treeRevision,
}) => (
  <>
    <BackLink href={`${PATH}?at=${clause.id}#clause-${clause.id}`}>The clauses</BackLink>
    <PageHead
      caption="Draft policy"
      title={
        above.heading
          ? `Join ${nameOf(clause)} to the heading above it?`
          : `Join the heading ${nameOf(clause)} to ${nameOf(above)}?`
      }
    />
    <p class="govuk-body">
      {above.heading
        ? 'Its words become part of the heading. A heading binds nobody, so it asks nothing of anyone any more, and what it was tied to goes.'
        : `It is no heading any more: its words become part of ${nameOf(above)}, and what stood under it stands under ${nameOf(above)}.`}
    </p>
    <Sheet label="Then it reads" id="then">
      <SheetText>
        {above.text} {clause.text}
      </SheetText>
    </Sheet>
    <Form action={`${PATH}/do`}>
      <input type="hidden" name="tree" value={String(treeRevision)} />
      <input type="hidden" name="do" value={`merge:${clause.id}:${clause.revision}`} />
      <input type="hidden" name="sure" value="yes" />
      <ButtonGroup>
        <Button>Join them</Button>
        <a class="govuk-link" href={`${PATH}?at=${clause.id}#clause-${clause.id}`}>
          Leave them as they are
        </a>
      </ButtonGroup>
    </Form>
  </>
);

/** Every number that would change, before it does. */
export const RenumberPage: FC<{
  section: DraftClause | null;
  changes: readonly Renumbered[];
  pointing: readonly { clause: DraftClause; numbers: string[] }[];
  treeRevision: number;
  errors?: Issue[];
}> = ({ section, changes, pointing, treeRevision, errors }) => (
  <>
    <BackLink href={section ? `${PATH}?at=${section.id}#clause-${section.id}` : PATH}>The clauses</BackLink>
    <IssueSummary issues={errors} />
    <PageHead
      caption="Draft policy"
      title={section ? `Renumber what is under ${nameOf(section)}?` : 'Renumber the whole draft?'}
    />
    {changes.length === 0 ? (
      <p class="govuk-body">The numbers here count from one without a gap. There is nothing to change.</p>
    ) : (
      <>
        <TableScroll label="Numbers that would change">
          <Table
            caption={`${counted(changes.length, 'number')} would change`}
            captionSize="s"
            head={['Now', 'Then', 'Clause']}
            rows={changes.map(({ before, after, text }) => [
              before,
              <strong>{after}</strong>,
              firstWords(text, 12),
            ])}
          />
        </TableScroll>
        {pointing.length > 0 && (
          <InsetText>
            {pointing.map(({ clause, numbers }) => (
              <p class="govuk-body">
                {nameOf(clause)} points at {numbers.join(', ')}. Its words stay as they are: mend them
                afterwards.
              </p>
            ))}
          </InsetText>
        )}
        <Form action={`${PATH}/renumber`}>
          <input type="hidden" name="section" value={section?.id ?? ''} />
          <input type="hidden" name="tree" value={String(treeRevision)} />
          <input type="hidden" name="agreed" value={String(changes.length)} />
          <ButtonGroup>
            <Button>Change {changes.length === 1 ? 'this number' : `these ${changes.length} numbers`}</Button>
            <a class="govuk-link" href={section ? `${PATH}?at=${section.id}#clause-${section.id}` : PATH}>
              Leave them
            </a>
          </ButtonGroup>
        </Form>
      </>
    )}
  </>
);
