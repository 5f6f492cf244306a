import { CONTROLS, type Control } from '../../targets.ts';

/**
 * Something the second reader says of a draft. `draft.slice(start, end) === quote`. It has no severity of its own: all of it
 * is advice (`consider`). `why` is its own words: plain text of one line.
 */
export type SecondFinding = { control: Control; start: number; end: number; quote: string; why: string };

/**
 * Why something it said is not shown: `shape` no rule, quote or reason; `rule` a rule it was not asked about; `quote` words
 * that are not in the draft; `same` said already; `many` more than are shown.
 */
export type Dropped = 'shape' | 'rule' | 'quote' | 'same' | 'many';

export type AnswerRead =
  | { kind: 'read'; findings: SecondFinding[]; dropped: Dropped[] }
  | { kind: 'not-json' }
  | { kind: 'wrong-shape' };

/** Findings that are shown, and entries that are looked at. */
const MOST_SHOWN = 5;
const MOST_READ = 50;
/** UTF-16 units of its own words that are shown. */
const LONGEST_WHY = 300;

/**
 * What of an answer can be shown. Whatever comes back is only ever read for three texts an entry; a severity, an outcome, a
 * wording or an instruction in it is nothing to us. Never throws.
 * @param content what the server's model wrote
 * @param asked the rules it was told
 */
export function readAnswer(content: string, draft: string, asked: readonly Control[]): AnswerRead {
  let answer: unknown;
  try {
    answer = JSON.parse(withoutFence(content));
  } catch {
    return { kind: 'not-json' };
  }
  const entries = textsOf(answer).findings;
  if (!Array.isArray(entries)) return { kind: 'wrong-shape' };
  const findings: SecondFinding[] = [];
  const dropped: Dropped[] = [];
  for (const entry of entries.slice(0, MOST_READ)) {
    const found = findingIn(entry, draft, asked);
    if (typeof found === 'string') dropped.push(found);
    else if (findings.some((one) => one.control === found.control && one.quote === found.quote))
      dropped.push('same');
    else if (findings.length === MOST_SHOWN) dropped.push('many');
    else findings.push(found);
  }
  return { kind: 'read', findings, dropped };
}

/** Models that were not held to JSON like to put it between fences. */
function withoutFence(content: string): string {
  const text = content.trim();
  if (!text.startsWith('```') || !text.endsWith('```')) return text;
  const begins = text.indexOf('\n');
  return begins < 0 ? text : text.slice(begins, -3);
}

function textsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function findingIn(entry: unknown, draft: string, asked: readonly Control[]): SecondFinding | Dropped {
  const { rule, quote, why } = textsOf(entry);
  if (typeof rule !== 'string' || typeof quote !== 'string' || typeof why !== 'string') return 'shape';
  const said = plainWords(why);
  if (said === '') return 'shape';
  const control = CONTROLS.find((one) => one === rule && asked.includes(one));
  if (!control) return 'rule';
  // Half of a pair of surrogates stands in every draft with such a pair, and is no word of it.
  const start = quote.isWellFormed() && /[^\s\p{C}]/u.test(quote) ? draft.indexOf(quote) : -1;
  if (start < 0) return 'quote';
  return { control, start, end: start + quote.length, quote, why: said };
}

/** One line without characters that cannot be seen or that turn the writing round, cut to what is shown. */
export function plainWords(text: string): string {
  // Cut first: of 64 KB no more is gone through than could be shown.
  const line = text
    .slice(0, LONGEST_WHY * 4)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length <= LONGEST_WHY ? line : `${line.slice(0, LONGEST_WHY - 1).replace(/\p{C}$/u, '')}…`;
}
