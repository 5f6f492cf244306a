import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, has, ids, type Part, type PartSpec, part, spread } from './attrs.ts';

/** A label: its words, or its words with a size. `pageHeading` wraps it in the page's `h1`. */
export interface LabelSpec extends PartSpec {
  size?: 's' | 'm' | 'l' | 'xl';
  pageHeading?: boolean;
}
export type LabelPart = Content | LabelSpec;

/** An error: its words, or its words with what is read out before them ("Error" unless given, '' for nothing). */
export interface ErrorSpec extends PartSpec {
  hiddenText?: string;
}
export type ErrorPart = Content | ErrorSpec;

export interface LabelProps {
  for?: string;
  label: LabelPart;
  class?: string;
}

export const Label: FC<LabelProps> = ({ for: id, label, class: extra }) => {
  if (!has(label)) return null;
  const spec: LabelSpec = part(label);
  const element = (
    <label
      class={cls('govuk-label', extra, spec.size && `govuk-label--${spec.size}`, spec.class)}
      {...spread(spec.attrs)}
      for={id}
    >
      {spec.content}
    </label>
  );
  return spec.pageHeading ? <h1 class="govuk-label-wrapper">{element}</h1> : element;
};

export const Hint: FC<{ id?: string; hint: Part; class?: string }> = ({ id, hint, class: extra }) => {
  const spec = part(hint);
  return (
    <div id={id} class={cls('govuk-hint', extra, spec.class)} {...spread(spec.attrs)}>
      {spec.content}
    </div>
  );
};

export const ErrorMessage: FC<{ id?: string; error: ErrorPart }> = ({ id, error }) => {
  const spec: ErrorSpec = part(error);
  const hidden = spec.hiddenText ?? 'Error';
  return (
    <p id={id} class={cls('govuk-error-message', spec.class)} {...spread(spec.attrs)}>
      {hidden && <span class="govuk-visually-hidden">{hidden}:</span>}
      {hidden && ' '}
      {spec.content}
    </p>
  );
};

export interface FieldsetProps {
  legend?: LabelPart;
  describedBy?: string;
  role?: string;
  class?: string;
  attrs?: Attrs;
}

/** Fields that answer one question together; its legend is the question. */
export const Fieldset: FC<PropsWithChildren<FieldsetProps>> = ({
  legend,
  describedBy,
  role,
  class: extra,
  attrs,
  children,
}) => {
  const spec: LabelSpec | undefined = has(legend) ? part(legend) : undefined;
  return (
    <fieldset
      class={cls('govuk-fieldset', extra)}
      role={role}
      aria-describedby={describedBy}
      {...spread(attrs)}
    >
      {spec && (
        <legend
          class={cls(
            'govuk-fieldset__legend',
            spec.size && `govuk-fieldset__legend--${spec.size}`,
            spec.class,
          )}
        >
          {spec.pageHeading ? <h1 class="govuk-fieldset__heading">{spec.content}</h1> : spec.content}
        </legend>
      )}
      {children}
    </fieldset>
  );
};

/** What every field takes, whatever its kind. */
export interface FieldProps {
  name: string;
  /** Its id, and the stem of the ids of its hint and error. The name unless given. */
  id?: string;
  hint?: Part;
  /** The error for this field; with it the field is drawn in its error state. */
  error?: ErrorPart;
  /** Ids of other elements that describe the field. */
  describedBy?: string;
  class?: string;
  attrs?: Attrs;
  /** The form group around it all. */
  group?: { class?: string; attrs?: Attrs };
  before?: Content;
  after?: Content;
}

/** The ids a field hangs together by. */
export function fieldIds(props: FieldProps): {
  id: string;
  hintId: string;
  errorId: string;
  describedBy: string | undefined;
} {
  const id = props.id ?? props.name;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return {
    id,
    hintId,
    errorId,
    describedBy: ids(props.describedBy, has(props.hint) && hintId, has(props.error) && errorId),
  };
}

export const FormGroup: FC<PropsWithChildren<{ error?: boolean; class?: string; attrs?: Attrs }>> = ({
  error,
  class: extra,
  attrs,
  children,
}) => (
  <div class={cls('govuk-form-group', error && 'govuk-form-group--error', extra)} {...spread(attrs)}>
    {children}
  </div>
);

/** A form group with label, hint and error in the order GOV.UK Frontend has them, around one control. */
export const LabelledGroup: FC<
  PropsWithChildren<{ field: FieldProps; label: LabelPart; groupClass?: string; groupAttrs?: Attrs }>
> = (props) => {
  const { field, label, children } = props;
  const { id, hintId, errorId } = fieldIds(field);
  return (
    <FormGroup
      error={has(field.error)}
      class={cls(props.groupClass, field.group?.class) || undefined}
      attrs={{ ...props.groupAttrs, ...field.group?.attrs }}
    >
      <Label for={id} label={label} />
      {has(field.hint) && <Hint id={hintId} hint={field.hint} />}
      {has(field.error) && <ErrorMessage id={errorId} error={field.error} />}
      {children}
    </FormGroup>
  );
};
