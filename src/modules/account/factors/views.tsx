import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { CopyBox, InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { PasskeyUse } from '../../../web/components/passkey-use.tsx';
import { Column } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { CodeField, NextField } from '../fields.tsx';
import { FACTOR_PAGES, SETUP_DONE, setupStep, withNext } from '../model.ts';

/** That this is the last step of setting up a trust, for whoever came from there. */
const StepLine: FC<{ next: string }> = ({ next }) =>
  next === SETUP_DONE && <span class="govuk-caption-l">{setupStep(4)}</span>;

/** Chooses a second factor. `must`: the person's role needs one and there is none. */
export const ChooseFactorPage: FC<{ must: boolean; totp: boolean; next: string }> = ({
  must,
  totp,
  next,
}) => (
  <Column>
    {!must && <BackLink href="/account">Your account</BackLink>}
    <StepLine next={next} />
    <h1 class="govuk-heading-l">{must ? 'Protect your account' : 'Add a second factor'}</h1>
    <p class="govuk-body-l">
      {must
        ? 'You can see or decide things about other people, so a password alone is not enough. Choose one of two ways. It takes about two minutes.'
        : 'Something besides your password that only you have.'}
    </p>
    {!totp && (
      <section class="decorum-factor">
        <h2 class="govuk-heading-m">An app on your phone</h2>
        <p class="govuk-body">
          An authenticator app shows a new code every 30 seconds. You type it when you sign in. Google
          Authenticator, Microsoft Authenticator and the iPhone’s own Passwords app all work.
        </p>
        <Button href={withNext(`${FACTOR_PAGES}/app`, next)}>Set up an app</Button>
      </section>
    )}
    <section class="decorum-factor">
      <h2 class="govuk-heading-m">A passkey</h2>
      <p class="govuk-body">
        This computer or phone, unlocked with its own fingerprint, face or PIN. You will not need your
        password with it.
      </p>
      <Input
        label="A name for it"
        hint="So that you can tell your devices apart, for example School laptop"
        name="passkey-name"
        width={20}
        autocomplete="off"
      />
      <PasskeyUse
        kind="add"
        next={withNext(`${FACTOR_PAGES}/added`, next)}
        label="Add a passkey"
        nameFrom="passkey-name"
        variant={totp ? 'primary' : 'secondary'}
      />
    </section>
  </Column>
);

/** Sets up an authenticator app: picture, key, and a code to confirm. */
export const AppPage: FC<{ picture: string; key_: string; next: string; errors?: Issue[] }> = ({
  picture,
  key_,
  next,
  errors,
}) => (
  <Column>
    <BackLink href={withNext(FACTOR_PAGES, next)} />
    <IssueSummary issues={errors} />
    <StepLine next={next} />
    <h1 class="govuk-heading-l">Set up your app</h1>
    <h2 class="govuk-heading-m">1. Show this to the app</h2>
    <p class="govuk-body">Open the app, choose to add an account, and point the camera at this picture.</p>
    <img
      class="decorum-qr"
      src={picture}
      width="200"
      height="200"
      alt="QR code for your app. The same as text is below."
    />
    <CopyBox label="If you are on your phone, or cannot scan it, give the app this key">
      {(key_.match(/.{1,4}/g) ?? []).join(' ')}
    </CopyBox>
    <h2 class="govuk-heading-m">2. Type the code it shows</h2>
    <Form action={`${FACTOR_PAGES}/app`}>
      <NextField next={next} />
      <CodeField errors={errors} />
      <Button>Confirm the code</Button>
    </Form>
  </Column>
);

/** The spare codes, once. */
export const SpareCodesPage: FC<{ codes: string[]; next: string; renewed?: boolean }> = ({
  codes,
  next,
  renewed,
}) => (
  <Column>
    <StepLine next={next} />
    <h1 class="govuk-heading-l">{renewed ? 'Your new spare codes' : 'Keep these spare codes'}</h1>
    <p class="govuk-body-l">
      If you lose your phone, one of these lets you in. Each works once. We cannot show them again.
    </p>
    {renewed && <InsetText>The spare codes you had before do not work any more.</InsetText>}
    <ol class="decorum-codes">
      {codes.map((code) => (
        <li>
          <samp>{code}</samp>
        </li>
      ))}
    </ol>
    <p class="govuk-body decorum-no-print">
      Print this page, or write them down, and keep them away from your phone.
    </p>
    <Button href={next} class="decorum-no-print">
      I have kept them
    </Button>
  </Column>
);

/** Asks before a factor is taken away. */
export const DropFactorPage: FC<{ what: string; action: string; errors?: Issue[] }> = ({
  what,
  action,
  errors,
}) => (
  <Column>
    <BackLink href="/account">Your account</BackLink>
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l" id="factor">
      Remove {what}?
    </h1>
    <p class="govuk-body">You will not be able to sign in with it any more. You can add it again later.</p>
    <Form action={action}>
      <ButtonGroup>
        <Button variant="warning">Remove it</Button>
        <a class="govuk-link" href="/account">
          Keep it
        </a>
      </ButtonGroup>
    </Form>
  </Column>
);
