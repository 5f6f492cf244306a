import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, cls, spread } from './attrs.ts';

export interface ButtonProps {
  /** `primary` once on a page or card; `warning` only before what cannot be undone; `inverse` only on the hero. */
  variant?: 'primary' | 'secondary' | 'warning' | 'inverse';
  /** 36 px high instead of 44: in rows, cards and findings. */
  small?: boolean;
  /** As wide as its column. */
  wide?: boolean;
  /** Makes it a link that looks like a button. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string | number;
  id?: string;
  /** The id of the form it submits, when it stands outside of it. */
  form?: string;
  /** We do not show greyed-out buttons: say what is missing instead. Here for completeness. */
  disabled?: boolean;
  preventDoubleClick?: boolean;
  start?: boolean;
  class?: string;
  attrs?: Attrs;
}

const StartArrow: FC = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

/** A button, or a link that looks like one. Its text is a verb with its object: "Send the question". */
export const Button: FC<PropsWithChildren<ButtonProps>> = (props) => {
  const { variant = 'primary', href, children } = props;
  const common = {
    class: cls(
      'govuk-button',
      variant !== 'primary' && `govuk-button--${variant}`,
      props.small && 'decorum-button--small',
      props.wide && 'decorum-button--wide',
      props.class,
      props.start && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...spread(props.attrs),
    id: props.id,
  };
  const content = props.start && typeof children === 'object' ? <span>{children}</span> : children;
  if (href !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: GOV.UK Frontend's button link, whose script adds the space key
      <a href={href} role="button" draggable="false" {...common}>
        {content}
        {props.start && <StartArrow />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      form={props.form}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={
        props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)
      }
      {...common}
    >
      {content}
      {props.start && <StartArrow />}
    </button>
  );
};

/** Buttons and links side by side; under each other on a phone. */
export const ButtonGroup: FC<PropsWithChildren> = ({ children }) => (
  <div class="govuk-button-group">{children}</div>
);
