import type { Control } from '../../targets.ts';
import type { Ask, Draft, Fix, Severity } from '../model.ts';
import type { Proposal, Reading } from '../reading.ts';
import type { Sensed } from './reader.ts';

type Saying = { severity: Severity; ask: Ask | null; says: (quote: string) => string; fix?: Fix };

/**
 * What is said of a control that the reader senses where no rule names the words. It can be wrong more often than a rule,
 * so it says how the words can be taken, not what they are.
 */
const SAYINGS: Partial<Record<Control, Saying>> = {
  hate: {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) => `“${q}” can be taken as putting people down for who they are. Please leave it out.`,
  },
  extremism: {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) => `“${q}” can be taken as support for an extremist group or idea. Teaching about it is fine.`,
  },
  violence: {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) => `“${q}” can be taken as a threat, or as wishing someone harm. Please leave it out.`,
  },
  harassment: {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) => `“${q}” can be taken as going after somebody, or asking others to. Please leave it out.`,
  },
  obscenity: {
    severity: 'change',
    ask: null,
    says: (q) =>
      `“${q}” can be taken as crude. Pupils and parents may see it; other words will do the same work.`,
  },
  disparagement: {
    severity: 'stop',
    ask: 'manager',
    says: (q) =>
      `“${q}” can be taken as running down a school, or people who can be recognised. If something is wrong, raise it with your manager; you will be heard there.`,
  },
  confidential: {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) =>
      `“${q}” sounds like something known through the job. Unless it is public already, it stays there.`,
  },
  'personal-data': {
    severity: 'stop',
    ask: 'leadership',
    says: (q) =>
      `“${q}” sounds like personal details of somebody who could be recognised. Please leave them out.`,
  },
  consent: {
    severity: 'approve',
    ask: 'headteacher',
    says: (q) =>
      `“${q}” may let people know who somebody is. They, or their parents, need to agree in writing first.`,
  },
  reference: {
    severity: 'stop',
    ask: 'manager',
    says: (q) =>
      `“${q}” can be taken as a reference, for or against somebody. References go through HR, so that they are fair and you are covered.`,
  },
  attribution: {
    severity: 'change',
    ask: 'manager',
    says: (q) =>
      `“${q}” can be taken as said for the school or its staff. Say it as your own view, from yourself.`,
  },
  disclaimer: {
    severity: 'change',
    ask: null,
    says: (q) => `“${q}” tells where you work, and you give a view. Say that the view is your own.`,
    fix: { text: ' Views my own.' },
  },
  'intellectual-property': {
    severity: 'stop',
    ask: 'manager',
    says: (q) =>
      `“${q}” sounds like passing on somebody else’s work. Unless you have their licence, link to it instead.`,
  },
  credentials: {
    severity: 'stop',
    ask: 'leadership',
    says: (q) =>
      `“${q}” can help somebody in who should not be. Keep codes, passwords and hints to them out of messages.`,
  },
  press: {
    severity: 'approve',
    ask: 'headteacher',
    says: (q) =>
      `“${q}” sounds like talking to the press. Your headteacher deals with that, and needs to agree in writing first.`,
  },
  'pupil-contact': {
    severity: 'stop',
    ask: 'headteacher',
    says: (q) =>
      `“${q}” sounds like private contact with a pupil. However kindly meant, please use the school’s own ways of reaching them.`,
  },
  'official-account': {
    severity: 'change',
    ask: 'manager',
    says: (q) =>
      `“${q}” sounds like school business. It belongs on one of the official accounts; the office can post it.`,
  },
};

/** Of a draft from an official account these are never asked. */
const PERSONAL_ONLY = new Set<Control>(['attribution', 'disclaimer', 'official-account', 'press']);

/** Whether a control can be sensed in such a draft. */
export function applies(control: Control, { account }: Pick<Draft, 'account'>): boolean {
  return control in SAYINGS && (account === 'personal' || !PERSONAL_ONLY.has(control));
}

/** How somebody is told of without a name; our own suggestions in place of one among them. */
const UNNAMED =
  /\b(?:one|two|three|four|five|six|some|several) of (?:our|my) (?:pupils|students|children)\b|\ba colleague\b/;
const OF_SOMEBODY: Saying = {
  severity: 'consider',
  ask: null,
  says: (q) =>
    `“${q}” tells of somebody without a name. If nobody could tell who, it is up to you; read strictly, the policy asks for agreement.`,
};

/** What the reader's finding is proposed as, or null where it does not apply. */
export function proposalOf(r: Reading, sensed: Sensed): Proposal | null {
  const saying = SAYINGS[sensed.control];
  if (!saying || !applies(sensed.control, r.draft)) return null;
  // Who has agreed to what is in the register, which the rules have asked.
  if (sensed.control === 'consent' && r.mentions.length + r.pictured.length > 0) return null;
  if (sensed.control === 'disclaimer' && r.hits('disclaimer').some(({ tag }) => tag === 'disclaimer'))
    return null;
  const { severity, ask, says, fix } =
    sensed.control === 'consent' && UNNAMED.test(r.folded) ? OF_SOMEBODY : saying;
  const from = r.tokens.findIndex((token) => token.end > sensed.start);
  if (from < 0) return null;
  let to = from + 1;
  while (to < r.tokens.length && r.tokens[to]!.start < sensed.end) to++;
  return { severity, from, to, message: says, ask, fix: fix ?? null };
}
