import type { FC, PropsWithChildren } from 'hono/jsx';
import { Details, PrivacyLine } from '../../web/components/asides.tsx';
import { Button } from '../../web/components/button.tsx';
import { FindingNote, Findings } from '../../web/components/finding.tsx';
import { MarkedText } from '../../web/components/marked-text.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { Sheet } from '../../web/components/sheet.tsx';
import { Split } from '../../web/components/split.tsx';
import { Form } from '../../web/form.tsx';
import { around } from './mend.ts';
import { type Checked, COMPOSER_CHOICES, type Note, outermost } from './model.ts';
import { askIconOf, askOf, fixOf } from './note-props.ts';
import { placeWords } from './places.ts';
import type { SecondAnswer } from './second-reader/model.ts';
import { SecondReader } from './second-reader/views.tsx';
import { soundsLikeStruggling } from './struggling.ts';
import { Answer } from './views-answer.tsx';
import {
  MarkNotice,
  NamesUnchecked,
  SeenBy,
  SomebodyToTalkTo,
  WhatWeCannotKnow,
  YourRights,
} from './views-beside.tsx';
import { type ComposerProps, EditForm } from './views-composer.tsx';
import { againstWords, inWords } from './words.ts';

/**
 * The answer to a check. Its four regions (`data-check`: answer, draft, notes, after) are what the script of the composer
 * takes out of this page while someone types; `second` is what the second reader says, once the button was pressed.
 */
export const AnswerPage: FC<{ checked: Checked; said?: SecondAnswer | null } & ComposerProps> = ({
  checked,
  said,
  ...composer
}) => {
  const clear = checked.notes.length === 0;
  const edit = <EditForm {...composer} text={checked.text} />;
  return (
    <>
      <h1 class="govuk-heading-l">Can I post this?</h1>
      <div data-check="answer">
        <Answer checked={checked} />
      </div>
      <Split kind="margin" second>
        <div data-check="draft">
          <Sheet
            id="draft-title"
            label={`${clear ? 'Your words' : 'Your draft'}, for ${placeWords(checked.place)}`}
          >
            <MarkedText
              text={checked.text}
              spans={checked.notes.flatMap(({ spots, severity }, i) =>
                spots.map((spot, at) => ({ ...spot, severity, number: i + 1, id: placeId(i + 1, at) })),
              )}
            />
          </Sheet>
        </div>
        <div>
          <div data-check="notes">
            {soundsLikeStruggling(checked.text) && <SomebodyToTalkTo />}
            {clear ? (
              <WhatWeCannotKnow checked={checked} />
            ) : (
              <Notes
                checked={checked}
                values={{ ...composer.values, ...(checked.leftOut && { out: 'yes' }) }}
              />
            )}
            {!clear && !checked.namesChecked && <NamesUnchecked checked={checked} />}
            {checked.marks.map((mark) => (
              <MarkNotice mark={mark} whom={checked.whom} />
            ))}
            {clear && !checked.marks.includes('protected') && <YourRights />}
            <CheckedWords checked={checked} />
          </div>
          <div data-check="second" aria-live="polite">
            {said && <SecondReader answer={said} />}
          </div>
        </div>
        <div>
          {clear ? (
            <>
              <div class="govuk-button-group">
                <Button href="/check">Check another post</Button>
              </div>
              <Details summary="Change these words">{edit}</Details>
            </>
          ) : (
            edit
          )}
          <div data-check="after">
            <SeenBy checked={checked} />
            <PrivacyLine>
              {againstWords(checked)}{' '}
              {clear
                ? 'This draft is not kept. Copy it before you leave: when you do, it is gone.'
                : 'This draft is not kept: when you leave this page, it is gone.'}
            </PrivacyLine>
          </div>
        </div>
      </Split>
    </>
  );
};

const Notes: FC<{ checked: Checked; values: Record<string, string> }> = ({ checked, values }) => (
  <section aria-labelledby="found">
    <h2 class="govuk-visually-hidden" id="found">
      What we found
    </h2>
    <Findings>
      {checked.notes.map((note, i) => (
        <FindingNote
          number={i + 1}
          severity={note.severity}
          clauses={outermost(note.chips)}
          quote={note.quote}
          places={note.spots.length > 1 && <Places text={checked.text} note={note} number={i + 1} />}
          fix={fixOf(checked.text, note, i + 1)}
          ask={askOf(checked.text, note, checked.whom)}
          askIcon={askIconOf(note)}
          wrong={{ form: 'wrong-form', name: 'wrong', value: i + 1 }}
        >
          {note.chips.length === 0 && <strong>{note.about}. </strong>}
          {note.message}
        </FindingNote>
      ))}
    </Findings>
    <Form action="/check/wrong" id="wrong-form">
      <input type="hidden" name="draft" value={checked.text} />
      {COMPOSER_CHOICES.map(
        (name) =>
          values[name] && (
            // Whoever comes back has pressed no button that checks: the second reader is not asked then.
            <input type="hidden" name={name} value={name === 'second' ? 'later' : values[name]} />
          ),
      )}
    </Form>
  </section>
);

/** The mark at one place in the draft. */
const placeId = (number: number, at: number): string => `place-${number}-${at + 1}`;

/** So many places are listed; the draft marks all of them. */
const MOST_PLACES = 5;

/** Where else the words of one note stand: what is around them, leading to the mark in the draft. */
const Places: FC<{ text: string; note: Note; number: number }> = ({ text, note: { spots }, number }) => (
  <>
    <p class="govuk-body-s">This is in {inWords(spots.length)} places:</p>
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      {spots.slice(0, MOST_PLACES).map((spot, at) => {
        const { before, after } = around(text, spot, 24);
        return (
          <li>
            {before}
            <a class="govuk-link" href={`#${placeId(number, at)}`}>
              {text.slice(spot.start, spot.end)}
            </a>
            {after}
          </li>
        );
      })}
    </ul>
    {spots.length > MOST_PLACES && (
      <p class="govuk-body-s">And {inWords(spots.length - MOST_PLACES)} more, marked in the draft.</p>
    )}
  </>
);

/** The words these notes are about, which a button that uses a wording must know; and that words were left out, for the next check. */
const CheckedWords: FC<{ checked: Checked }> = ({ checked: { text, leftOut } }) => (
  <>
    <input type="hidden" name="checked" form="draft-form" value={text} />
    {leftOut && <input type="hidden" name="out" form="draft-form" value="yes" />}
  </>
);

/** When the check itself failed: never to be taken for "clear". */
export const NotCheckedPage: FC<PropsWithChildren<ComposerProps & { text: string; whom?: string }>> = ({
  text,
  children,
  ...composer
}) => (
  <>
    <h1 class="govuk-heading-l">Can I post this?</h1>
    <div data-check="answer">
      <Outcome severity="unchecked">{children}</Outcome>
    </div>
    <div data-check="draft" />
    <div data-check="notes" />
    <EditForm {...composer} text={text} label="Your words" />
    <div data-check="after">
      <PrivacyLine>This draft is not kept. Copy it before you leave: when you do, it is gone.</PrivacyLine>
    </div>
  </>
);
