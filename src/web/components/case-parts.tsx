import type { FC } from 'hono/jsx';
import { type Content, cls, has } from './attrs.ts';
import { Icon, type IconName } from './icon.tsx';

export type GateState = 'done' | 'open' | 'later';
export interface Gate {
  state: GateState;
  text: Content;
  /** For an open gate: where it is done. */
  href?: string;
  meta?: Content;
}

const GATES: Record<GateState, { word: string; icon: IconName }> = {
  done: { word: 'Done', icon: 'clear' },
  open: { word: 'To do', icon: 'unchecked' },
  later: { word: 'After that', icon: 'gate' },
};

/** What must be done before a step. While it is shut there is no button, only what is missing. */
export const Gates: FC<{ items: readonly Gate[] }> = ({ items }) => (
  <ol class="decorum-gates">
    {items.map(({ state, text, href, meta }) => (
      <li class={`decorum-gate decorum-gate--${state}`}>
        <Icon name={GATES[state].icon} />
        <p>
          <span class="decorum-gate__state">{GATES[state].word}:</span>{' '}
          {href === undefined ? (
            text
          ) : (
            <a class="govuk-link" href={href}>
              {text}
            </a>
          )}
        </p>
        {has(meta) && <div class="decorum-meta">{meta}</div>}
      </li>
    ))}
  </ol>
);

export interface Signature {
  role: string;
  name: string;
  /** "Signed 10 July 2026, 18:05" or "Not signed yet". */
  when: string;
}

/** Who approved a document, and the fingerprint of what they approved. Printed with it. */
export const SignatureBlock: FC<{
  title?: string;
  signatures: readonly Signature[];
  fingerprint?: string;
  class?: string;
}> = (props) => (
  <footer class={cls('decorum-signatures', props.class)}>
    <h2 class="govuk-heading-m">{props.title ?? 'Approved by'}</h2>
    <dl class="decorum-figures">
      {props.signatures.map(({ role, name, when }) => (
        <div>
          <dt>{role}</dt>
          <dd>{name}</dd>
          <dd class="decorum-meta">{when}</dd>
        </div>
      ))}
    </dl>
    {props.fingerprint && <p class="decorum-hash">Fingerprint of this text (SHA-256): {props.fingerprint}</p>}
  </footer>
);
