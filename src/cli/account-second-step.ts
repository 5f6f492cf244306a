import { takeAwaySecondStep } from '../modules/account/reset-factor/take-away.ts';
import { ACCOUNT_HELP, accountCommand, type Found } from './account.ts';

const HELP = `decorum account second-step-off EMAIL [--trust NAME] --reason "..."

Takes away the authenticator app, its spare codes and the passkeys of somebody who has lost them, and signs them out
everywhere. They then sign in with their password and set up a new second step. For whom an administrator can do it in
the browser (on the person's page), that is the better way: this is for an administrator who has nobody to ask.

${ACCOUNT_HELP}`;

/** `decorum account second-step-off`: see HELP. */
export const run = accountCommand({
  name: 'account second-step-off',
  help: HELP,
  refusal: ({ totp, passkeys }) =>
    totp || passkeys > 0 ? null : 'has no second step: the password alone lets them in.',
  carryOut: async (parts, found, reason) => {
    await takeAwaySecondStep(parts, found, 'command line', reason);
    return whatHappened(found, parts.publicUrl);
  },
});

function whatHappened({ name, email, trust, totp, passkeys }: Found, publicUrl: string): string {
  const steps = [
    totp && 'the authenticator app and its spare codes',
    passkeys > 0 && (passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`),
  ].filter((step) => step !== false);
  return `The second step was taken away
  Account     ${name}, ${email}
  Trust       ${trust}
  Taken away  ${steps.join(', ')}
  Sessions    all ended: they are signed out everywhere
  Ledger      a line by 'command line', with your reason
  Mail        to them, and to the others who look after the trust. It leaves when Decorum runs with a mail server

What they do next
  1. Sign in with the email address and password: ${publicUrl}/sign-in
     If the password is lost too, ask for a new one: ${publicUrl}/reset
     Where no mail is sent, make a link here: decorum account new-password ${email} --reason "..."
  2. Set up a new second step: ${publicUrl}/account/second-factor
     Better two of them: an app, with its spare codes kept elsewhere, and a passkey.
`;
}
