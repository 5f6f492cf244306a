import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Details } from '../../web/components/asides.tsx';
import { AskSecond } from '../../web/components/ask-second.tsx';
import { Button } from '../../web/components/button.tsx';
import { Card } from '../../web/components/card.tsx';
import { Checkboxes, Radios } from '../../web/components/choices.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { Input } from '../../web/components/input.tsx';
import { Select } from '../../web/components/select.tsx';
import { Split } from '../../web/components/split.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import { Hero } from '../../web/components/welcome.tsx';
import { errorAt, Form } from '../../web/form.tsx';
import type { ComposerChoices } from './actions.ts';
import { PICTURES } from './model.ts';
import { ELSEWHERE } from './places.ts';
import { PictureField } from './views-picture.tsx';

/** What the composer offers, and what was typed into it. */
export type ComposerProps = ComposerChoices & {
  values?: Record<string, string>;
  errors?: Issue[];
};

const AUDIENCE_NAMES = [
  { value: 'public', text: 'Anyone' },
  { value: 'friends', text: 'Friends, followers or contacts' },
  { value: 'private-group', text: 'A group' },
];

/** The page on which one begins: the words, where they go, who is in the picture. */
export const ComposerPage: FC<ComposerProps> = (props) => (
  <>
    <IssueSummary issues={props.errors} />
    <Split>
      <div>
        <Hero
          action="/check"
          draft={props.values?.draft}
          error={errorAt(props.errors, 'draft')}
          where={{ items: props.where, value: props.values?.where, error: errorAt(props.errors, 'where') }}
          second={props.second !== null}
        >
          <MoreFields {...props} />
          {/* A form that was sent without the tick comes back without it: the words stay here. */}
          <AskSecond who={props.second} value={props.values && (props.values.second ?? '')} />
        </Hero>
        <div data-check="live" />
      </div>
      <div>
        <Card id="forgotten" title="What happens to your words" well>
          <p class="govuk-body-s">
            They go to your trust’s own Decorum, are checked there, and are forgotten when the answer is sent.
            They are not kept, not logged, and shown to no one.
            {props.second !== null &&
              ' Only the second reader, if you have it asked, gets them too: what it keeps is not in our hands.'}
          </p>
          <p class="govuk-body-s">
            With JavaScript on, they are checked as you type. A picture never leaves your device: its words
            are read there too. Of it only what stands in this form is checked: names, words, and how many
            faces were counted.
          </p>
        </Card>
        <Card id="answer-kinds" title="What you will see" well>
          <p class="govuk-body-s">
            The words it is about, the clause, why, other words you could use, and whom to ask. You decide
            what to do with it.
          </p>
          <p class="govuk-body-s">
            If a finding is wrong, you can say so on it. Only what you agree to is kept: see{' '}
            <a class="govuk-link" href="/check/reports">
              what you have said
            </a>
            .
          </p>
        </Card>
      </div>
    </Split>
  </>
);

/** The same form beside an answer: the words again, and everything that was chosen with them. */
export const EditForm: FC<ComposerProps & { text: string; label?: string }> = (props) => (
  <Form action="/check" id="draft-form">
    <Textarea
      label={props.label ?? 'Change your words'}
      name="draft"
      rows={6}
      sheet
      value={props.text}
      error={errorAt(props.errors, 'draft')}
    />
    <Select
      label="Where will it go?"
      name="where"
      items={props.where}
      value={props.values?.where || ELSEWHERE}
      error={errorAt(props.errors, 'where')}
    />
    <MoreFields {...props} />
    <AskSecond who={props.second} value={props.values?.second ?? ''} />
    <Button variant="secondary">Check again</Button>
  </Form>
);

/** Asked only of those who open it: the picture, and a place that is not in the list. */
const MoreFields: FC<ComposerProps> = ({ platforms, search, values = {}, errors }) => (
  <>
    <Details
      summary="A picture or a video goes with it"
      open={
        Boolean(values.people) ||
        Boolean(values.words) ||
        (values.picture ?? 'none') !== 'none' ||
        errorAt(errors, 'people') !== undefined ||
        errorAt(errors, 'words') !== undefined
      }
    >
      <PictureField search={search} />
      <Radios
        legend="Is there a picture or a video?"
        name="picture"
        value={values.picture || 'none'}
        items={Object.entries(PICTURES).map(([value, text]) => ({ value, text }))}
        small
        inline
        error={errorAt(errors, 'picture')}
      />
      <Textarea
        label="Words in the picture"
        hint="A chat, a mark sheet, an email: these words are checked like your own, and kept as little. Compare them with the picture and mend what is wrong."
        name="words"
        rows={4}
        sheet
        spellcheck={false}
        value={values.words}
        error={errorAt(errors, 'words')}
      />
      <Textarea
        label="Who can be seen in it?"
        hint="First and last name, one on each line. The picture stays on your device: we check only what stands here."
        name="people"
        rows={3}
        value={values.people}
        error={errorAt(errors, 'people')}
      />
      <Checkboxes
        name="nobody"
        values={values.nobody ? [values.nobody] : []}
        items={[{ value: 'yes', text: 'Nobody in it can be recognised' }]}
        small
      />
      <Checkboxes
        name="others"
        values={values.others ? [values.others] : []}
        items={[{ value: 'yes', text: 'The others in it cannot be recognised' }]}
        small
      />
      {/* How many faces were counted in a picture: the script writes it. */}
      <input type="hidden" name="faces" value={values.faces ?? ''} />
    </Details>
    <Details
      summary="It goes somewhere that is not in the list, or to a group"
      open={values.where === ELSEWHERE || Boolean(values.group) || errorAt(errors, 'group') !== undefined}
    >
      <p class="govuk-body-s">Choose “Somewhere else” in the list, then say more here.</p>
      <Select
        label="Which service?"
        name="platform"
        value={values.platform}
        items={[
          { value: '', text: 'Another one' },
          ...platforms.map((platform) => ({ value: platform.key, text: platform.name })),
        ]}
      />
      <Select
        label="Who is it for?"
        name="audience"
        value={values.audience || 'public'}
        items={AUDIENCE_NAMES}
      />
      <Input
        label="Name of the group or forum, if it is one"
        name="group"
        value={values.group}
        autocomplete="off"
        error={errorAt(errors, 'group')}
      />
    </Details>
  </>
);
