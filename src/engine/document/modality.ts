import { imperativeOf } from './imperatives.ts';
import { RULES } from './modality-rules.ts';
import type { Modality } from './model.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** What one sentence does, and the words that say so. `strength` 3 must, 2 should, 1 be aware. */
export type Reading = {
  modality: Modality;
  cue: string;
  at: number;
  strength: number;
  /** Read from the bare form of a verb, not from a word such as "must". */
  imperative?: true;
};

/** Fixed phrases in which the words above command nothing. */
const INERT =
  /\b(?:as may be|may be (?:deemed|considered|misconstrued|amended|seen|found)|will be (?:deemed|assumed)|that (?:can|may)\b|which (?:can|may)\b|who (?:can|may)\b|if (?:required|necessary)|where (?:required|permitted)|as (?:required|permitted|allowed)|unless (?:expressly )?(?:permitted|allowed|authorised|required))\b[^,;.]{0,12}/gi;
/** "how staff may post", "what is expected": a question within a sentence. */
const ASKS =
  /\b(?:how|what|whether|ways)\b(?:\s+(?!(?:is|are|was|were|has|have)\b)[\w'’-]+){0,6}?\s+(?:can|may|should|must|shall|(?:is|are) (?:expected|required|permitted|allowed))\b[^,;.]{0,12}/gi;
/** What a policy says of itself, and what may merely happen. */
const SAYS_LITTLE =
  /\bwhat (?:the |our |a )?\w+ (?:expects?|requires?|recommends?|asks?)\b|\b(?:must|should|shall|may|can)(?: not)? be (?:read|seen|understood|taken|interpreted|viewed|considered|confused)(?: together)? (?:alongside|with|in conjunction|as)\b|\b(?:may|might) (?:try|attempt|feel|find (?!it\b)|come across|encounter|receive|become|think|believe|be (?:upset|tempted|unaware|aware))\b|\b(?:as \w+ as|if|when|where|wherever|whenever) (?:you|they|staff|he or she) (?:possibly )?can\b/gi;
/** "This policy says what", "Part 4 lists the things that": what follows is told, not commanded. */
const TELLS_OF = new RegExp(
  String.raw`^(?:(?:this|the|our|these)\s+(?:[\w-]+\s+){0,3}?(?:policy|policies|document|guidance|guidelines?|guide|code(?: of conduct)?|section|part|page|appendix|annexe?|schedule|table|handbook)|it|(?:part|section|appendix|annexe?|schedule|paragraph)\s+\w+)` +
    String.raw`\s+(?:(?:also|only)\s+)?(?:says?|tells?\s+(?:[\w’']+\s+){0,3}?|sets? out|explains?|describes?|lists?|shows?|outlines?|gives|summarises?|is (?:a summary|a list|an outline) of|is (?:here |there |written )?to (?:say|tell|set out|explain|show)(?:\s+\w+)?)` +
    String.raw`\s*\b(?:what|how|who|whom|why|when|where|whether|which|(?:the|some|any|those)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:that|which|we|you|staff))\b`,
  'i',
);
/** "The purpose of this document is to say what" */
const PURPOSE =
  /^(?:the|our) (?:purpose|aims?|intention|object)\b[^.;]{0,60}\b(?:is|are) to (?:say|tell|set out|explain|show|describe)\b/i;
/** "The times when use is allowed are set out in", "The platforms that staff may use are listed in". */
const FOUND_ELSEWHERE = new RegExp(
  String.raw`^(?:the|all|any|our|these|those)\s+(?:(?!(?:must|should|shall|may|can|cannot|will|is|are|has|have|needs?)\b)[\w’'-]+\s+){1,4}?` +
    String.raw`(?:(?:in|on|at|for|to|by|under)\s+)?(?:when|where|that|which|who|whom)\s+` +
    String.raw`(?:(?!\b(?:when|where|that|which|who|whom)\b)[^.;:]){1,120}?\s(?:is|are)\s+(?:also\s+)?` +
    String.raw`(?:set out|listed|given|described|explained|shown|laid down|found|named)\s+(?:in|on|at|below|above|here)\b`,
  'i',
);
/** Where the telling ends and the sentence goes on: "..., and staff must follow it". */
const GOES_ON = /[,;]\s+(?:and|but|so)\s+(?!(?:what|how|who|whom|why|when|where|whether|which)\b)/i;

/** How much of a sentence only tells what the document says; 0 where none. A lead-in hands down what it tells of. */
function tellingLength(sentence: string): number {
  const leadIn = /:\s*$/.test(sentence);
  const elsewhere = leadIn && !/\btable\s*:\s*$/i.test(sentence) ? null : FOUND_ELSEWHERE.exec(sentence);
  if (elsewhere) return elsewhere[0].length;
  if (leadIn) return 0;
  if (!TELLS_OF.test(sentence) && !PURPOSE.test(sentence)) return 0;
  const end = sentence.search(GOES_ON);
  return end < 0 ? sentence.length : end;
}

/** After the command of the question the sentence goes on to say something of it: "What staff may post is set out below". */
const SAID_OF_IT = /\b(?:can|may|should|must|shall)\b.*\b(?:is|are|will|depends?|follows?)\b/i;

/** Blots out phrases that command nothing, keeping the length so that places still fit. */
function muted(sentence: string): string {
  const blot = (phrase: string) => '\u0001'.repeat(phrase.length);
  const told = tellingLength(sentence);
  return (
    (blot(sentence.slice(0, told)) + sentence.slice(told))
      // A question that opens a sentence may be its subject: "What is said here must stay here".
      .replace(ASKS, (phrase, at: number) => (at === 0 && !SAID_OF_IT.test(sentence) ? phrase : blot(phrase)))
      .replace(INERT, blot)
      .replace(SAYS_LITTLE, blot)
  );
}

/** The strongest and then earliest thing a sentence says. Null for a plain statement. */
export function readSentence(sentence: string, start = 0): Reading | null {
  const text = muted(sentence);
  let best: (Reading & { order: number }) | null = null;
  RULES.forEach((rule, order) => {
    const match = rule.cue.exec(text);
    if (!match) return;
    const found = {
      modality: rule.modality,
      cue: sentence.slice(match.index, match.index + match[0].length),
      at: start + match.index,
      strength: rule.strength,
      order,
    };
    if (!best || beats(found, best)) best = found;
  });
  if (best) return best;
  const command = imperativeOf(sentence);
  if (!command) return null;
  const { verb, soft } = command;
  return {
    modality: soft ? 'recommendation' : command.modality,
    cue: verb,
    at: start + command.at,
    strength: soft ? 1 : 2,
    ...(command.at === 0 ? { imperative: true } : {}),
  };
}

function beats(a: Reading & { order: number }, b: Reading & { order: number }): boolean {
  if (a.strength >= 2 !== b.strength >= 2) return a.strength >= 2;
  // Of two cues that overlap, the earlier rule is the more exact.
  const overlap = a.at < b.at + b.cue.length && b.at < a.at + a.cue.length;
  if (overlap) return a.order < b.order;
  // "must" outweighs "should" in one sentence; a ban outweighs advice of the same strength.
  const hardA = a.strength === 3 && a.modality !== 'permission';
  const hardB = b.strength === 3 && b.modality !== 'permission';
  if (hardA !== hardB && a.modality !== 'power' && b.modality !== 'power') return hardA;
  if (a.strength === 2 && b.strength === 2 && a.modality !== b.modality) {
    if (a.modality === 'prohibition') return true;
    if (b.modality === 'prohibition') return false;
  }
  return a.at < b.at;
}

/** A first sentence of so few words may only announce the rule: "Keep it kind. You must never be cruel." */
const ANNOUNCEMENT = 5;

/** Reads a clause: the first sentence that commands, or else the first that advises. */
export function readModality(text: string): Reading | null {
  let soft: Reading | null = null;
  let announced: Reading | null = null;
  for (const sentence of sentencesOf(text)) {
    const reading = readSentence(sentence.text, sentence.start);
    if (!reading) continue;
    if (announced) {
      const rule = reading.modality === 'prohibition' || reading.modality === 'obligation';
      return rule && reading.strength === 3 ? reading : announced;
    }
    if (reading.strength === 2 && reading.imperative && wordsOf(sentence.text).length <= ANNOUNCEMENT)
      announced = reading;
    else if (reading.strength >= 2) return reading;
    soft ??= reading;
  }
  return announced ?? soft;
}
