import type { Target } from '../targets.ts';
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

const NUMBER_WORDS: Record<string, number> = {
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'forty-five': 45,
  forty: 40,
  sixty: 60,
  ninety: 90,
  one: 1,
  an: 1,
  two: 2,
  half: 0.5,
  'half an': 0.5,
};
const DURATION =
  /\b(\d{1,3}|five|ten|fifteen|twenty|thirty|forty-five|forty|sixty|ninety|half an|an|one|two)\s*[- ]?(minutes?|mins?|hours?)\b[^.;]{0,40}?\b(?:per|a|each|every|in any(?: one)?|in a|during (?:the|a|each))\s*(?:working |school )?day\b|\bdaily\b[^.;]{0,40}?\b(\d{1,3})\s*(minutes?|mins?|hours?)\b/i;
const STANCES = /\[([^[\]]{3,120})\]/g;
const STANCE_WORD =
  /^(?:permitted|allowed|encouraged|required|expected|invited|asked|prohibited|not permitted|forbidden)$/i;

/** Finds the minutes of personal use a day and the stance on business use. Null where the document sets none. */
export function suggestSettings(clauses: readonly Clause[]): SuggestedSettings {
  const settings: SuggestedSettings = { allowance: null, stance: null };
  for (const clause of clauses) {
    const duration = settings.allowance ? null : DURATION.exec(clause.text);
    if (duration) {
      const amount = (duration[1] ?? duration[3]!).toLowerCase();
      const unit = duration[2] ?? duration[4]!;
      const minutes = (NUMBER_WORDS[amount] ?? Number(amount)) * (/^h/i.test(unit) ? 60 : 1);
      settings.allowance = { minutes, clause: clause.index, quote: duration[0] };
    }
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
