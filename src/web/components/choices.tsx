import type { FC } from 'hono/jsx';
import { type Attrs, type Content, cls, has, ids, type Part, part, spread } from './attrs.ts';
import {
  ErrorMessage,
  type FieldProps,
  Fieldset,
  type FieldsetProps,
  FormGroup,
  Hint,
  Label,
  type LabelPart,
} from './field.tsx';

/** One answer. `{ divider: 'or' }` puts a word between two answers. */
export interface Choice {
  value: string | number;
  text: Content;
  hint?: Part;
  checked?: boolean;
  disabled?: boolean;
  /** Shown under the answer: always without a script, only when chosen with GOV.UK Frontend's. */
  conditional?: Content;
  id?: string;
  /** Checkboxes only: a name of its own. */
  name?: string;
  /** Checkboxes only: `exclusive` unticks the others ("None of these"), with GOV.UK Frontend's script. */
  behaviour?: 'exclusive';
  label?: { class?: string; attrs?: Attrs };
  attrs?: Attrs;
}
export type ChoiceItem = Choice | { divider: string } | null | undefined | false;

interface ChoicesProps extends Omit<FieldProps, 'id'> {
  /** The question. Without one, put the choices in a fieldset of your own. */
  legend?: LabelPart;
  fieldset?: Omit<FieldsetProps, 'legend'>;
  items: readonly ChoiceItem[];
  /** The stem of the ids; the name unless given. The first choice has it bare, so that an error summary can link to it. */
  idPrefix?: string;
  small?: boolean;
  inline?: boolean;
}
export interface RadiosProps extends ChoicesProps {
  /** The value that is chosen. */
  value?: string | number;
}
export interface CheckboxesProps extends ChoicesProps {
  /** The values that are ticked. */
  values?: readonly (string | number)[];
}

type Kind = 'radios' | 'checkboxes';

interface ItemProps {
  kind: Kind;
  group: ChoicesProps;
  item: Choice;
  id: string;
  checked: boolean;
  /** For choices without a fieldset: what describes the whole group. */
  describedBy: string | undefined;
}

const Item: FC<ItemProps> = ({ kind, group, item, id, checked, describedBy }) => {
  const hintId = `${id}-item-hint`;
  const conditionalId = `conditional-${id}`;
  const shows = has(item.conditional);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={kind === 'checkboxes' ? (item.name ?? group.name) : group.name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={shows ? conditionalId : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={ids(kind === 'checkboxes' && describedBy, has(item.hint) && hintId)}
          {...spread(item.attrs)}
        />
        <Label
          for={id}
          class={cls(`govuk-${kind}__label`, item.label?.class)}
          label={{ content: item.text, attrs: item.label?.attrs }}
        />
        {has(item.hint) && <Hint id={hintId} class={`govuk-${kind}__hint`} hint={part(item.hint)} />}
      </div>
      {shows && (
        <div
          class={cls(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
};

const Choices: FC<{ kind: Kind; group: ChoicesProps; isChecked: (item: Choice) => boolean }> = ({
  kind,
  group,
  isChecked,
}) => {
  const prefix = group.idPrefix ?? group.name;
  const hintId = `${prefix}-hint`;
  const errorId = `${prefix}-error`;
  const inFieldset = has(group.legend) || group.fieldset !== undefined;
  const outer = group.fieldset?.describedBy ?? group.describedBy;
  const describedBy = ids(outer, has(group.hint) && hintId, has(group.error) && errorId);
  const inner = (
    <>
      {has(group.hint) && <Hint id={hintId} hint={group.hint} />}
      {has(group.error) && <ErrorMessage id={errorId} error={group.error} />}
      <div
        class={cls(
          `govuk-${kind}`,
          group.small && `govuk-${kind}--small`,
          group.inline && `govuk-${kind}--inline`,
          group.class,
        )}
        {...spread(group.attrs)}
        data-module={`govuk-${kind}`}
      >
        {group.before}
        {group.items.map((item, index) => {
          if (!item) return null;
          if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
          const id = item.id ?? (index > 0 ? `${prefix}-${index + 1}` : prefix);
          return (
            <Item
              kind={kind}
              group={group}
              item={item}
              id={id}
              checked={isChecked(item)}
              describedBy={inFieldset ? undefined : describedBy}
            />
          );
        })}
        {group.after}
      </div>
    </>
  );
  return (
    <FormGroup error={has(group.error)} class={group.group?.class} attrs={group.group?.attrs}>
      {inFieldset ? (
        <Fieldset {...group.fieldset} legend={group.legend} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
};

/** One answer of a few. */
export const Radios: FC<RadiosProps> = (props) => (
  <Choices
    kind="radios"
    group={props}
    isChecked={(item) =>
      item.checked ??
      (props.value !== undefined && props.value !== '' && String(item.value) === String(props.value))
    }
  />
);

/** Any number of answers. */
export const Checkboxes: FC<CheckboxesProps> = (props) => (
  <Choices
    kind="checkboxes"
    group={props}
    isChecked={(item) => item.checked ?? (props.values ?? []).map(String).includes(String(item.value))}
  />
);
