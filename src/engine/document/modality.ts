import type { Modality } from './model.ts';
import { sentencesOf } from './words.ts';

/** What one sentence does, and the words that say so. `strength` 3 must, 2 should, 1 be aware, 0 nothing. */
export type Reading = {
  modality: Modality;
  cue: string;
  at: number;
  strength: number /** Read from the bare form of a verb, not from a word such as "must". */;
  imperative?: true;
};

type Rule = { modality: Modality; strength: number; cue: RegExp };

const HOLDER =
  '(?:trust(?:ees)?|school|academy|college|we|employer|organisation|governors?|governing (?:body|board)|(?:executive )?head ?teacher|principal|board|(?:senior )?leadership team|management|managers?|line managers?|HR|chair|CEO|local governing body|IT (?:team|department|support))';
const ADVERB =
  '(?:\\s+(?:also|only|still|always|at all times|in future|therefore|then|normally|usually|generally))?';

/** In order: of two rules at one place the earlier wins. */
const RULES: Rule[] = [
  {
    modality: 'prohibition',
    strength: 3,
    cue: /\b(?:must|may|shall|can)(?:\s+also)? only\b|\bonly\b[^.;]{0,60}\b(?:may|must)\b(?!\s+not)/i,
  },
  // What may or will follow, and what those in charge may do.
  {
    modality: 'power',
    strength: 3,
    cue: /\b(?:may|might|could|can|will|shall)(?:\s+(?:also|still|well|itself|in itself|therefore|then))*\s+(?:result in|lead to|constitute|amount to|be (?:subject|liable) to|be treated as|be regarded as|be considered (?:as )?(?:gross )?misconduct|be dealt with|face|give rise to)\b[^.;]{0,60}?\b(?:disciplin\w+|dismissal|misconduct|sanctions?|action|termination|prosecution|proceedings|withdrawal)\b/i,
  },
  {
    modality: 'power',
    strength: 3,
    cue: /\bdisciplinary (?:action|proceedings|measures)\s+(?:may|might|could|can|will)\b(?:\s+also)?\s+be\s+(?:taken|brought|started)\b/i,
  },
  { modality: 'power', strength: 3, cue: /\breserves? the right\b/i },
  {
    modality: 'power',
    strength: 3,
    cue: /\b(?:may|might|could|can)(?:\s+also)? be (?:required|asked|directed|instructed|requested) to\b/i,
  },
  {
    modality: 'power',
    strength: 3,
    cue: new RegExp(
      `\\b${HOLDER}${ADVERB}\\s+(?:(?:may|can)(?!\\s+not\\b)|is entitled to|are entitled to|has the right to|have the right to|has discretion)\\b`,
      'i',
    ),
  },
  {
    modality: 'power',
    strength: 3,
    cue: /\b(?:use|usage|accounts?|activity|activities|access|systems?|devices?|communications?|internet)\b[^.;]{0,40}\b(?:may|can|will) be (?:monitored|intercepted|inspected|suspended|withdrawn|blocked|searched|recorded|logged)\b/i,
  },
  // What must not be done.
  {
    modality: 'prohibition',
    strength: 3,
    cue: /\b(?:must|shall|may|can)(?:\s+\w+ly)?\s*(?:not|never)\b(?!\s+only\b)|\bcannot\b|\bmustn[’']t\b|\bcan[’']t\b|\b(?:staff|employees?|you|we|teachers?|volunteers?|governors?|trust|school|academy|colleagues|users)\s+(?:will|agree to)\s+(?:not|never)\b/i,
  },
  {
    modality: 'prohibition',
    strength: 3,
    cue: /\b(?:is|are|be|remains?)(?:\s+(?:strictly|expressly|also|therefore|absolutely))*\s+(?:prohibited|forbidden|banned|not (?:permitted|allowed|acceptable|authorised|entitled|to\b)|unacceptable|never (?:permitted|allowed|acceptable|appropriate))\b/i,
  },
  {
    modality: 'prohibition',
    strength: 3,
    cue: /\bunder no circumstances\b|\b(?:nobody|no-?one)\b[^.;]{0,40}\b(?:may|should|must|shall|can|is to)\b|\b(?:no|none of the) (?:members? of )?(?:staff|employees?|one|person|worker|volunteers?|adults?|images?|photographs?|content|information)\b[^.;]{0,40}\b(?:may|should|must|shall|can|is to|are to)\b/i,
  },
  {
    modality: 'prohibition',
    strength: 2,
    cue: /\b(?:should|ought)(?:\s+\w+ly)?\s*(?:not|never)\b(?!\s+(?:assume|expect|think|forget|feel|worry|underestimate)\b)|\bshouldn[’']t\b/i,
  },
  { modality: 'prohibition', strength: 2, cue: /\bshould(?:\s+also)? only\b/i },
  { modality: 'prohibition', strength: 3, cue: /^(?:please\s+)?(?:do not|don[’']t|never)\b/i },
  // What must be done.
  { modality: 'obligation', strength: 3, cue: /\b(?:must|shall)\b/i },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:is|are|be|will be|remain)(?:\s+(?:also|therefore|still))?\s+(?:required|obliged|expected|bound|instructed|under a duty)\s+(?:to|not to)\b/i,
  },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:requires?|expects?)\s+(?:all\s+|that\s+|its\s+|every\s+|each\s+|our\s+)?(?:members? of\s+)?(?:staff|employees?|everyone|individuals?|you|volunteers?|governors?|colleagues|teachers?|managers?|them|users?|workers?)\b/i,
  },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:has|have|bears?|takes?|with)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:responsibility|duty|obligation)\b/i,
  },
  { modality: 'obligation', strength: 3, cue: /\b(?:it is|is) the (?:responsibility|duty) of\b/i },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:is|are)\s+(?:\w+\s+)?(?:responsible|accountable)\s+for(?:\s*:|\s+(?:\w+ing\b|the\s+(?:success|implementation|operation|effective|day|maintenance|review|oversight|overall|delivery|management|monitoring|enforcement|training)\b|\w+ing\b))/i,
  },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:has|have|needs?)\s+to\b(?!\s+do with)|\b(?<!\b(?:aims?|purposes?|objectives?|intentions?|intent|goals?|policy|role|procedure|below|above|bodies)\s+)(?:is|are) to (?:be )?(?!the\b|staff\b)\w+/i,
  },
  {
    modality: 'obligation',
    strength: 3,
    cue: /\b(?:staff|employees?|managers?|governors?|trustees|head ?teacher|principal|trust|school|academy|we|you|HR|board|officer|team|volunteers?|leaders?|DSL|DPO|it|they)\s+(?:will|agree to|undertakes? to|agrees to)(?:(?:\s+also)?\s*:|\s+(?!be\b|find\b|not\b|have\b|also be\b)(?:\w+ly\s+)?\w+)/i,
  },
  {
    modality: 'obligation',
    strength: 2,
    cue: /\bshould(?:\s+\w+ly|\s+also|\s+immediately|\s+always|\s+be)*\s+(?:report(?:ed)?|refer(?:red)?|contact|inform|notify|tell|direct(?:ed)?|alert|raised?)\b/i,
  },
  // Advice.
  {
    modality: 'recommendation',
    strength: 1,
    cue: /\bshould(?:\s+\w+|\s+at all times){0,2}?\s+(?:(?:not\s+|never\s+)?(?:assume|expect|think|forget|underestimate)|be (?:aware|mindful|conscious)|bear in mind|remember|note|recognise|understand)\b/i,
  },
  {
    modality: 'recommendation',
    strength: 1,
    cue: /^(?:please\s+)?(?:always\s+)?(?:remember|bear in mind|be aware|be mindful|note that)\b/i,
  },
  { modality: 'recommendation', strength: 2, cue: /\b(?:should|ought to)\b/i },
  {
    modality: 'recommendation',
    strength: 2,
    cue: /\b(?:is|are)(?:\s+\w+ly)?\s+(?:advised|encouraged|recommended|urged|reminded|asked|invited|advisable)\b/i,
  },
  {
    modality: 'recommendation',
    strength: 2,
    cue: /\b(?:trust|school|academy|we|college|governors)\s+(?:\w+ly\s+)?(?:recommends?|advises?|suggests?|encourages?|urges?|asks?)\b|\bit is (?:\w+ly )?(?:recommended|advisable|good practice|best practice|sensible|wise)\b|\b(?:good|best) practice is\b/i,
  },
  // What one may do.
  {
    modality: 'permission',
    strength: 3,
    cue: /\b(?:is|are|be)(?:\s+\w+ly)?\s+(?:permitted|allowed|welcome|free|entitled|authorised|acceptable)\b/i,
  },
  {
    modality: 'permission',
    strength: 3,
    cue: /\b(?:staff|employees?|teachers?|volunteers?|governors?|colleagues|you|members?|individuals?|workers?|they|adults?|departments?|leaders?|parents?|pupils?|personal use|accounts?|photographs?|images?|posts?)(?:\s+(?:of staff|members))?\s+(?:may|can)\b(?!\s+(?:not|be (?:able|deemed|seen|viewed|misconstrued|held|traced|attributed|personally|liable|subject))\b)/i,
  },
];

