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
    <section class="decorum-gap-top-l" aria-labelledby="trial">
      <h2 class="govuk-heading-m" id="trial" tabindex={-1}>
        What it would change
      </h2>
      <p class="govuk-body">{summaryOf(trial)}</p>
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

/** "Tried on 3 reports with words and 182 examples: 2 hold the words, and 1 would be told something else." */
function summaryOf({ lines, looked, held }: Trial): string {
  const isChanged = ({ gone, found }: TrialLine) => gone.length + found.length > 0;
  const reports = looked.reports === 1 ? '1 report' : `${looked.reports} reports`;
  const holding = held.reports + held.examples;
  const kept = lines.filter((line) => line.from !== 'typed' && isChanged(line)).length;
  const typed = lines.filter(({ from }) => from === 'typed');
  const said = [
    `Tried on ${reports} with words and ${looked.examples} examples: ${
      holding === 0
        ? 'none holds these words.'
        : `${holding} ${holding === 1 ? 'holds' : 'hold'} these words, and ${kept === 0 ? 'none' : kept} would be told something else.`
    }`,
  ];
  if (typed.length > 0)
    said.push(
      `Of what you typed, ${typed.filter(isChanged).length} of ${typed.length} would be told something else.`,
    );
  else if (kept === 0) said.push('Type a text that it is meant for, and try again.');
  return said.join(' ');
}
