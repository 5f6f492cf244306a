import type { FC } from 'hono/jsx';
import { ClauseChip } from '../../../web/components/clause.tsx';
import { SeverityTag, severityClass } from '../../../web/components/severity.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { outermost } from '../model.ts';
import {
  FAILED_WORDS,
  type NotAsked,
  type SecondAnswer,
  type SecondNote,
  UNREADABLE_WORDS,
  whoWords,
} from './model.ts';

/** So many clauses are named beside one note. */
const MOST_CLAUSES = 2;

const NOT_ASKED: Record<NotAsked, string> = {
  'left-out': 'You left the second reader out: your words have not gone there.',
  protected:
    'The second reader was not asked: what you write about stays here, unless you show it to someone.',
  'not-pressed': 'To ask the second reader about these words, press “Check again”.',
  often: 'The second reader has had many drafts of yours in the last minutes. Try again a little later.',
};

/**
 * What the second reader says, under our own answer: advice, and marked as its own. `later` is filled by the script that
 * asks; a page without scripts has the answer in it.
 */
export const SecondReader: FC<{ answer: SecondAnswer }> = ({ answer }) => {
  if (answer.kind === 'failed') return <p class="decorum-second__line">{FAILED_WORDS}</p>;
  if (answer.kind === 'unreadable') return <p class="decorum-second__line">{UNREADABLE_WORDS}</p>;
  if (answer.kind === 'not-asked') return <p class="decorum-second__line">{NOT_ASKED[answer.why]}</p>;
  if (answer.kind === 'later')
    return (
      <p class="decorum-second__line" data-second="later" data-failed={FAILED_WORDS}>
        Asking the second reader, {whoWords(answer.who)}. What we found ourselves stands already.
      </p>
    );
  const { notes, dropped, who } = answer;
  return (
    <section class="decorum-second" aria-labelledby="second-reader">
      <h2 class="govuk-heading-s" id="second-reader">
        Second reader
      </h2>
      <p class="decorum-meta">
        {notes.length === 0
          ? `${nothingWords(dropped)} It is ${whoWords(who)}, and it can be wrong.`
          : `Advice of ${whoWords(who)}, in its own words. It can be wrong, and changes nothing of the answer above.`}
      </p>
      <SecondNotes notes={notes} />
    </section>
  );
};

function nothingWords(dropped: number): string {
  if (dropped === 0) return 'The second reader has nothing to add.';
  return 'What the second reader said does not fit your words, so it is not shown.';
}

/** Its notes. What it wrote is text and nothing else: no link of it can be followed. */
export const SecondNotes: FC<{ notes: readonly SecondNote[] }> = ({ notes }) =>
  notes.length === 0 ? null : (
    <ul class="decorum-second__notes">
      {notes.map((note) => (
        <li class={severityClass('consider')}>
          <h3 class="decorum-finding__head">
            <Tag colour="grey">Second reader</Tag>
            <SeverityTag severity="consider" />
            {outermost(note.chips)
              .slice(0, MOST_CLAUSES)
              .map((clause) => (
                <ClauseChip clause={clause} />
              ))}
          </h3>
          <blockquote>
            {note.before}
            <q class="decorum-quote">{shortened(note.quote)}</q>
            {note.after}
          </blockquote>
          <p>
            {note.chips.length === 0 && <strong>{note.about}. </strong>}
            It says: “{note.why}”
          </p>
        </li>
      ))}
    </ul>
  );

function shortened(quote: string): string {
  return quote.length <= 200 ? quote : `${quote.slice(0, 199).toWellFormed()}…`;
}
