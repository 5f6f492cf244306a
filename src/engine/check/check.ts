import type { Control } from '../targets.ts';
import { analyse } from './analyse.ts';
import { RULES } from './controls.ts';
import { type Located, locate, merge, shorten, toFinding } from './locate.ts';
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
import { isOwnAffair } from './own-affair.ts';
import { buildIndex } from './phrases/phrase-index.ts';
import { readApart } from './read-apart.ts';
import { inDoubt } from './reader/doubt.ts';
import type { Reader, Sense, Sensed } from './reader/reader.ts';
import { proposalOf } from './reader/sense.ts';
import type { Proposal, Reading } from './reading.ts';
import type { Register } from './register.ts';
import { settle } from './settle.ts';
import { type Passage, passages } from './text/passages.ts';
import {
  type Excepted,
  exceptedIn,
  isExcepted,
  meetTrustWords,
  type TrustWords,
  type WordsMet,
  withApproved,
} from './trust-words.ts';

/**
 * What a draft is checked against: the people, and the trust's own clause numbers. `reader` senses what no rule names; without
 * it the rules alone judge. `trustWords` are terms and exceptions of the trust's own. `approved` are stretches of this very
 * draft that somebody has approved, by the control that approved them: it leaves those alone, and looks at everything else.
 */
export type CheckContext = {
  register: Register;
  clauses: ClauseMap;
  reader?: Reader | undefined;
  trustWords?: TrustWords | undefined;
  approved?: Excepted | undefined;
};

const INDEX = buildIndex(RULES);
const RULE_OF = new Map(RULES.map((rule) => [rule.control, rule]));
const NO_PROPOSALS: readonly Proposal[] = [];
/** What there is to go by where nobody reads. */
const UNREAD: Sense = { found: [], doubted: new Set() };

/** Controls that are about what words say, not about names, numbers and codes, where every letter counts. */
const IN_WORDS = new Set<Control>([
  'hate',
  'extremism',
  'violence',
  'harassment',
  'obscenity',
  'disparagement',
]);

/**
 * Checks a draft. Pure and deterministic: no clock, no I/O; time linear in the text. Findings come in the order of the
 * text; the outcome is the gravest of them, or `clear`. Never throws, whatever the strings hold.
 */
export function check(draft: Draft, context: CheckContext): CheckResult {
  const findings: Finding[] = [];
  const marks = new Set<Mark>();
  for (const passage of passages(draft.text)) {
    const { at } = passage;
    const reading = analyse(draftOf(draft, passage), context.register, INDEX);
    for (const mark of marksOf(reading)) marks.add(mark);
    const met = withApproved(meetTrustWords(context.trustWords, reading.tokens), context.approved, passage);
    const { found, doubted } = context.reader ? readApart(reading, context.reader, met) : UNREAD;
    const named = judge(reading, context.clauses, met, doubted);
    if (context.reader) named.push(...judgeAsMeant(reading, context, context.reader, named, met, doubted));
    const sensed = sense(reading, found, context.clauses, named);
    for (const finding of settle([...named, ...sensed])) {
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

/** A passage as a draft of its own; what is pictured goes with the first. */
function draftOf(draft: Draft, { text, at }: Passage): Draft {
  if (text.length === draft.text.length) return draft;
  return at === 0 ? { ...draft, text } : { ...draft, text, attachments: [] };
}

/** @param doubted controls that the reader is as good as sure are not in the draft */
function judge(
  reading: Reading,
  clauses: ClauseMap,
  met: WordsMet,
  doubted: ReadonlySet<Control>,
): Finding[] {
  const found: Finding[] = [];
  for (const rule of RULES) {
    const own = clauses[rule.control];
    if (!own) continue;
    const hits = reading.hits(rule.control);
    const ofTrust = met.proposals.get(rule.control) ?? NO_PROPOSALS;
    const judged = hits.length > 0 || rule.withoutPhrases ? rule.judge(reading, hits) : NO_PROPOSALS;
    if (ofTrust.length === 0 && judged.length === 0) continue;
    const weighed = doubted.has(rule.control)
      ? judged.map((one) => inDoubt(reading, rule.control, one))
      : judged;
    const located = [...ofTrust, ...weighed]
      .map((proposal) => locate(reading, rule.control, proposal))
      .filter((one) => !givesWay(met, rule.control, one));
    found.push(...merge(located).map((one) => toFinding(reading, rule.control, own, one)));
  }
  return found;
}

/** What the rules find besides in a draft with its words as they were meant, where it has been misspelt; placed in it as it is. */
function judgeAsMeant(
  { draft, text }: Reading,
  { register, clauses, trustWords }: CheckContext,
  reader: Reader,
  named: readonly Finding[],
  met: WordsMet,
  doubted: ReadonlySet<Control>,
): Finding[] {
  const meant = reader.mend(text);
  if (meant.text === text) return [];
  const reading = analyse({ ...draft, text: meant.text }, register, INDEX);
  // Terms are found misspelt too; an exception holds where its words stand as they were written.
  const { proposals } = meetTrustWords(trustWords, reading.tokens);
  return judge(reading, clauses, { proposals, excepted: exceptedIn(meant, met) }, doubted).flatMap(
    (finding) => {
      const { control, start, end } = finding;
      if (!IN_WORDS.has(control) || named.some((one) => one.control === control)) return [];
      if (start === undefined || end === undefined || end <= start) return [];
      const [from, to] = [meant.starts[start]!, meant.ends[end - 1]!];
      const quote = text.slice(from, to);
      const message = finding.message.replaceAll(`“${shorten(finding.quote)}”`, `“${shorten(quote)}”`);
      return [{ ...finding, start: from, end: to, quote, message }];
    },
  );
}

/** What the reader finds besides: of each control that no rule has found. */
function sense(
  r: Reading,
  found: readonly Sensed[],
  clauses: ClauseMap,
  named: readonly Finding[],
): Finding[] {
  const known = new Set(named.filter((one) => one.severity !== 'consider').map((one) => one.control));
  // Where a rule gives advice on these very words ("wtf"), it knows them better; and of a disclaimer, in this sentence.
  const isAdvised = ({ control, start, end }: Sensed) =>
    named.some(
      (one) =>
        one.control === control &&
        ((one.start! < end && one.end! > start) ||
          (control === 'disclaimer' && sentenceAt(r, one.start!) === sentenceAt(r, start))),
    );
  return found.flatMap((sensed) => {
    const own = clauses[sensed.control];
    if (!own || known.has(sensed.control) || isAdvised(sensed) || isOwnAffair(r, sensed)) return [];
    if (isHonest(r, sensed)) return [];
    const proposal = proposalOf(r, sensed);
    return proposal ? [toFinding(r, sensed.control, own, locate(r, sensed.control, proposal, true))] : [];
  });
}

/** Whether a rule knows the words of its control in what was sensed to mean something else here. */
function isHonest(r: Reading, { control, start, end }: Sensed): boolean {
  const honest = RULE_OF.get(control)?.honest?.(r, r.hits(control)) ?? [];
  return honest.some(({ from, to }) => r.tokens[from]!.start < end && r.tokens[to - 1]!.end > start);
}

/** The number of the sentence that stands at a place in the text. */
function sentenceAt({ tokens }: Reading, at: number): number | undefined {
  return tokens.find(({ end }) => end > at)?.sentence;
}

/** Whether an exception of the trust, or an approval of these words, says that this is fine. */
function givesWay(met: WordsMet, control: Control, { proposal, start, end, core }: Located): boolean {
  if (start === undefined || end === undefined || !core) return false;
  return isExcepted(met, control, proposal, core, { start, end });
}
