import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { ProofCode, ProveAgain, type Proving } from '../../../web/components/prove-again.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CAPACITIES, type Capacity, type Version } from '../model.ts';

/** Where a passkey used at the form leads to. */
export const PROVED = '/policy/sign/proved';

export type SignFormProps = {
  version: Version;
  /** In which capacities this person can still sign: at least one. */
  open: readonly Capacity[];
  /** How this person can prove once more who they are. */
  proof: Proving;
  values: Record<string, string>;
  errors?: Issue[];
};

/** The form to sign the version that is on the page above it. */
export const SignForm: FC<SignFormProps> = ({ version, open, proof, values, errors }) => (
  <section aria-labelledby="sign">
    <h2 class="govuk-heading-m" id="sign">
      Your signature
    </h2>
    <ProveAgain proof={proof} next={PROVED} then="sign" errors={errors}>
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
        <ProofCode proof={proof} errors={errors} />
        <PrivacyLine>
          Your name, the time and how you proved who you are are kept with the version.
        </PrivacyLine>
        <ButtonGroup>
          <Button>{open.length === 1 ? `I sign this as ${CAPACITIES[open[0]!]}` : 'I sign this'}</Button>
        </ButtonGroup>
      </Form>
    </ProveAgain>
  </section>
);
