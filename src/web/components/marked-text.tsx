import type { FC } from 'hono/jsx';
import { type Severity, severityClass } from './severity.tsx';

/** A stretch of a text that a finding is about. Offsets are UTF-16 units, `end` exclusive. */
export interface MarkedSpan {
  start: number;
  end: number;
  severity: Severity;
  /** The finding's number; its note has the id `finding-NUMBER`. Without one the stretch is marked and leads nowhere. */
  number?: number;
  /** Id of the number, for a note that leads back here. */
  id?: string;
}

type RefProps = { number: number; severity: Severity; id?: string };

/** A stretch of text in which nothing begins or ends, and the spans that cover it. */
export interface Segment {
  text: string;
  /** The gravest severity of the spans that cover it. */
  severity: Severity | undefined;
  /** The numbers of the findings that end here, in order. */
  refs: RefProps[];
}

const GRAVITY: readonly Severity[] = [
  'stop',
  'approve',
  'change',
  'consider',
  'protected',
  'unchecked',
  'clear',
];

/** Cuts a text where spans begin and end. Spans may overlap, nest or fall outside the text; empty ones are left out. */
export function segments(text: string, spans: readonly MarkedSpan[]): Segment[] {
  const kept = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end);
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const covering = kept.filter((span) => span.start <= start && span.end >= end);
    return {
      text: text.slice(start, end),
      severity: GRAVITY.find((severity) => covering.some((span) => span.severity === severity)),
      refs: covering
        .filter((span) => span.end === end)
        .flatMap(({ number, severity, id }) =>
          number === undefined ? [] : [{ number, severity, ...(id && { id }) }],
        )
        .sort((a, b) => a.number - b.number),
    };
  });
}

/** The last word (or the end of a very long one), so that a number is never alone on a line. */
function tail(text: string): [head: string, tail: string] {
  const word = /\S*$/.exec(text)?.[0] ?? '';
  const length = word.length > 16 ? 8 : word.length;
  return [text.slice(0, text.length - length), text.slice(text.length - length)];
}

const Ref: FC<RefProps> = ({ number, severity, id }) => (
  <a class={`decorum-ref ${severityClass(severity)}`} id={id} href={`#finding-${number}`}>
    <span class="govuk-visually-hidden">See finding </span>
    {number}
  </a>
);

const Marked: FC<{ segment: Segment }> = ({ segment }) => {
  if (!segment.severity) return segment.text;
  const looks = `decorum-quote ${severityClass(segment.severity)}`;
  if (segment.refs.length === 0) return <mark class={looks}>{segment.text}</mark>;
  const [before, last] = tail(segment.text);
  return (
    <mark class={looks}>
      {before}
      <span class="decorum-nowrap">
        {last}
        {segment.refs.map((ref) => (
          <Ref {...ref} />
        ))}
      </span>
    </mark>
  );
};

/** A draft with what was found in it: each stretch underlined, its number leading to its note. */
export const MarkedText: FC<{ text: string; spans: readonly MarkedSpan[] }> = ({ text, spans }) => (
  <p class="decorum-sheet__text decorum-sheet__text--lines">
    {segments(text, spans).map((segment) => (
      <Marked segment={segment} />
    ))}
  </p>
);
