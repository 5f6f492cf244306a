import type { FC } from 'hono/jsx';
import { type Attrs, cls, has, spread } from './attrs.ts';
import { type FieldProps, fieldIds, LabelledGroup, type LabelPart } from './field.tsx';

export interface SelectOption {
  text: string | number;
  /** The text unless given. */
  value?: string | number;
  selected?: boolean;
  disabled?: boolean;
  attrs?: Attrs;
}
/** Options under a heading of their own. */
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}
export interface SelectProps extends FieldProps {
  label: LabelPart;
  items: readonly (SelectOption | SelectGroup | null | undefined | false)[];
  /** The value that is chosen. */
  value?: string | number;
  disabled?: boolean;
}

const Option: FC<{ option: SelectOption; chosen: string | number | undefined }> = ({ option, chosen }) => {
  const value = option.value ?? option.text;
  const selected =
    option.selected ?? (chosen !== undefined && chosen !== '' && String(value) === String(chosen));
  return (
    <option value={option.value} selected={selected} disabled={option.disabled} {...spread(option.attrs)}>
      {option.text}
    </option>
  );
};

/** One of many, where radios would be too long a list. */
export const Select: FC<SelectProps> = (props) => {
  const { id, describedBy } = fieldIds(props);
  return (
    <LabelledGroup field={props} label={props.label}>
      {props.before}
      <select
        class={cls('govuk-select', props.class, has(props.error) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy}
        {...spread(props.attrs)}
      >
        {props.items.map((item) => {
          if (!item) return null;
          if (!('options' in item)) return <Option option={item} chosen={props.value} />;
          return (
            <optgroup label={item.label}>
              {item.options.map((option) => (
                <Option option={option} chosen={props.value} />
              ))}
            </optgroup>
          );
        })}
      </select>
      {props.after}
    </LabelledGroup>
  );
};
