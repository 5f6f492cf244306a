import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Checkboxes, Radios } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { PasswordInput } from '../../../../web/components/password-input.tsx';
import { PageHead, Split } from '../../../../web/components/split.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { SECONDS } from '../model.ts';
import type { Shown } from './actions.ts';
import { Consequences } from './views-consequences.tsx';

type Props = {
  /** What is saved. */
  shown: Shown;
  /** What was typed, if it could not be saved. */
  values?: Record<string, string>;
  errors?: Issue[];
  /** Whether someone else saved while this was typed. */
  meanwhile?: boolean;
  /** A draft that was typed to see what would be sent. */
  draft?: string;
};

/** The settings of the second reader, what they mean, a test, and what is sent. */
export const SecondReaderPage: FC<Props> = ({ shown, values = shown.values, errors, meanwhile, draft }) => (
  <>
    <BackLink href="/running">Running Decorum</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title="Second reader">
      <Tag colour={shown.values.on === 'yes' ? 'green' : 'grey'}>
        {shown.values.on === 'yes' ? 'On' : 'Off'}
      </Tag>
    </PageHead>
    <Split>
      <div>
        <p class="govuk-body">
          Drafts are checked here, on your own machine, and that is enough. If you want, a language model can
          read them too and add advice. Any server that speaks the OpenAI chat protocol will do, such as
          Ollama, llama.cpp or vLLM on a machine of yours.
        </p>
        {shown.example && (
          <InsetText>
            This is the example trust: it sends nothing to anyone. Its second reader can be set up, but
            neither turned on nor tested.
          </InsetText>
        )}
        {meanwhile && <Meanwhile shown={shown} />}
        <SettingsForm values={values} shown={shown} errors={errors} />
        {shown.saved && !shown.example && (
          <>
            <h2 class="govuk-heading-m" id="test">
              Test it
            </h2>
            <p class="govuk-body">
              Sends a draft that nobody wrote to the server you saved, and shows what was sent and what came
              back. It works while the second reader is off, too.
            </p>
            <Form action="/second-reader/test">
              <Button variant="secondary">Test it</Button>
            </Form>
          </>
        )}
        <h2 class="govuk-heading-m">See what is sent</h2>
        <Form action="/second-reader/prompt">
          <Textarea
            label="A draft"
            hint="Type any words. You see exactly what would be sent for them; nothing is sent, and they are not kept."
            name="draft"
            rows={3}
            sheet
            value={draft}
            error={errorAt(errors, 'draft')}
          />
          <Button variant="secondary">Show what would be sent</Button>
        </Form>
      </div>
      <Consequences />
    </Split>
  </>
);

const Meanwhile: FC<{ shown: Shown }> = ({ shown: { values } }) => (
  <InsetText>
    Someone else changed these settings while you were writing. Now it is {values.on === 'yes' ? 'on' : 'off'}
    , with {values.model} at {values.address} and {values.seconds} seconds. Save again to put yours in their
    place.
  </InsetText>
);

const SettingsForm: FC<{ values: Record<string, string>; shown: Shown; errors?: Issue[] }> = ({
  values,
  shown,
  errors,
}) => {
  const error = (name: string) => errorAt(errors, name);
  return (
    <Form action="/second-reader">
      <input type="hidden" name="revision" value={values.revision} />
      <Input
        label="Address of the server"
        hint="For example https://reader.trust.example, or http://localhost:11434 on this machine. We add /v1/chat/completions."
        name="address"
        value={values.address}
        type="url"
        autocomplete="off"
        spellcheck={false}
        error={error('address')}
      />
      <Checkboxes
        name="own"
        values={values.own ? [values.own] : []}
        error={error('own')}
        items={[
          {
            value: 'yes',
            text: 'It stands in our own network, or on this machine',
            hint: 'Only then may it be reached inside your network, and without https. Tick it only if you know whose machine answers there.',
          },
        ]}
        small
      />
      <Input
        label="Name of the model"
        hint="As the server knows it, for example gemma3:12b"
        name="model"
        value={values.model}
        width={20}
        autocomplete="off"
        spellcheck={false}
        error={error('model')}
      />
      <PasswordInput
        label="Key, if it needs one"
        hint={
          shown.hasKey
            ? 'A key is kept, and is never shown again. Leave this empty to go on with it. If you change the server, type the key again.'
            : 'It is kept locked, and is never shown again.'
        }
        name="key"
        autocomplete="off"
        error={error('key')}
      />
      {shown.hasKey && (
        <Checkboxes
          name="forget"
          values={values.forget ? [values.forget] : []}
          items={[{ value: 'yes', text: 'Forget the key' }]}
          small
        />
      )}
      <Input
        label="Time limit"
        hint={`From ${SECONDS.least} to ${SECONDS.most} seconds. After that the check goes on without it. Whoever has no JavaScript waits so long for the page.`}
        name="seconds"
        value={values.seconds}
        width={3}
        inputmode="numeric"
        suffix="seconds"
        error={error('seconds')}
      />
      <Radios
        legend={{ content: 'Is it asked?', size: 's' }}
        name="on"
        value={values.on}
        error={error('on')}
        items={[
          { value: 'no', text: 'Off', hint: 'Nothing is sent.' },
          {
            value: 'yes',
            text: 'On',
            hint: 'Drafts are sent when someone presses “Check it”, unless they leave the second reader out.',
          },
        ]}
      />
      <Checkboxes
        name="told"
        values={values.told ? [values.told] : []}
        error={error('told')}
        items={[{ value: 'yes', text: 'Our data protection officer has agreed to it being on' }]}
        small
      />
      <Button>Save the settings</Button>
    </Form>
  );
};
