import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { CopyBox, Meta } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Column } from '../../../web/components/split.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import { Form } from '../../../web/form.tsx';
import { FACTOR_PAGES } from '../model.ts';
import type { OwnAccount } from './actions.ts';

export interface AccountProps extends OwnAccount {
  name: string;
  roles: string[];
  /** For the example: the code its app would show now. */
  exampleCode: string | null;
}

/** How one signs in, and where one is signed in. */
export const AccountPage: FC<AccountProps> = (props) => (
  <Column>
    <h1 class="govuk-heading-l">Your account</h1>
    <SummaryList
      rows={[
        { key: 'Name', value: props.name },
        { key: 'Email address', value: props.account.email },
        {
          key: 'How you are told',
          value: 'What waits for you, by mail or only in your inbox',
          actions: [{ text: 'Change', href: '/account/notices', hiddenText: 'how you are told' }],
        },
        props.roles.length > 0 && { key: 'Roles', value: props.roles.join(', ') },
      ]}
    />
    {props.account.example ? (
      <ExampleAccount code={props.exampleCode} />
    ) : (
      <>
        <h2 class="govuk-heading-m">How you sign in</h2>
        <SummaryList rows={factorRows(props)} />
        <ButtonGroup>
          <Button variant="secondary" href={`${FACTOR_PAGES}?next=/account`}>
            {props.account.totp ? 'Add a passkey' : 'Add an app or a passkey'}
          </Button>
        </ButtonGroup>
        {props.account.totp && (
          <Form action={`${FACTOR_PAGES}/codes`}>
            <p class="govuk-body">
              Ten new spare codes take the place of those you have. You will see them once.
            </p>
            <Button variant="secondary">Make new spare codes</Button>
          </Form>
        )}
      </>
    )}
    <h2 class="govuk-heading-m">Where you are signed in</h2>
    <SummaryList
      rows={props.sessions.map((session) => ({
        key: session.device,
        value: (
          <>
            Since {longMoment(session.begunAt)}
            {session.here && <Meta>This device, now</Meta>}
          </>
        ),
      }))}
    />
    <Form action="/account/sign-out-everywhere">
      <Button variant="secondary">Sign out everywhere</Button>
    </Form>
  </Column>
);

function factorRows({ account, passkeys }: AccountProps): (SummaryRow | false)[] {
  return [
    account.password && {
      key: 'Password',
      value: 'Set',
      actions: [{ text: 'Change', href: '/account/password', hiddenText: 'your password' }],
    },
    {
      key: 'Authenticator app',
      value: account.totp ? 'Set up' : 'Not set up',
      actions: account.totp
        ? [{ text: 'Remove', href: `${FACTOR_PAGES}/app/remove`, hiddenText: 'your authenticator app' }]
        : [{ text: 'Set up', href: `${FACTOR_PAGES}/app?next=/account`, hiddenText: 'an authenticator app' }],
    },
    ...passkeys.map((key) => ({
      key: 'Passkey',
      value: (
        <>
          {key.name}
          {key.addedAt && <Meta>Added on {longDate(key.addedAt)}</Meta>}
        </>
      ),
      actions: [{ text: 'Remove', href: `${FACTOR_PAGES}/passkey/${key.id}/remove`, hiddenText: key.name }],
    })),
  ];
}

const ExampleAccount: FC<{ code: string | null }> = ({ code }) => (
  <>
    <h2 class="govuk-heading-m">How you sign in</h2>
    <p class="govuk-body">The people of the example need no password: you choose them from a list.</p>
    {code && (
      <CopyBox label="Where a page asks for the code of your app, type this one. It changes every 30 seconds">
        {code}
      </CopyBox>
    )}
  </>
);
