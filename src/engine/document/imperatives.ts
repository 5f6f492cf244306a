/** A command given by the bare form of a verb, "Ask your manager". `soft` leaves the outcome to the reader: "Consider ...". */
export type Imperative = { verb: string; at: number; modality: 'obligation' | 'prohibition'; soft: boolean };

const VERBS =
  'report|keep|ensure|make sure|use|ask|check|contact|tell|follow|complete|direct|refer|seek|obtain|log|record|inform|notify|speak to|set|protect|respect|maintain|comply|remove|delete|hide|read|lock|log (?:in|out|off)|turn|switch|save|store|send|email|call|talk to|treat|share|accept|decline|block|change|choose|review|stop|wait|get|give|act|add|limit|discuss|raise|escalate|sign|attend|return|hand|pass|take|say|leave|put|bring|write';
const SOFT = 'think|consider|avoid|try|take care|be';
const POLITE = '(?:please\\s+)?(?:do\\s+(?!not\\b))?(?:always\\s+|immediately\\s+)?';

const COMMAND = new RegExp(`^${POLITE}(${SOFT}|${VERBS})\\b`, 'i');
const GENTLE = new RegExp(`^${POLITE}(?:${SOFT})\\b`, 'i');
/** "If a pupil writes to you, tell ..." */
const CONDITIONAL = new RegExp(
  `^(?:if|where|when|whenever|unless|before|after|once|in)\\b[^.;]{3,200}?,\\s*(?:please\\s+|then\\s+)?(?:always\\s+)?(do not|don[’']t|never|${VERBS})\\b`,
  'i',
);

/** Finds the command that a sentence gives by a bare verb. Null where it gives none. */
export function imperativeOf(sentence: string): Imperative | null {
  const condition = CONDITIONAL.exec(sentence);
  if (condition) {
    const verb = condition[1]!;
    const ban = /^(?:do not|don|never)/i.test(verb);
    const at = condition[0].length - verb.length;
    return { verb, at, modality: ban ? 'prohibition' : 'obligation', soft: false };
  }
  const command = COMMAND.exec(sentence);
  if (!command) return null;
  return { verb: command[1]!, at: 0, modality: 'obligation', soft: GENTLE.test(sentence) };
}
