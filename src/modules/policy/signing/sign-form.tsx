import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { Input } from '../../../web/components/input.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CAPACITIES, type Capacity, type Version } from '../model.ts';

export type SignFormProps = {
  version: Version;
  /** In which capacities this person can still sign: at least one. */
  open: readonly Capacity[];
  /** A passkey proved who this is within the last minutes, so no code is asked for. */
  byPasskey: boolean;
  /** The example trust says which code to type. */
  exampleCode: string | null;
  values: Record<string, string>;
  errors?: Issue[];
};

/** The form to sign the version that is on the page above it. */
export const SignForm: FC<SignFormProps> = ({ version, open, byPasskey, exampleCode, values, errors }) => (
  <section aria-labelledby="sign">
    <h2 class="govuk-heading-m" id="sign">
      Your signature
    </h2>
    <Form action="/policy/sign">
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="textSha256" value={version.textSha256!} />
      {open.length === 1 ? (
        <input type="hidden" name="capacity" value={open[0]} />
      ) : (
        <Radios
          name="capacity"
          legend="In which capacity do you sign?"
          hint="You hold both offices. Another person must give the other signature."
          value={values.capacity}
          error={errorAt(errors, 'capacity')}
          items={open.map((capacity) => ({ value: capacity, text: CAPACITIES[capacity] }))}
        />
      )}
      {byPasskey ? (
        <p class="govuk-body">You proved who you are with a passkey a moment ago. No code is needed.</p>
      ) : (
        <Input
          label="Code from your authenticator app"
          hint={
            exampleCode ? (
              `6 digits. In the example the app shows ${exampleCode}.`
            ) : (
              <>
                6 digits. If you use a passkey,{' '}
                <a class="govuk-link" href="/sign-in?again=1&next=/policy/sign">
                  sign in with it again
                </a>{' '}
                and no code is needed.
              </>
            )
          }
          name="code"
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
      )}
      <PrivacyLine>Your name, the time and how you proved who you are are kept with the version.</PrivacyLine>
      <ButtonGroup>
        <Button>{open.length === 1 ? `I sign this as ${CAPACITIES[open[0]!]}` : 'I sign this'}</Button>
      </ButtonGroup>
    </Form>
  </section>
);
