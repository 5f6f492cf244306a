import type { FC } from 'hono/jsx';
import { type Attrs, cls, has, ids, spread } from './attrs.ts';
import { type FieldProps, fieldIds, Hint, LabelledGroup, type LabelPart } from './field.tsx';

export interface TextareaProps extends FieldProps {
  label: LabelPart;
  value?: string;
  rows?: number;
  /** Draws it as a sheet: where someone writes what others will read (a draft, a statement). */
  sheet?: boolean;
  spellcheck?: boolean;
  disabled?: boolean;
  autocomplete?: string;
  groupClass?: string;
  groupAttrs?: Attrs;
}

/** Several lines of text. */
export const Textarea: FC<TextareaProps> = (props) => {
  const { id, describedBy } = fieldIds(props);
  return (
    <LabelledGroup
      field={props}
      label={props.label}
      groupClass={props.groupClass}
      groupAttrs={props.groupAttrs}
    >
      {props.before}
      <textarea
        class={cls(
          'govuk-textarea',
          has(props.error) && 'govuk-textarea--error',
          props.sheet && 'decorum-textarea--sheet',
          props.class,
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy}
        autocomplete={props.autocomplete}
        {...spread(props.attrs)}
      >
        {props.value}
      </textarea>
      {props.after}
    </LabelledGroup>
  );
};

export interface CharacterCountProps extends TextareaProps {
  maxLength?: number;
  maxWords?: number;
  /** Per cent of the limit from which the count is shown. */
  threshold?: number;
  countType?: 'words' | 'characters';
  /** Replaces the sentence about the limit; `%{count}` stands for the number. */
  description?: string;
  countClass?: string;
}

/** A text with a limit, which is said before typing and counted by GOV.UK Frontend's script where it runs. */
export const CharacterCount: FC<CharacterCountProps> = (props) => {
  const id = props.id ?? props.name;
  const infoId = `${id}-info`;
  const limit = props.maxWords ?? props.maxLength;
  const kind = props.countType ?? (props.maxWords ? 'words' : undefined);
  const sentence =
    props.description ?? `You can enter up to %{count} ${kind === 'words' ? 'words' : 'characters'}`;
  return (
    <Textarea
      {...props}
      describedBy={ids(props.describedBy, infoId)}
      class={cls('govuk-js-character-count', props.class)}
      groupClass="govuk-character-count"
      groupAttrs={{
        'data-module': 'govuk-character-count',
        'data-maxlength': props.maxLength,
        'data-maxwords': props.maxWords,
        'data-threshold': props.threshold,
        'data-count-type': kind,
      }}
      after={
        <>
          <Hint
            id={infoId}
            hint={{ content: limit ? sentence.replace('%{count}', String(limit)) : '' }}
            class={cls('govuk-character-count__message', props.countClass)}
          />
          {props.after}
        </>
      }
    />
  );
};
