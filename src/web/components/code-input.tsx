import type { FC } from 'hono/jsx';
import type { SecretField } from '../secret-fields.ts';
import { Input, type InputProps } from './input.tsx';

type CodeInputProps = Pick<InputProps, 'label' | 'hint' | 'error'> & { name: SecretField };

/** The code of an authenticator app. */
export const CodeInput: FC<CodeInputProps> = (props) => (
  <Input {...props} width={10} inputmode="numeric" autocomplete="one-time-code" spellcheck={false} />
);
