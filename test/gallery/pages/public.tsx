import type { FC } from 'hono/jsx';
import { Details, Meta, PrivacyLine } from '../../../src/web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../src/web/components/button.tsx';
import { LinkList } from '../../../src/web/components/card.tsx';
import { Input } from '../../../src/web/components/input.tsx';
import { PasswordInput } from '../../../src/web/components/password-input.tsx';
import { Choice, Choices } from '../../../src/web/components/welcome.tsx';
import { Form } from '../../../src/web/form.tsx';
import { PublicLayout } from '../../../src/web/layout.tsx';
import { Frame, plainAssets } from './frame.tsx';

export const FirstRun: FC = () => (
  <PublicLayout title="Welcome" assets={plainAssets}>
    <div class="decorum-intro">
      <h1 class="govuk-heading-xl">Every clause of your policy, made into something people can use</h1>
      <p class="govuk-body decorum-lead">
        Staff can check a post before it goes out, ask when they are unsure, and get the permission they need.
      </p>
    </div>
    <Choices>
      <Choice title="Explore an example trust" id="explore" picture="policy">
        <p class="govuk-body">Four schools, 212 staff and a policy in force. Nobody in it is real.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Try it as a teacher, a headteacher or an investigator</li>
          <li>Change anything: you can put it all back</li>
        </ul>
        <Form action="/explore">
          <Button>Explore the example</Button>
        </Form>
      </Choice>
      <Choice title="Set up your own trust" id="own" picture="document">
        <p class="govuk-body">Bring your policy as you have it, in Word or PDF, and a list of your staff.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Your numbers and your wording stay as they are</li>
          <li>About an hour, most of it reading</li>
        </ul>
        <Form action="/setup">
          <Button variant="secondary">Set up your trust</Button>
        </Form>
      </Choice>
    </Choices>
    <div class="decorum-gap-top">
      <PrivacyLine>Everything stays on this machine until you decide otherwise.</PrivacyLine>
    </div>
  </PublicLayout>
);

export const SignIn: FC = () => (
  <PublicLayout title="Sign in to Decorum" assets={plainAssets} trust={{ name: 'Alder Vale Learning Trust' }}>
    <div class="decorum-narrow">
      <h1 class="govuk-heading-l">Sign in to Decorum</h1>
      <p class="govuk-body">Alder Vale Learning Trust</p>
      <Form action="/sign-in/microsoft">
        <Button wide>Continue with your school account</Button>
      </Form>
      <Meta>The Microsoft account you use for school email.</Meta>
      <p class="decorum-or">or</p>
      <Form action="/sign-in">
        <Input
          label="Email address"
          hint="The one your school writes to you on"
          name="email"
          type="email"
          spellcheck={false}
          autocomplete="username"
        />
        <PasswordInput label="Password" name="password" />
        <ButtonGroup>
          <Button variant="secondary">Sign in</Button>
          <a class="govuk-link" href="/sign-in/passkey">
            Use a passkey instead
          </a>
        </ButtonGroup>
      </Form>
      <Details summary="I cannot sign in">
        <p>Ring the trust’s IT help desk on 01632 960 150, 7.30am to 5pm on school days.</p>
      </Details>
    </div>
  </PublicLayout>
);

export const ErrorPage: FC = () => (
  <Frame title="Something went wrong on our side" page="">
    <div class="decorum-message">
      <h1 class="govuk-heading-l">Something went wrong on our side</h1>
      <p class="govuk-body">
        It was nothing you did. Your request was <b>not sent</b>. What you typed is still here if you go back.
      </p>
      <LinkList
        boxed
        items={[
          {
            href: '/requests/new',
            icon: 'history',
            text: 'Go back and send it again',
            meta: 'Sending twice does no harm: we keep only one',
          },
          { href: '/', icon: 'home', text: 'Go to your home page' },
          {
            href: 'tel:+441632960150',
            icon: 'phone',
            text: 'Ring the IT help desk: 01632 960 150',
            meta: <>Give them this number: 7KQ-204-XM</>,
          },
        ]}
      />
      <Meta>Tuesday 24 November 2026, 12:43.</Meta>
    </div>
  </Frame>
);
