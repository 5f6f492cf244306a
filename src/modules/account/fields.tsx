import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { CodeInput } from '../../web/components/code-input.tsx';
import { Input } from '../../web/components/input.tsx';
import { PasswordInput } from '../../web/components/password-input.tsx';
import { errorAt } from '../../web/form.tsx';
import { PASSWORD_HINT } from './model.ts';

/** Where to go afterwards, carried from page to page; nothing for the home page. */
export const NextField: FC<{ next: string }> = ({ next }) =>
  next === '/' ? null : <input type="hidden" name="next" value={next} />;

/** The address that somebody signs in with. */
export const EmailField: FC<{ email?: string; errors?: Issue[] }> = ({ email, errors }) => (
  <Input
    label="Email address"
    hint="The one your school writes to you on"
    name="email"
    type="email"
    spellcheck={false}
    autocomplete="username"
    value={email}
    error={errorAt(errors, 'email')}
  />
);

/** The code of an authenticator app. */
export const CodeField: FC<{ errors?: Issue[] }> = ({ errors }) => (
  <CodeInput label="Code" hint="6 digits, for example 123 456" name="code" error={errorAt(errors, 'code')} />
);

/** A password that somebody chooses, and the address it is for, so that the browser keeps them together. */
export const NewPasswordField: FC<{ email: string; label?: string; errors?: Issue[] }> = ({
  email,
  label = 'New password',
  errors,
}) => (
  <>
    <input type="hidden" name="username" value={email} autocomplete="username" />
    <PasswordInput
      label={label}
      hint={PASSWORD_HINT}
      name="password"
      autocomplete="new-password"
      error={errorAt(errors, 'password')}
    />
  </>
);
