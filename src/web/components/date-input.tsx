import type { FC } from 'hono/jsx';
import { type Attrs, cls, has, ids } from './attrs.ts';
import {
  ErrorMessage,
  type FieldProps,
  Fieldset,
  type FieldsetProps,
  FormGroup,
  Hint,
  type LabelPart,
} from './field.tsx';
import { Input } from './input.tsx';

/** One box of a date. */
export interface DatePart {
  name: string;
  label?: string;
  value?: string | number;
  id?: string;
  /** Whether this box is the one at fault. With an error and none marked, all are. */
  error?: boolean;
  /** In characters: 4 for a year, otherwise 2, unless given. */
  width?: 2 | 3 | 4;
  class?: string;
  inputmode?: 'numeric' | 'text';
  autocomplete?: string;
  pattern?: string;
  attrs?: Attrs;
}
export interface DateInputProps extends Omit<FieldProps, 'name'> {
  id: string;
  /** The question. */
  legend?: LabelPart;
  fieldset?: Omit<FieldsetProps, 'legend'>;
  /** Stem of the names: `left` gives `left-day`, `left-month`, `left-year`. */
  namePrefix?: string;
  value?: { day?: string | number; month?: string | number; year?: string | number };
  /** The boxes, when they are not day, month and year or need more said about them. */
  items?: readonly (DatePart | null | undefined | false)[];
}

const WIDTHS: Record<string, 2 | 4> = { day: 2, month: 2, year: 4 };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A date someone knows (a birthday, a last day at work), in three boxes. */
export const DateInput: FC<DateInputProps> = (props) => {
  const value = props.value ?? {};
  const items = props.items ?? [
    { name: 'day', value: value.day },
    { name: 'month', value: value.month },
    { name: 'year', value: value.year },
  ];
  const hintId = `${props.id}-hint`;
  const errorId = `${props.id}-error`;
  const isMarked = (item: DatePart): boolean =>
    item.error === true || (item.class ?? '').includes('govuk-input--error');
  const anyMarked = items.some((item) => item && isMarked(item));
  const describedBy = ids(
    props.fieldset?.describedBy ?? props.describedBy,
    has(props.hint) && hintId,
    has(props.error) && errorId,
  );
  const inner = (
    <>
      {has(props.hint) && <Hint id={hintId} hint={props.hint} />}
      {has(props.error) && <ErrorMessage id={errorId} error={props.error} />}
      <div class={cls('govuk-date-input', props.class)} {...props.attrs} id={props.id}>
        {props.before}
        {items.map((item) => {
          if (!item) return null;
          const own = item.class ?? '';
          const wrong = isMarked(item) || (item.error !== false && has(props.error) && !anyMarked);
          return (
            <div class="govuk-date-input__item">
              <Input
                label={{ content: item.label ?? capital(item.name), class: 'govuk-date-input__label' }}
                id={item.id ?? `${props.id}-${item.name}`}
                name={props.namePrefix ? `${props.namePrefix}-${item.name}` : item.name}
                value={item.value}
                class={cls(
                  'govuk-date-input__input',
                  wrong && !own.includes('govuk-input--error') && 'govuk-input--error',
                  !own.includes('govuk-input--width-') &&
                    `govuk-input--width-${item.width ?? WIDTHS[item.name] ?? 2}`,
                  own,
                )}
                inputmode={item.inputmode ?? 'numeric'}
                autocomplete={item.autocomplete}
                pattern={item.pattern}
                attrs={item.attrs}
              />
            </div>
          );
        })}
        {props.after}
      </div>
    </>
  );
  return (
    <FormGroup error={has(props.error)} class={props.group?.class} attrs={props.group?.attrs}>
      {has(props.legend) || props.fieldset ? (
        <Fieldset {...props.fieldset} legend={props.legend} role="group" describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
};
