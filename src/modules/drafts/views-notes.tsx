import type { FC } from 'hono/jsx';
import { Button } from '../../web/components/button.tsx';
import { type FindingGuidance, FindingNote, Findings } from '../../web/components/finding.tsx';
import type { MarkedSpan } from '../../web/components/marked-text.tsx';
import { Form } from '../../web/form.tsx';
import { isLetGo } from '../questions/known/model.ts';
import { around } from './mend.ts';
import { type Checked, COMPOSER_CHOICES, type Note, outermost } from './model.ts';
import { askIconOf, askOf, fixOf, moveOf } from './note-props.ts';
import { inWords } from './words.ts';

/** The places of the notes about one of the two texts: the draft, or what can be read in the picture. */
export function spansOf(notes: readonly Note[], of: 'draft' | 'picture'): MarkedSpan[] {
  return notes.flatMap((note, i) =>
    (note.inPicture ? 'picture' : 'draft') === of
      ? note.spots.map((spot, at) => ({
          ...spot,
          severity: note.severity,
          number: i + 1,
          id: placeId(i + 1, at),
        }))
      : [],
  );
}

/** The notes beside a draft, and what each of them offers. */
export const Notes: FC<{ checked: Checked; values: Record<string, string> }> = ({ checked, values }) => (
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
          places={
            note.spots.length > 1 && (
              <Places text={note.inPicture ? checked.words : checked.text} note={note} number={i + 1} />
            )
          }
          fix={fixOf(checked.text, note, i + 1)}
          move={moveOf(note, checked.runs)}
          request={note.request}
          ask={askOf(checked.text, note, checked.whom)}
          askIcon={askIconOf(note)}
          guidance={guidanceOf(checked, note)}
          askButton={
            note.severity === 'consider' || isAsked(checked)
              ? undefined
              : { form: ASK_FORM, name: 'finding', value: i + 1, text: 'Ask about this' }
          }
          wrong={{ form: 'wrong-form', name: 'wrong', value: i + 1 }}
        >
          {note.chips.length === 0 && <strong>{note.about}. </strong>}
          {note.message}
        </FindingNote>
      ))}
    </Findings>
    <Form action="/check/wrong" id="wrong-form">
      <Carried text={checked.text} values={values} />
    </Form>
  </section>
);

/** The draft as it was checked, and what was chosen with it, for a page of another part. */
const Carried: FC<{ text: string; values: Record<string, string> }> = ({ text, values }) => (
  <>
    <input type="hidden" name="draft" value={text} />
    {COMPOSER_CHOICES.map(
      (name) =>
        values[name] && (
          // Whoever comes back has pressed no button that checks: the second reader is not asked then.
          <input type="hidden" name={name} value={name === 'second' ? 'later' : values[name]} />
        ),
    )}
  </>
);

/** These very words are asked about already, or let go: what is to be said besides is added to that question. */
const isAsked = ({ asked, notes }: Checked): boolean =>
  (asked?.says === 'on-hold' && asked.same) || isLetGo(asked, notes);

/** The form with which its author asks about a draft: only then is it shown to anybody. */
const ASK_FORM = 'ask-form';

/** Where a draft is taken to be asked about: by the button of a note, or by its own where no note has one. */
export const AskForm: FC<{ checked: Checked; values: Record<string, string> }> = ({ checked, values }) => (
  <Form action="/questions/new" id={ASK_FORM} class="decorum-no-print">
    <Carried text={checked.text} values={values} />
    {!isAsked(checked) && checked.notes.every(({ severity }) => severity === 'consider') && (
      <Button variant="secondary" small>
        Ask about this draft
      </Button>
    )}
  </Form>
);

function guidanceOf({ guidance }: Checked, { key }: Note): FindingGuidance | undefined {
  const fits = guidance[key];
  return (
    fits && {
      says: fits.onClause ? 'Others have asked on this clause:' : 'Others have asked:',
      links: fits.offered.map(({ asked, href }) => ({ text: asked, href })),
    }
  );
}

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
      <p class="govuk-body-s">And {inWords(spots.length - MOST_PLACES)} more, marked in the text.</p>
    )}
  </>
);
