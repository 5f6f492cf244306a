import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, cls, has } from './attrs.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Tag, type TagColour } from './tag.tsx';

/** What a check can come to, gravest first, and the mark "a person must look", which never raises the outcome. */
export type Severity = 'stop' | 'approve' | 'change' | 'consider' | 'clear' | 'protected' | 'unchecked';

export interface SeverityLook {
  /** What the page says. */
  word: string;
  icon: IconName;
  tag?: TagColour;
}

/** The words, icons and colours of the severities: the only place they are written down. */
export const SEVERITIES: Record<Severity, SeverityLook> = {
  stop: { word: 'Do not post', icon: 'stop', tag: 'red' },
  approve: { word: 'Ask first', icon: 'approve', tag: 'blue' },
  change: { word: 'Change first', icon: 'change', tag: 'yellow' },
  consider: { word: 'Worth a thought', icon: 'consider', tag: 'grey' },
  clear: { word: 'Clear to post', icon: 'clear', tag: 'green' },
  protected: { word: 'A person must look', icon: 'protected', tag: 'teal' },
  unchecked: { word: 'Not checked', icon: 'unchecked' },
};

/** The classes that give a box, a quote or a number the colours of a severity. */
export function severityClass(severity: Severity): string {
  return `decorum-sev--${severity}`;
}

/** A severity as a tag: icon, word and colour. */
export const SeverityTag: FC<{ severity: Severity }> = ({ severity }) => {
  const { word, icon, tag } = SEVERITIES[severity];
  return (
    <Tag colour={tag} icon={icon} class={severity === 'unchecked' ? 'decorum-tag--unchecked' : undefined}>
      {word}
    </Tag>
  );
};

export interface OutcomeProps {
  severity: Severity;
  /** The severity's word unless given. A small notice always has its own. */
  title?: Content;
  /** Of the heading; also what the banner is labelled by. Unique on the page. */
  id?: string;
  level?: HeadingLevel;
  /** One notice that belongs to the page: not the answer to a check. */
  small?: boolean;
  icon?: IconName;
  /** Buttons. */
  actions?: Content;
  noPrint?: boolean;
}

/** The answer to a check, first under the heading; the banner takes the gravest finding. `small` for one notice. */
export const Outcome: FC<PropsWithChildren<OutcomeProps>> = (props) => {
  const { severity, small, id = 'outcome', level = 2 } = props;
  const look = SEVERITIES[severity];
  const icon = props.icon ?? (severity === 'clear' ? 'tick' : look.icon);
  return (
    <section
      class={cls(
        'decorum-outcome',
        small && 'decorum-outcome--small',
        severityClass(severity),
        props.noPrint && 'decorum-no-print',
      )}
      aria-labelledby={id}
    >
      <span class="decorum-outcome__icon">
        <Icon name={icon} />
      </span>
      <div>
        <Heading level={level} class={small ? 'govuk-heading-s' : 'decorum-outcome__title'} id={id}>
          {props.title ?? look.word}
        </Heading>
        {has(props.children) && <p class="decorum-outcome__text">{props.children}</p>}
      </div>
      {has(props.actions) && <div class="decorum-outcome__actions decorum-cluster">{props.actions}</div>}
    </section>
  );
};