const IMPERATIVE_DUTY =
  /^(?:please\s+)?(?:always\s+|immediately\s+)?(report|keep|ensure|make sure|use|ask|check|contact|tell|follow|complete|direct|refer|seek|obtain|log|record|inform|notify|speak to|set|protect|respect|maintain|comply|remove|delete|read|lock|log (?:in|out|off)|turn|switch|save|store|send|talk to|treat|share|accept|decline|block|change|choose|review|stop|wait|get|give|act|add|limit|discuss|raise|escalate|sign|attend|return|hand|pass|avoid|think|consider|avoid|try|take care|be)\b/i;
const CONDITION =
  /^(?:if|where|when|whenever|unless|before|after|once)\b[^.;]{3,200}?,\s*(?:please\s+|then\s+)?(?:always\s+|immediately\s+)?(report|keep|ensure|make sure|ask|check|contact|tell|follow|direct|refer|seek|obtain|log|record|inform|notify|speak to|remove|delete|talk to|do not|don[’']t|never)\b/i;
const SOFT_IMPERATIVE = /^(?:please\s+)?(?:always\s+)?(?:think|consider|avoid|try|take care|be)\b/i;
/** Fixed phrases in which the words above command nothing. */
const INERT =
  /\b(?:how|what|whether|ways)\b(?:\s+[\w'’-]+){0,6}?\s+(?:can|may|should|must|shall|(?:is|are) (?:expected|required|permitted|allowed))\b|\b(?:as may be|may be (?:deemed|considered|misconstrued|amended|seen|found)|will be (?:deemed|assumed)|that (?:can|may)\b|which (?:can|may)\b|who (?:can|may)\b|if (?:required|necessary)|where (?:required|permitted)|as (?:required|permitted|allowed)|unless (?:expressly )?(?:permitted|allowed|authorised|required))\b[^,;.]{0,12}/gi;

/** Blots out phrases that command nothing, keeping the length so that places still fit. */
function muted(sentence: string): string {
  return sentence.replace(INERT, (phrase) => '\u0001'.repeat(phrase.length));
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
  const condition = CONDITION.exec(sentence);
  if (condition) {
    const ban = /^(?:do not|don|never)/i.test(condition[1]!);
    const at = start + condition[0].length - condition[1]!.length;
    return { modality: ban ? 'prohibition' : 'obligation', cue: condition[1]!, at, strength: 2 };
  }
  const duty = IMPERATIVE_DUTY.exec(sentence);
  if (!duty) return null;
  const soft = SOFT_IMPERATIVE.test(sentence);
  return {
    modality: soft ? 'recommendation' : 'obligation',
    cue: duty[1]!,
    at: start,
    strength: soft ? 1 : 2,
    imperative: true,
  };
}

function beats(a: Reading & { order: number }, b: Reading & { order: number }): boolean {
  if (a.strength >= 2 !== b.strength >= 2) return a.strength >= 2;
  // "must" outweighs "should" in one sentence; a ban outweighs advice of the same strength.
  const hardA = a.strength === 3 && a.modality !== 'permission';
  const hardB = b.strength === 3 && b.modality !== 'permission';
  if (hardA !== hardB && a.modality !== 'power' && b.modality !== 'power') return hardA;
  if (a.strength === 2 && b.strength === 2 && a.modality !== b.modality) {
    if (a.modality === 'prohibition') return true;
    if (b.modality === 'prohibition') return false;
  }
  // Of two cues that overlap, the earlier rule is the more exact.
  const overlap = a.at < b.at + b.cue.length && b.at < a.at + a.cue.length;
  return overlap ? a.order < b.order : a.at < b.at;
}

/** Reads a clause: the first sentence that commands, or else the first that advises. */
export function readModality(text: string): Reading | null {
  let soft: Reading | null = null;
  for (const sentence of sentencesOf(text)) {
    const reading = readSentence(sentence.text, sentence.start);
    if (!reading) continue;
    if (reading.strength >= 2) return reading;
    soft ??= reading;
  }
  return soft;
}
