import type { Control } from '../targets.ts';
import { type Finding, graver } from './model.ts';
import type { Proposal, Reading } from './reading.ts';
import { wholeClause } from './text/clauses.ts';
import type { Stretch } from './trust-words.ts';

/** Controls that point at a name or a term, not at what is said. */
const NAMES_EXACTLY = new Set<Control>(['consent', 'obscenity']);

/** A proposal with its place in the text, and of that the words that set it off; without where the picture alone is at fault. */
export type Located = { proposal: Proposal; start?: number; end?: number; core?: Stretch };

/**
 * Where a proposal is, with the rest of the clause that its words stand in.
 * @param sensed the reader points at a word or two of what it means: one alone is widened too
 */
export function locate(r: Reading, control: Control, proposal: Proposal, sensed = false): Located {
  const { span, fix } = proposal;
  if (span) return { proposal, start: span[0], end: span[1], core: { start: span[0], end: span[1] } };
  if (proposal.from === undefined || proposal.to === undefined || r.tokens.length === 0) return { proposal };
  let { from } = proposal;
  let to = Math.max(from + 1, Math.min(proposal.to, r.tokens.length));
  const core = { start: r.tokens[from]!.start, end: r.tokens[to - 1]!.end };
  if ((sensed || to - from > 1) && !fix && !NAMES_EXACTLY.has(control))
    [from, to] = wholeClause(r.tokens, from, to);
  return { proposal, start: r.tokens[from]!.start, end: r.tokens[to - 1]!.end, core };
}

export function toFinding(
  r: Reading,
  control: Control,
  clauses: readonly string[],
  { proposal, start, end }: Located,
): Finding {
  const { severity, message, fix, ask } = proposal;
  const quote = start === undefined ? '' : r.text.slice(start, end);
  return {
    control,
    clauses: [...clauses],
    severity,
    ...(start === undefined ? {} : { start, end }),
    quote,
    message: typeof message === 'string' ? message : message(shorten(quote)),
    fix: fix ?? null,
    ask: ask ?? null,
  };
}

/** A quotation for a sentence: long ones keep their beginning. */
export function shorten(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 80).trimEnd()}…` : flat;
}

/**
 * Proposals of one control that overlap become the gravest of them; equals become one that reaches as far as both. What is
 * wrong with the pictures has no place: each stands with its own words, and advice gives way to what is graver.
 */
export function merge(all: Located[]): Located[] {
  const out: Located[] = [];
  for (const one of all.sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1) || graver(b.proposal.severity, a.proposal.severity),
  )) {
    const last = out.at(-1);
    if (one.start === undefined) {
      const said = out.some(({ proposal }) => proposal.message === one.proposal.message);
      if (!said && (!last || one.proposal.severity !== 'consider')) out.push(one);
      continue;
    }
    if (last?.end === undefined || one.start >= last.end) {
      out.push(one);
      continue;
    }
    const more = graver(one.proposal.severity, last.proposal.severity);
    if (more > 0) out[out.length - 1] = one;
    else if (more === 0 && !last.proposal.fix && one.end !== undefined)
      last.end = Math.max(last.end!, one.end);
  }
  return out;
}
