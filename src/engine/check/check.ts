import type { Control } from '../targets.ts';
import { analyse } from './analyse.ts';
import { subsumesDisclaimer } from './controls/disclaimer.ts';
import { RULES } from './controls.ts';
import { marksOf } from './marks.ts';
import {
  type CheckResult,
  type ClauseMap,
  type Draft,
  type Finding,
  graver,
  type Mark,
  type Outcome,
} from './model.ts';
import { buildIndex } from './phrases/phrase-index.ts';
import type { Proposal, Reading } from './reading.ts';
import type { Register } from './register.ts';
import { passages } from './text/passages.ts';

/** What a draft is checked against: the people, and the trust's own clause numbers. */
export type CheckContext = { register: Register; clauses: ClauseMap };

const INDEX = buildIndex(RULES);

/** Controls whose finding on a named person says more than "no consent on file". */
const SWALLOWS_CONSENT = new Set<Control>([
  'hate',
  'violence',
  'harassment',
  'disparagement',
  'confidential',
  'personal-data',
  'reference',
  'pupil-contact',
  'parent-contact',
  'credentials',
  'attribution',
]);

/**
 * Checks a draft. Pure and deterministic: no clock, no I/O; time linear in the text. Findings come in the order of the
 * text; the outcome is the gravest of them, or `clear`. Never throws, whatever the strings hold.
 */
export function check(draft: Draft, context: CheckContext): CheckResult {
  const findings: Finding[] = [];
  const marks = new Set<Mark>();
  for (const { text, at } of passages(draft.text)) {
    const part = at === 0 ? { ...draft, text } : { ...draft, text, attachments: [] };
    const reading = analyse(part, context.register, INDEX);
    for (const mark of marksOf(reading)) marks.add(mark);
    for (const finding of settle(text, judge(reading, context.clauses))) {
      if (finding.start !== undefined) finding.start += at;
      if (finding.end !== undefined) finding.end += at;
      findings.push(finding);
    }
  }
  findings.sort((a, b) => (a.start ?? -1) - (b.start ?? -1) || graver(b.severity, a.severity));
  const outcome = findings.reduce<Outcome>(
    (worst, f) => (worst === 'clear' || graver(f.severity, worst) > 0 ? f.severity : worst),
    'clear',
  );
  return { outcome, findings, marks: [...marks] };
}

function judge(reading: Reading, clauses: ClauseMap): Finding[] {
  const found: Finding[] = [];
  for (const rule of RULES) {
    const own = clauses[rule.control];
    if (!own) continue;
    const hits = reading.hits(rule.control);
    if (hits.length === 0 && !rule.withoutPhrases) continue;
    const proposals = rule.judge(reading, hits);
    found.push(...merge(proposals.map((p) => toFinding(reading, rule.control, own, p))));
  }
  return found;
}

function toFinding(r: Reading, control: Control, clauses: readonly string[], p: Proposal): Finding {
  let start: number | undefined;
  let end: number | undefined;
  if (p.span) [start, end] = p.span;
  else if (p.from !== undefined && p.to !== undefined && r.tokens.length > 0) {
    start = r.tokens[p.from]!.start;
    end = r.tokens[Math.max(p.from, Math.min(p.to, r.tokens.length) - 1)]!.end;
  }
  const quote = start === undefined ? '' : r.text.slice(start, end);
  return {
    control,
    clauses: [...clauses],
    severity: p.severity,
    ...(start === undefined ? {} : { start, end }),
    quote,
    message: typeof p.message === 'string' ? p.message : p.message(shorten(quote)),
    fix: p.fix ?? null,
    ask: p.ask ?? null,
  };
}

/** A quotation for a sentence: long ones keep their beginning. */
function shorten(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 80).trimEnd()}…` : flat;
}

/** Findings of one control that overlap become the gravest of them. */
function merge(findings: Finding[]): Finding[] {
  const out: Finding[] = [];
  for (const f of findings.sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1) || graver(b.severity, a.severity),
  )) {
    const last = out.at(-1);
    const same =
      last &&
      (f.start === undefined ? last.start === undefined : last.end !== undefined && f.start < last.end);
    if (!same) out.push(f);
    else if (graver(f.severity, last.severity) > 0) out[out.length - 1] = f;
  }
  return out;
}

/** Lets a finding give way to another that says the same thing better. */
function settle(text: string, findings: Finding[]): Finding[] {
  const grave = findings.filter((f) => f.severity !== 'consider');
  return findings.filter((f) => {
    if (f.control === 'disclaimer') return !grave.some((g) => subsumesDisclaimer(g.control));
    // Whoever tells a child to keep it from the parents has said no word to those.
    if (f.control === 'parent-contact') return !grave.some((g) => g.control === 'pupil-contact');
    if (f.control === 'consent' && f.severity !== 'consider' && f.start !== undefined) {
      return !grave.some((g) => SWALLOWS_CONSENT.has(g.control) && besides(text, f, g));
    }
    if (f.control === 'consent' && f.severity === 'consider') return grave.length === 0;
    return true;
  });
}

/** Whether two findings stand in one sentence. */
function besides(text: string, a: Finding, b: Finding): boolean {
  if (a.start === undefined || b.start === undefined) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return second.start! <= first.end! || !/[.!?\n]\s/.test(text.slice(first.end, second.start));
}
