import { makeLinkByHand } from '../modules/account/password/link.ts';
import { ACCOUNT_HELP, accountCommand, type Found } from './account.ts';

const HELP = `decorum account new-password EMAIL [--trust NAME] --reason "..."

Prints a link with which somebody who has lost their password sets a new one. It works once, and for an hour, as the one
that comes by mail. Whom a mail reaches asks for that one on the sign-in page, which is the better way: this is for an
administrator who has nobody to ask, where Decorum sends no mail.

${ACCOUNT_HELP}`;

/** `decorum account new-password`: see HELP. */
export const run = accountCommand({
  name: 'account new-password',
  help: HELP,
  carryOut: async (parts, found, reason) => whatHappened(found, await makeLinkByHand(parts, found, reason)),
});

function whatHappened({ name, email, trust, totp, passkeys }: Found, link: string): string {
  const secondStep =
    totp || passkeys > 0
      ? `Their second step stays as it is. If it is lost too:
     decorum account second-step-off ${email} --reason "..."`
      : 'Set up a second step on the account page, if their role asks for one.';
  return `A link for a new password was made
  Account     ${name}, ${email}
  Trust       ${trust}
  Link        ${link}
  Works       once, and for an hour
  Ledger      a line by 'command line', with your reason
  Mail        to them, and to the others who look after the trust. It leaves when Decorum runs with a mail server

What happens next
  1. Give the link to them, and to nobody else: whoever opens it can set the password. It is kept nowhere.
  2. They open it and choose a new password. Until then the old one works, and nobody is signed out.
     From then on they are signed out everywhere, and they are told by mail that the password was changed.
  3. They sign in with it. ${secondStep}
`;
}
