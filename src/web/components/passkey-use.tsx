import type { FC } from 'hono/jsx';
import { Button } from './button.tsx';

export interface PasskeyUseProps {
  /** `sign-in` begins a session; `confirm` proves the one there is once more; `add` makes a new passkey. */
  kind: 'sign-in' | 'confirm' | 'add';
  next: string;
  label: string;
  /** The id of the input with the name a new passkey gets. */
  nameFrom?: string;
  variant?: 'primary' | 'secondary';
}

/** A button for a passkey. Passkeys need scripts: without them the button stays away and the page says so. */
export const PasskeyUse: FC<PasskeyUseProps> = ({ kind, next, label, nameFrom, variant = 'secondary' }) => (
  <div data-passkey={kind} data-next={next} data-name-from={nameFrom}>
    <Button type="button" variant={variant} wide={kind !== 'confirm'} attrs={{ hidden: true }}>
      {label}
    </Button>
    <p class="govuk-error-message" role="alert" hidden></p>
    <p class="decorum-meta" data-passkey-none hidden>
      This browser does not know passkeys.
    </p>
    <noscript>
      <p class="decorum-meta">Passkeys need scripts, and scripts are turned off in this browser.</p>
    </noscript>
  </div>
);
