import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { errorAt } from '../form.tsx';
import { CodeInput } from './code-input.tsx';
import { PasskeyUse } from './passkey-use.tsx';

/** How the person can prove once more who they are: `byPasskey` once they have, by a passkey a moment ago. */
export type Proving = { app: boolean; passkey: boolean; byPasskey: boolean; exampleCode: string | null };

export type ProveAgainProps = {
  proof: Proving;
  /** Where a passkey leads to: the page that this is on. Give the page the script `passkey`. */
  next: string;
  /** What can be done here afterwards: 'sign'. */
  then: string;
  errors?: Issue[];
};

/**
 * Around a form that wants proof of who is there: offers a passkey to those who have one. The form itself is shown to
 * those who can send it: with an app, whose code is a field in it (`ProofCode`), or once a passkey was used.
 */
export const ProveAgain: FC<PropsWithChildren<ProveAgainProps>> = ({
  proof: { app, passkey, byPasskey },
  next,
  then,
  errors,
  children,
}) => {
  const error = errorAt(errors, 'passkey');
  return (
    <>
      {byPasskey && (
        <p class="govuk-body">You proved who you are with a passkey a moment ago. No code is needed.</p>
      )}
      {!byPasskey && !app && (
        <div id="passkey">
          {error && <p class="govuk-error-message">{error}</p>}
          <p class="govuk-body">
            {passkey ? (
              `First prove once more that it is you, with your passkey. Then you ${then} here.`
            ) : (
              <>
                You have no authenticator app and no passkey.{' '}
                <a class="govuk-link" href="/account/second-factor">
                  Add one first
                </a>
              </>
            )}
          </p>
          {passkey && <PasskeyUse kind="confirm" next={next} label="Use your passkey" variant="primary" />}
        </div>
      )}
      {!byPasskey && app && passkey && (
        <div>
          <p class="govuk-body">
            Prove once more that it is you: with your passkey now, or with a code in the form below.
          </p>
          <PasskeyUse kind="confirm" next={next} label="Use your passkey" />
        </div>
      )}
      {(byPasskey || app) && children}
    </>
  );
};

/** The code of an authenticator app, in a form within `ProveAgain`; nothing where a passkey was used. */
export const ProofCode: FC<{ proof: Proving; errors?: Issue[] }> = ({ proof, errors }) =>
  proof.byPasskey ? null : (
    <CodeInput
      label="Code from your authenticator app"
      hint={proof.exampleCode ? `6 digits. In the example the app shows ${proof.exampleCode}.` : '6 digits'}
      name="code"
      error={errorAt(errors, 'code')}
    />
  );
