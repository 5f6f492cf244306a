import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, has, spread } from './attrs.ts';
import { Heading } from './heading.tsx';

export interface NotificationBannerProps {
  /** `success` after a save and a redirect; otherwise news from elsewhere. */
  type?: 'success';
  title?: Content;
  titleLevel?: 2 | 3 | 4;
  titleId?: string;
  /** One line. Pass children instead for more. */
  text?: string;
  role?: string;
  disableAutoFocus?: boolean;
  class?: string;
  attrs?: Attrs;
}

/** Something happened elsewhere, or was just saved. Not for findings and not for deadlines. */
export const NotificationBanner: FC<PropsWithChildren<NotificationBannerProps>> = (props) => {
  const success = props.type === 'success';
  const titleId = props.titleId ?? 'govuk-notification-banner-title';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is there, region or alert, but not as a literal
    <div
      class={cls('govuk-notification-banner', success && 'govuk-notification-banner--success', props.class)}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...spread(props.attrs)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleLevel ?? 2} class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {has(props.children)
          ? props.children
          : props.text && <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  );
};
