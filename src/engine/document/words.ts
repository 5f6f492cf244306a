import { isRoleAlone } from './roles.ts';

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into of on or the to with within your our its their this that'.split(
    ' ',
  ),
);
/** Words that make a group of words a sentence, so that it is no heading. */
const FINITE =
  /\b(?:must|should|shall|may|might|will|would|can|cannot|could|(?:must|should|can|won|need|is|are|could|would|does)n?[’']t|is|are|was|were|has|have|had|does|do(?![’'])|applies|apply|covers|includes?|requires?|expects?|means|sets? out|aims? to|recognises?|reserves?|provides?|need|needs|ought|contains?|remains?|becomes?|depends?|supports?|believes?)\b/i;
/** "Looking at how systems are used": its verb belongs to the question that it holds. */
const HOLDS_QUESTION =
  /^\p{Lu}\p{Ll}+ing\b[^.;:]*?\s(?:how|what|when|where|who|whom|which|why|whether|that)\s(?!to\b)/u;
/** In a pair of words, "Policy aims" and "User needs" are names. */
const MODAL = /\b(?:(?:must|should|can|won|need|is|are|does)n?[’']t|must|should|shall|will|cannot|is|are)\b/i;
const WHO_ALONE =
  /^(?:all |the |our |any )?(?:members? of )?(?:staff|employees|you|managers|line managers|governors|trustees|volunteers|head ?teachers?|principal|trust|school|academy|we)(?: members)?\s*:$/i;
/** "In this policy:" and "Where staff post:" are the beginnings of sentences. */
const OPENS_SENTENCE = /^(?:in|for|at|when|where|if|unless|by|before|after|during|under|as|to|from)\b/i;
const ADDRESS = /\S@\S+\.\S|\bhttps?:\/\/|\bwww\./i;
const WH = /^(?:who|what|when|where|why|how|which|whose)\b/i;
const QUESTION = /^(?:who|what|when|where|why|how|which|whose|can|do|does|is|are|should|may|will|must)\b/i;
const IMPERATIVE =
  /^(?:report|do|don[’']t|never|always|use|keep|be|think|check|ask|avoid|remember|ensure|make|post|share|follow|tell|contact|respect|protect|set|treat|consider|take|seek|refrain|exceed|breach|interfere|read|log|remove|delete|direct|speak|accept|add|send|give|get|turn|lock|reply|respond|talk|show|act|stop|discuss|complete|record|decline|block|publish|upload|identify|comply|co-operate|cooperate|maintain|save|store|wait|mention)\b(?!\s+(?:of|with|for|and|on|in|about|to|by|details|form|list|route|routes)\b)/i;

/** A web or e-mail address, or the name of a file. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text) || /^\S+\.[a-z]{2,4}\b/.test(text);
}

/** Runs of white space (no-break spaces too) made one space, none at the ends; marks that print nothing are out. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

export function isAllCaps(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function isTitleCase(words: string[]): boolean {
  const weighty = words.filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  return weighty.length >= 2 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

/** Words that make it a sentence. One verb of a question that it holds makes none. */
function isSentence(text: string, words: readonly string[]): boolean {
  if (words.length <= 2) return MODAL.test(text);
  const question = HOLDS_QUESTION.exec(text);
  if (!question || FINITE.test(question[0])) return FINITE.test(text);
  const asked = text.slice(question[0].length);
  const first = FINITE.exec(asked);
  return first !== null && FINITE.test(asked.slice(first.index + first[0].length));
}

/** True for words that read as a heading: short, no full stop, no sentence. Layout is for the caller to weigh. */
export function readsAsHeading(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 14 || text.length > 100) return false;
  if (
    /[.;,…]['"’”]?$/.test(text) ||
    ADDRESS.test(text) ||
    /\b(?:and|or|the|of)$/i.test(text) ||
    (/\bto$/i.test(text) && !WH.test(text)) ||
    !/\p{L}/u.test(text)
  )
    return false;
  if (/^["'“‘(]?\p{Ll}/u.test(text)) return false;
  if (text.endsWith('?')) return QUESTION.test(text);
  if (isAllCaps(text)) return true;
  if (WH.test(text)) return words.length <= 12 && !text.endsWith(':');
  if (isSentence(text, words) || (/!$/.test(text) && IMPERATIVE.test(text))) return false;
  // "Staff:" begins a list of what staff must do.
  if (WHO_ALONE.test(text) || (text.endsWith(':') && isRoleAlone(text.slice(0, -1)))) return false;
  if (text.endsWith(':'))
    return (
      words.length <= 8 &&
      !IMPERATIVE.test(text) &&
      !OPENS_SENTENCE.test(text) &&
      !/\b(?:following|such as|include|including|to|by|from|that|if)\s*:$/i.test(text)
    );
  return isTitleCase(words) || !IMPERATIVE.test(text);
}

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|cf|vs|para|[a-z])\.$/i;

/** Sentences of a text, each with its offset. "e.g. Facebook" does not end one. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!]["'”’)]?\s+(?=["'“‘([]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1);
    if (ABBREVIATION.test(before)) continue;
    found.push({ text: text.slice(start, end).trim(), start });
    start = end;
  }
  if (start < text.length) found.push({ text: text.slice(start), start });
  return found;
}

/** True where a clause opens a list: "Staff must not:", "provided that -". */
export function opensList(text: string): boolean {
  return /[:;–—-]\s*$/.test(text) && /:\s*[-–—]?\s*$|[–—-]\s*$/.test(text);
}

/** True where a clause stops without a stop, so that what stands below it may finish its sentence. */
export function runsOn(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}
