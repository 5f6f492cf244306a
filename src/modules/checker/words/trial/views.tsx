import type { FC } from 'hono/jsx';
import { InsetText } from '../../../../web/components/asides.tsx';
import { SEVERITIES, SeverityTag } from '../../../../web/components/severity.tsx';
import { Table, TableBox } from '../../../../web/components/table.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { ruleWords } from '../../rules.ts';
import type { Trial, TrialLine } from './model.ts';

/** So many changed texts are shown; the sentence above says how many there are. */
const MOST_SHOWN = 50;

const FROM: Record<TrialLine['from'], string> = {
  typed: 'You typed it',
  report: 'Report',
  example: 'Example',
};

/** What would change: told before anything is kept. */
export const TrialResult: FC<{ trial: Trial }> = ({ trial }) => {
  const changed = trial.lines.filter(({ gone, found }) => gone.length + found.length > 0);
  const against = changed.filter((line) => line.against);
  return (
    <section aria-labelledby="trial">
      <h2 class="govuk-heading-m" id="trial" tabindex={-1}>
        What it would change
      </h2>
      <p class="govuk-body">{summaryOf(trial, changed.length)}</p>
      {against.length > 0 && (
        <InsetText>
          {against.length === 1 ? 'One example' : `${against.length} examples`} would come out as not meant.
          Look at {against.length === 1 ? 'it' : 'them'} before you save.
        </InsetText>
      )}
      {trial.lines.length > 0 && (
        <TableBox label="Texts it was tried on">
          <Table
            caption="Texts it was tried on"
            captionHidden
            stack="rows"
            firstCellIsHeader
            head={['Text', 'From', 'Now', 'Then', 'What changes']}
            rows={trial.lines.slice(0, MOST_SHOWN).map((line) => [
              shorten(line.text),
              line.href ? (
                <a class="govuk-link" href={line.href}>
                  {FROM[line.from]}
                </a>
              ) : (
                FROM[line.from]
              ),
              <SeverityTag severity={line.before} />,
              <SeverityTag severity={line.after} />,
              <Changes line={line} />,
            ])}
          />
        </TableBox>
      )}
    </section>
  );
};

const Changes: FC<{ line: TrialLine }> = ({ line: { gone, found, against } }) => {
  if (gone.length + found.length === 0) return <span class="decorum-meta">Nothing</span>;
  return (
    <>
      {gone.map(({ control, severity, quote }) => (
        <div>
          No longer: {ruleWords(control)}, {SEVERITIES[severity].word.toLowerCase()}
          {quote && ` (“${shorten(quote)}”)`}
        </div>
      ))}
      {found.map(({ control, severity, quote }) => (
        <div>
          New: {ruleWords(control)}, {SEVERITIES[severity].word.toLowerCase()}
          {quote && ` (“${shorten(quote)}”)`}
        </div>
      ))}
      {against && (
        <Tag colour="yellow">
          {against === 'meant to be clear' ? 'Meant to be fine' : 'Meant to be found'}
        </Tag>
      )}
    </>
  );
};

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 150).trimEnd()}…` : text;
}

/** "Tried on 3 reports and 157 examples. The words stand in 2 of them, and 1 would change." */
function summaryOf({ looked, held }: Trial, changed: number): string {
  const reports = looked.reports === 1 ? '1 report' : `${looked.reports} reports`;
  const tried = `Tried on ${reports} with words and ${looked.examples} examples.`;
  const holding = held.reports + held.examples;
  const stands =
    holding === 0 ? 'The words stand in none of them.' : `The words stand in ${holding} of them.`;
  const comes =
    changed === 0
      ? 'Nothing would change. If you meant it to, type a text that it is for.'
      : changed === 1
        ? 'One text would be told something else.'
        : `${changed} texts would be told something else.`;
  return `${tried} ${stands} ${comes}`;
}
