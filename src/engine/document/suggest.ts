import type { Target } from '../targets.ts';
import { minutesOf, STARTS, TIME } from './durations.ts';
import type { Clause } from './model.ts';
import { CUES } from './target-cues.ts';

/** A first guess at where a clause is carried out; a person confirms it. `reason` quotes the words that led to it. */
export type Suggestion = { clause: number; target: Target; reason: string };

/** The cues that a clause's own words have, each target once. */
function ownCues(clause: Clause): Map<Target, string> {
  const found = new Map<Target, string>();
  if (clause.heading) return found;
  for (const { target, words, unless, modality } of CUES) {
    if (found.has(target) || (modality && !modality.includes(clause.modality))) continue;
    const match = words.exec(clause.text);
    if (match && !unless?.test(clause.text)) found.set(target, match[0].trim());
  }
  return found;
}

/**
 * Suggests controls and places for each clause from its words. Headings have none. An item of a list without a
 * cue of its own has its lead-in's: "must not disparage: (a) the trust; (b) its staff".
 */
export function suggestTargets(clauses: readonly Clause[]): Suggestion[] {
  const cues: Map<Target, string>[] = [];
  const found: Suggestion[] = [];
  for (const clause of clauses) {
    const own = ownCues(clause);
    const above =
      own.size === 0 && clause.cue === 'inherited' && clause.parent !== null
        ? cues[clause.parent]
        : undefined;
    cues.push(above ?? own);
    for (const [target, words] of above ?? own)
      found.push({
        clause: clause.index,
        target,
        reason: `${above ? 'The words above it say' : 'It says'} “${words}”.`,
      });
  }
  return found;
}

/** Numbers and choices that a trust sets, as found in its document. */
export type SuggestedSettings = {
  /** Minutes of personal use allowed a day, and where that is said. */
  allowance: { minutes: number; clause: number; quote: string } | null;
  /** Options left open for business use, such as permitted, encouraged, required. */
  stance: { options: string[]; clause: number; quote: string } | null;
};

const A_DAY =
  '(?:per|a|each|every|in any(?: one)?|in a|during (?:the|a|each))\\s*(?:working |school )?day\\b';
const DURATION = new RegExp(
  `${STARTS}(${TIME})\\b[^.;]{0,40}?\\b${A_DAY}|\\bdaily\\b[^.;]{0,40}?${STARTS}(${TIME})\\b`,
  'giu',
);
/** Nobody is given more than a day's work: "24 hours a day" is no allowance. */
const MOST_MINUTES = 480;

function allowanceIn(clause: Clause): SuggestedSettings['allowance'] {
  for (const match of clause.text.matchAll(DURATION)) {
    const minutes = minutesOf((match[1] ?? match[2])!);
    if (minutes !== null && Number.isInteger(minutes) && minutes <= MOST_MINUTES)
      return { minutes, clause: clause.index, quote: match[0] };
  }
  return null;
}

const STANCES = /\[([^[\]]{3,120})\]/g;
const STANCE_WORD =
  /^(?:permitted|allowed|encouraged|required|expected|invited|asked|prohibited|not permitted|forbidden)$/i;

/** Finds the minutes of personal use a day and the stance on business use. Null where the document sets none. */
export function suggestSettings(clauses: readonly Clause[]): SuggestedSettings {
  const settings: SuggestedSettings = { allowance: null, stance: null };
  for (const clause of clauses) {
    settings.allowance ??= allowanceIn(clause);
    if (!settings.stance)
      for (const match of clause.text.matchAll(STANCES)) {
        const options = match[1]!
          .split(/\s*(?:\/|\||,|\bor\b)\s*/i)
          .map((option) => option.trim().toLowerCase())
          .filter(Boolean);
        if (options.length >= 2 && options.every((option) => STANCE_WORD.test(option)))
          settings.stance = { options, clause: clause.index, quote: match[0] };
      }
  }
  return settings;
}
