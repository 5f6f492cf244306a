import type { FC } from 'hono/jsx';
import type { SecretField } from '../secret-fields.ts';
import { cls } from './attrs.ts';
import { Button } from './button.tsx';
import { Input, type InputProps } from './input.tsx';

export interface PasswordInputProps
  extends Omit<
    InputProps,
    'name' | 'type' | 'prefix' | 'suffix' | 'spellcheck' | 'autocapitalize' | 'width'
  > {
  name: SecretField;
  /** `current-password` unless given; `new-password` where one is chosen. */
  autocomplete?: string;
  toggleClass?: string;
}

/** A password. GOV.UK Frontend's script shows the "Show" button; without it the field is an ordinary password field. */
export const PasswordInput: FC<PasswordInputProps> = (props) => {
  const id = props.id ?? props.name;
  const toggle = (
    <Button
      type="button"
      variant="secondary"
      class={cls('govuk-password-input__toggle govuk-js-password-input-toggle', props.toggleClass)}
      attrs={{ 'aria-controls': id, 'aria-label': 'Show password', hidden: true }}
    >
      Show
    </Button>
  );
  return (
    <Input
      {...props}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      inputClass="govuk-password-input__input govuk-js-password-input-input"
      groupClass="govuk-password-input"
      groupAttrs={{ 'data-module': 'govuk-password-input' }}
      wrapper={{ class: 'govuk-password-input__wrapper' }}
      after={
        <>
          {toggle}
          {props.after}
        </>
      }
    />
  );
};
