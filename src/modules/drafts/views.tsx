import type { FC, PropsWithChildren } from 'hono/jsx';
import { Details, PrivacyLine } from '../../web/components/asides.tsx';
import { Button } from '../../web/components/button.tsx';
import { MarkedText } from '../../web/components/marked-text.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { Sheet } from '../../web/components/sheet.tsx';
import { Split } from '../../web/components/split.tsx';
import type { Checked } from './model.ts';
import { placeWords } from './places.ts';
import type { SecondAnswer } from './second-reader/model.ts';
import { SecondReader } from './second-reader/views.tsx';
import { soundsLikeStruggling } from './struggling.ts';
import { Answer } from './views-answer.tsx';
import { AskedNotice } from './views-asked.tsx';
import {
  MarkNotice,
  NamesUnchecked,
  SeenBy,
  SomebodyToTalkTo,
  WhatIsAllowed,
  WhatWeCannotKnow,
  YourRights,
} from './views-beside.tsx';
import { type ComposerProps, EditForm } from './views-composer.tsx';
import { AskForm, Notes, spansOf } from './views-notes.tsx';
import { againstWords } from './words.ts';

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
          {checked.text !== '' && (
            <Sheet
              id="draft-title"
              label={`${clear ? 'Your words' : 'Your draft'}, for ${placeWords(checked.place)}`}
            >
              <MarkedText text={checked.text} spans={spansOf(checked.notes, 'draft')} />
            </Sheet>
          )}
          {checked.words !== '' && (
            <Sheet id="words-title" label="Words in the picture">
              <MarkedText text={checked.words} spans={spansOf(checked.notes, 'picture')} />
            </Sheet>
          )}
        </div>
        <div>
          <div data-check="notes">
            {soundsLikeStruggling(checked.text) && <SomebodyToTalkTo />}
            <AskedNotice checked={checked} />
            <WhatIsAllowed allowed={checked.allowed} />
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
            <AskForm checked={checked} values={composer.values ?? {}} />
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

/** The words these notes are about, which a button that uses a wording must know; and that words were left out, for the next check. */
const CheckedWords: FC<{ checked: Checked }> = ({ checked: { text, leftOut } }) => (
  <>
    <input type="hidden" name="checked" form="draft-form" value={text} />
    {leftOut && <input type="hidden" name="out" form="draft-form" value="yes" />}
  </>
);

/** When the check itself failed: never to be taken for "clear". */
export const NotCheckedPage: FC<PropsWithChildren<ComposerProps & { text: string }>> = ({
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
