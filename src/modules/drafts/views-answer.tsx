import type { FC } from 'hono/jsx';
import { Button } from '../../web/components/button.tsx';
import { Outcome, SEVERITIES } from '../../web/components/severity.tsx';
import { type Checked, worded } from './model.ts';
import { type AskedBanner, askedBanner, SeeAsked } from './views-asked.tsx';
import { LEFT_OUT, midSentence, namesUncheckedWords, onePerson, summaryOf, useAllWords } from './words.ts';

/**
 * The answer at the top: the gravest of the notes, and what to do next. Never "clear" while names cannot be checked. Words that
 * their author asked about are on hold, or what the answer says.
 */
export const Answer: FC<{ checked: Checked }> = ({ checked }) => {
  const { notes, outcome, marks } = checked;
  const asked = askedBanner(checked);
  if (asked) return <AskedAnswer checked={checked} banner={asked} />;
  const offered = worded(notes);
  const unchecked = isUnchecked(checked);
  const left = isLeft(checked);
  return (
    <Outcome
      severity={unchecked ? 'unchecked' : left ? 'consider' : outcome}
      title={unchecked ? NAMES_UNCHECKED : left ? LEFT_OUT.title : undefined}
      actions={
        offered.length > 1 && (
          <Button small form="draft-form" name="fix" value="all">
            {useAllWords(offered.length)}
          </Button>
        )
      }
    >
      {unchecked && `${namesUncheckedWords(checked)} `}
      {unchecked && 'We found nothing else in the policy that stands in its way. '}
      {!unchecked && !left && `${summaryOf(notes)} `}
      {nextWords(checked)}
      {checked.leftOut && (outcome === 'clear' || outcome === 'consider') && ` ${LEFT_OUT.says} `}
      {outcome === 'clear' &&
        marks.includes('identifies-accused') &&
        'Read the note about someone accused before you post.'}
    </Outcome>
  );
};

const AskedAnswer: FC<{ checked: Checked; banner: AskedBanner }> = ({ checked, banner }) => (
  <Outcome severity={banner.severity} icon={banner.icon} title={banner.title}>
    {banner.says} {checked.notes.length > 0 && banner.severity !== 'clear' && `${summaryOf(checked.notes)} `}
    <SeeAsked asked={checked.asked} />
  </Outcome>
);

const NAMES_UNCHECKED = 'Names not checked';

function isUnchecked({ outcome, namesChecked }: Checked): boolean {
  return outcome === 'clear' && !namesChecked;
}

/** Nothing is found in what is left of the words: that is not the same as clear. */
function isLeft({ outcome, leftOut }: Checked): boolean {
  return outcome === 'clear' && leftOut;
}

/** What the offered words come to, and whom to ask about the rest. */
function nextWords(checked: Checked): string {
  const { notes, afterAll } = checked;
  const offered = worded(notes).length;
  const asked = askWords(checked);
  if (afterAll === null) return asked;
  if (afterAll.says !== '') {
    const left = afterAll.says.charAt(0).toLowerCase() + afterAll.says.slice(1);
    const even = afterAll.outcome === 'consider' ? 'With' : 'Even with';
    return `${even} the ${offered === 1 ? 'suggestion' : 'suggestions'}, ${left} ${asked}`;
  }
  const used = offered === 1 ? 'Use the suggestion' : useAllWords(offered);
  return checked.namesChecked ? `${used} and this is clear to post.` : `${used} and we find nothing else.`;
}

/** Whom to ask. What must not be posted is not for anyone to allow. */
function askWords({ notes, outcome, whom }: Checked): string {
  const permission = onePerson(notes, 'approve', whom);
  if (outcome === 'approve')
    return permission
      ? `To post it as it is, ask ${permission}.`
      : 'To post it as it is, see each note below.';
  if (outcome !== 'stop') return '';
  if (notes.some(({ severity }) => severity === 'approve'))
    return `That is not for anyone to allow; to keep the rest as it is, ${permission ? `ask ${permission}` : 'see the notes below'}.`;
  const person = onePerson(notes, 'stop', whom);
  // Where no note offers to leave its words out, the rest would tell the same.
  const offered = notes.every((note) => note.severity !== 'stop' || note.fix);
  const alone = notes.every(({ severity }) => severity === 'stop');
  const leave = alone ? 'Leave that out' : 'Leave out what must not be posted';
  const how = offered ? leave : 'Say it in another way, or not at all';
  return person ? `${how}, or ask ${midSentence(person)} what you could say instead.` : `${how}.`;
}

/** The words of an outcome, for the page's title. */
export function titleOf(checked: Checked): string {
  const asked = askedBanner(checked);
  if (asked) return `${asked.title}: can I post this?`;
  const word = isUnchecked(checked)
    ? NAMES_UNCHECKED
    : isLeft(checked)
      ? LEFT_OUT.title
      : SEVERITIES[checked.outcome].word;
  return `${word}: can I post this?`;
}
