import type { FC } from 'hono/jsx';
import { type Attrs, type Content, cls, has, spread } from './attrs.ts';

export interface SummaryError {
  text: Content;
  /** Where the field is: `#reason`. */
  href?: string;
  attrs?: Attrs;
}
export interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  title?: Content;
  description?: Content;
  disableAutoFocus?: boolean;
  class?: string;
  attrs?: Attrs;
}

/** What is wrong with a form, at the top of the page, each line a link to its field. Shows nothing without errors. */
export const ErrorSummary: FC<ErrorSummaryProps> = (props) => {
  if (!props.errors.length && !has(props.description)) return null;
  return (
    <div
      class={cls('govuk-error-summary', props.class)}
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...spread(props.attrs)}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          {has(props.description) && <p>{props.description}</p>}
          {props.errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((error) => (
                <li>
                  {error.href === undefined ? (
                    error.text
                  ) : (
                    <a href={error.href} {...spread(error.attrs)}>
                      {error.text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
};

/** The summary for what an action refused: each issue names its field, whose id is the field's name. */
export const IssueSummary: FC<{ issues: readonly { field: string; message: string }[] | undefined }> = ({
  issues,
}) => (
  <ErrorSummary
    errors={(issues ?? []).map(({ field, message }) =>
      field ? { text: message, href: `#${field}` } : { text: message },
    )}
  />
);
