import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, cls } from './attrs.ts';

/** A clause as pages name it: its number in the trust's own document, its short title, and where its page is. */
export interface ClauseRef {
  number: string;
  title?: string;
  href?: string;
  /** Its words, shown when pointed at and read out after its name. */
  says?: string;
}

/** A number as part of an id or address: "7.4.1" to "c7-4-1", "(1)" to "c1". */
export function clauseId(number: string): string {
  return `c${number.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '')}`;
}

/**
 * A clause, anywhere: the same small chip in a finding, a request, an inbox row and a case. A link when it has an
 * address; the number alone (`short`) where rows are dense.
 */
export const ClauseChip: FC<{ clause: ClauseRef; short?: boolean }> = ({ clause, short }) => {
  const inner = (
    <>
      <span class="decorum-clause__number">
        <span class="govuk-visually-hidden">Clause </span>
        {clause.number}
      </span>
      {clause.title && !short && <span class="decorum-clause__name">{clause.title}</span>}
    </>
  );
  if (clause.href === undefined) return <span class="decorum-clause">{inner}</span>;
  return (
    <a class="decorum-clause" href={clause.href} title={clause.says}>
      {inner}
    </a>
  );
};

/** The heading of a clause's page. */
export const ClauseTitle: FC<{ clause: ClauseRef }> = ({ clause }) => (
  <h1 class="govuk-heading-xl decorum-clause-title">
    <span class="decorum-clause-title__number">
      <span class="govuk-visually-hidden">Clause </span>
      {clause.number}
    </span>{' '}
    {clause.title}
  </h1>
);

/** The whole policy on one sheet: `PolicyPart` and `Provision` inside. */
export const PolicySheet: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => (
  <article class="decorum-sheet decorum-policy" aria-label={label}>
    {children}
  </article>
);

/** The heading of a part of the policy. */
export const PolicyPart: FC<{ number: string; title: string; id?: string }> = ({ number, title, id }) => (
  <h2 class="govuk-heading-m decorum-part" id={id ?? `part-${number}`}>
    <span class="decorum-part__number">{number}</span>
    <span>{title}</span>
  </h2>
);

export interface ProvisionProps {
  clause: ClauseRef;
  /** Below another clause, so set in a little. */
  sub?: boolean;
  /** Drawn with a plum bar: this version changed it. Say so in words too, on the page of changes. */
  changed?: boolean;
  /** What can be done here; not printed. */
  foot?: Content;
}

/** One clause in the policy, its number hanging in the margin and leading to its page. */
export const Provision: FC<PropsWithChildren<ProvisionProps>> = ({
  clause,
  sub,
  changed,
  foot,
  children,
}) => (
  <div
    class={cls('decorum-provision', sub && 'decorum-provision--sub', changed && 'decorum-provision--changed')}
    id={clauseId(clause.number)}
  >
    <a class="govuk-link decorum-provision__number" href={clause.href ?? `#${clauseId(clause.number)}`}>
      <span class="govuk-visually-hidden">{changed ? 'Changed in this version: clause ' : 'Clause '}</span>
      {clause.number}
    </a>
    <p>{children}</p>
    {foot && <p class="decorum-provision__foot">{foot}</p>}
  </div>
);

/** The parts of the policy, to jump to. */
export const Contents: FC<{
  items: readonly { number: string; title: string; href: string; current?: boolean }[];
}> = ({ items }) => (
  <ol class="decorum-contents">
    {items.map(({ number, title, href, current }) => (
      <li>
        <a href={href} aria-current={current ? 'true' : undefined}>
          <span class="decorum-num">{number}</span>
          <span>{title}</span>
        </a>
      </li>
    ))}
  </ol>
);
