import type { FC, PropsWithChildren } from 'hono/jsx';
import { Contents } from '../../../web/components/clause.tsx';
import { type Line, pieces } from './text.ts';

/** Words of a clause: what binds in bold, what was searched for marked. */
export const Words: FC<{ text: string; query?: string }> = ({ text, query }) => (
  <>
    {pieces(text, query).map(({ text: words, must, hit }) => {
      const inner = hit ? <mark class="decorum-hit">{words}</mark> : words;
      return must ? <strong class="decorum-must">{inner}</strong> : inner;
    })}
  </>
);

export type PolicyTextProps = {
  label: string;
  lines: readonly Line[];
  /** Lineages of clauses with a bar beside them, and what is said of them. */
  changed?: ReadonlySet<string>;
  query?: string;
  /** Whether numbers lead to the clauses' own pages; otherwise to their place on this page. */
  linked?: boolean;
};

/** The whole policy on one sheet, numbers in the margin; what follows the text (signatures) are its children. */
export const PolicyText: FC<PropsWithChildren<PolicyTextProps>> = (props) => (
  <article class="decorum-sheet decorum-policy" aria-label={props.label}>
    {props.lines.map((line) => (
      <PolicyLine line={line} {...props} />
    ))}
    {props.children}
  </article>
);

const PolicyLine: FC<{ line: Line } & PolicyTextProps> = ({ line, changed, query, linked }) => {
  const { clause, id, href, margin, kind } = line;
  const isChanged = changed?.has(clause.lineage) ?? false;
  if (kind === 'part' || kind === 'heading') {
    const Tag = kind === 'part' ? 'h2' : 'h3';
    return (
      <Tag class={`${kind === 'part' ? 'govuk-heading-m' : 'govuk-heading-s'} decorum-part`} id={id}>
        <span class="decorum-part__number">{margin}</span>
        <span>
          <Words text={clause.text} query={query} />
        </span>
      </Tag>
    );
  }
  return (
    <div
      class={`decorum-provision${kind === 'sub' ? ' decorum-provision--sub' : ''}${isChanged ? ' decorum-provision--changed' : ''}`}
      id={id}
    >
      <a class="govuk-link decorum-provision__number" href={linked ? href : `#${id}`}>
        <span class="govuk-visually-hidden">
          {isChanged ? 'Changed in this version: clause ' : 'Clause '}
        </span>
        {margin === '' ? <span aria-hidden="true">¶</span> : margin}
        {clause.number === null && (
          <span class="govuk-visually-hidden">without a number: {clause.text.split(' ', 5).join(' ')}</span>
        )}
      </a>
      <p>
        <Words text={clause.text} query={query} />
      </p>
    </div>
  );
};

/** The parts of a text, to jump to; nothing where it has no headings. */
export const PolicyContents: FC<{ lines: readonly Line[]; path?: string }> = ({ lines, path = '' }) => (
  <Contents
    items={lines
      .filter((line) => line.kind === 'part')
      .map((line) => ({ number: line.margin, title: line.clause.text, href: `${path}#${line.id}` }))}
  />
);

/** The words that a clause finishes, above its own on a sheet; nothing for a clause that stands by itself. */
export const Stem: FC<{ words: string }> = ({ words }) =>
  words === '' ? null : <p class="decorum-meta">{words}</p>;
