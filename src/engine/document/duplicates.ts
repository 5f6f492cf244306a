import type { Clause, Lint, Tally } from './model.ts';
import { opensList } from './words.ts';

const DULL = new Set(
  'the a an and or of to in on for with that this any all be is are not no by as at it its their they them from which who will has have been such other may must should never staff member social media policy use using used online about'.split(
    ' ',
  ),
);
/** Compare a clause with at most so many others. */
const MOST = 24;
const ALIKE = 0.6;

/** Word stems that carry the meaning, so that "disparage" and "disparaging" are one. */
function stems(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if (DULL.has(word)) continue;
    const stem = word.replace(/(?:ations?|atory|ings?|ies|ied|ed|es|s|ly|e|y)$/, '');
    if (stem.length >= 3) found.add(stem);
  }
  return found;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) both++;
  return both / (a.size + b.size - both);
}

/** A rule's words: a lead-in together with its items, for "must not: (a) ... (b) ..." is one rule. */
function wholeRules(clauses: readonly Clause[]): { clause: Clause; text: string }[] {
  const items = new Map<number, string[]>();
  for (const clause of clauses)
    if (clause.parent !== null && clause.cue === 'inherited') {
      const list = items.get(clause.parent);
      // Enough to know it by; a list of thousands is like no other rule.
      if (!list) items.set(clause.parent, [clause.text]);
      else if (list.length < 30) list.push(clause.text);
    }
  return clauses
    .filter((clause) => !clause.heading && clause.modality !== 'statement')
    .map((clause) => ({ clause, text: [clause.text, ...(items.get(clause.index) ?? [])].join(' ') }));
}

function sameAs(rule: Clause, other: Clause): Lint {
  return {
    kind: 'duplicate-rule',
    clause: rule.index,
    weight: 'look',
    quote: '',
    message: `This says much the same as ${other.cite ?? `“${other.text.slice(0, 60)}”`}. Two wordings of one rule can be played against each other. Keep one, or let one point to the other.`,
  };
}

/** Words and their order, without stops and capitals. Null for what says nothing without the list it opens or is in. */
function wording({ clause, text }: { clause: Clause; text: string }): string | null {
  if (clause.cue === 'inherited' || opensList(text)) return null;
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? null
  );
}

/** Rules that say again, in much the same words, what an earlier clause says. */
export function duplicateRules(clauses: readonly Clause[], tally: Tally): Lint[] {
  const byStem = new Map<string, number[]>();
  const rules = wholeRules(clauses).map((rule) => ({ ...rule, stems: stems(rule.text) }));
  const lints: Lint[] = [];
  const worded = new Map<string, Clause>();
  rules.forEach((rule, i) => {
    // However few its words are: "Staff must not name pupils."
    const words = wording(rule);
    const same = words === null ? undefined : worded.get(words);
    if (words !== null && !same) worded.set(words, rule.clause);
    const near = new Map<number, number>();
    for (const stem of rule.stems) {
      const list = byStem.get(stem);
      for (const j of list ?? []) {
        tally.steps++;
        near.set(j, (near.get(j) ?? 0) + 1);
      }
      if (!list) byStem.set(stem, [i]);
      // A stem that everyone uses tells nothing: only the latest few are kept.
      else if (list.push(i) > MOST) list.shift();
    }
    if (same) lints.push(sameAs(rule.clause, same));
    if (same || rule.stems.size < 4) return;
    let best: { j: number; score: number } | null = null;
    for (const [j, shared] of near) {
      tally.steps++;
      if (shared < 3) continue;
      const other = rules[j]!;
      if (other.clause.index === rule.clause.parent || other.stems.size < 4) continue;
      const siblings = other.clause.parent === rule.clause.parent && rule.clause.cue === 'inherited';
      const score = likeness(rule.stems, other.stems);
      if (score >= (siblings ? 0.95 : ALIKE) && score > (best?.score ?? 0)) best = { j, score };
    }
    if (!best) return;
    const other = rules[best.j]!.clause;
    if (other.modality === rule.clause.modality || best.score >= 0.9) lints.push(sameAs(rule.clause, other));
  });
  return lints;
}
