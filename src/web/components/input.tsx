import type { FC } from 'hono/jsx';
import { type Attrs, cls, has, type Part, part, spread } from './attrs.ts';
import { type FieldProps, fieldIds, LabelledGroup, type LabelPart } from './field.tsx';

export interface InputProps extends FieldProps {
  label: LabelPart;
  value?: string | number;
  type?: string;
  /** How wide, in characters; the column's width unless given. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: Part;
  suffix?: Part;
  spellcheck?: boolean;
  disabled?: boolean;
  autocomplete?: string;
  autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters';
  inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url';
  pattern?: string;
  wrapper?: { class?: string; attrs?: Attrs };
  groupClass?: string;
  groupAttrs?: Attrs;
  inputClass?: string;
}

const Affix: FC<{ kind: 'prefix' | 'suffix'; affix: Part }> = ({ kind, affix }) => {
  const spec = part(affix);
  return (
    <div class={cls(`govuk-input__${kind}`, spec.class)} aria-hidden="true" {...spread(spec.attrs)}>
      {spec.content}
    </div>
  );
};

/** One line of text. */
export const Input: FC<InputProps> = (props) => {
  const { id, describedBy } = fieldIds(props);
  const control = (
    <input
      class={cls(
        'govuk-input',
        props.inputClass,
        props.width && `govuk-input--width-${props.width}`,
        props.class,
        has(props.error) && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...spread(props.attrs)}
    />
  );
  const wrapped = has(props.prefix) || has(props.suffix) || has(props.before) || has(props.after);
  return (
    <LabelledGroup
      field={props}
      label={props.label}
      groupClass={props.groupClass}
      groupAttrs={props.groupAttrs}
    >
      {wrapped ? (
        <div class={cls('govuk-input__wrapper', props.wrapper?.class)} {...spread(props.wrapper?.attrs)}>
          {props.before}
          {has(props.prefix) && <Affix kind="prefix" affix={props.prefix} />}
          {control}
          {has(props.suffix) && <Affix kind="suffix" affix={props.suffix} />}
          {props.after}
        </div>
      ) : (
        control
      )}
    </LabelledGroup>
  );
};
