import type { Place } from '../../engine/targets.ts';
import type { Work } from '../../platform/act.ts';
import type { Calendar } from '../../platform/calendar.ts';
import type { Issue } from '../../platform/errors.ts';
import type { Role } from '../../platform/permissions.ts';

/** When in a week: days 1 Monday to 7 Sunday, times 'HH:MM' in London. */
export type TimeWindow = { days: number[]; start: string; end: string };

/**
 * An answer to one field. Text and a day are strings, the latter `YYYY-MM-DD`; an account, a platform, a person and a choice
 * are its id or key; several of them are a list; null is what was left out.
 */
export type Answer = string | string[] | TimeWindow | null;
export type Answers = Record<string, Answer>;

type Common = {
  name: string;
  label: string;
  hint?: string;
  optional?: true;
  /** Says how things are: there is nothing in it to allow, in part or whole. */
  fact?: true;
  /** Said where it is left out: 'Say what it is for.' */
  missing: string;
};

/** One question of a form. Its kind decides how it is drawn, read, checked, kept and said again. */
export type Field = Common &
  (
    | { kind: 'short-text' | 'long-text'; most: number }
    /** `notBefore`: 'today' refuses what is over. `anyYear`: how far off it may be is said elsewhere. */
    | { kind: 'day'; notBefore?: 'today'; anyYear?: true }
    /** A time of day, 'HH:MM'. */
    | { kind: 'time' }
    | { kind: 'times' }
    /** `none`: what choosing nothing is called, where a choice can be left out: 'No training'. */
    | { kind: 'choice'; options: Readonly<Record<string, string>>; none?: string }
    | { kind: 'choices'; options: Readonly<Record<string, string>> }
    | { kind: 'account' | 'accounts' | 'platform' | 'platforms' | 'person' }
  );

/** Of a field of several, the approver may grant a part. */
export const GRANTED_IN_PART: readonly Field['kind'][] = ['choices', 'accounts', 'platforms'];

/**
 * What an approver can say an approval hangs on: the matter it may be about, platforms, times, a training module that is passed
 * first (an approval counts only from then on), the exact words that are agreed, and anything else in words.
 */
export type ConditionKind = 'matter' | 'sites' | 'times' | 'training' | 'wording' | 'words';
export type Conditions = {
  matter?: string;
  /** Keys of platforms. */
  sites?: string[];
  times?: TimeWindow;
  /** Id of a training module. */
  training?: string;
  wording?: string;
  words?: string;
};

/** What holds: the approval of a request, as those need it who keep to it. */
export type Approval = {
  id: string;
  number: number;
  type: string;
  enacts: Place;
  personId: string;
  title: string;
  /** What was granted: the answers, without what the approver left out. */
  granted: Answers;
  conditions: Conditions;
  /** `YYYY-MM-DD`; null where it holds for no set time. */
  from: string | null;
  until: string | null;
};

/** What an approval brings about works with; what it records is by whoever acts, or by Decorum itself. */
export type EffectWork = Pick<Work, 'tx' | 'trustId' | 'now' | 'record'>;

/** A kind of request: everything about it stands in this one object. A new one is a new file in types/ and a line in types.ts. */
export type RequestType = {
  /** Its place in addresses, `/requests/KEY`, and in the ledger. Never changes. */
  key: string;
  /** 'Business use'. */
  name: string;
  /** What one asks for: 'Ask to post for the trust'. */
  ask: string;
  /** What it is for and what happens then, a paragraph each. */
  intro: readonly string[];
  /** What of the policy it carries out. */
  enacts: Place;
  fields: readonly Field[];
  /** What one of them is called in lists, from its answers and the names of what they mention. */
  title(answers: Answers, nameOf: (id: string) => string): string;
  /** What fields alone cannot tell: 'at least one of the two'. Only asked when every field is in order. */
  check?(answers: Answers, now: Date): Issue[];
  /** The role that decides, for whoever asks. Nobody decides on their own request: it goes up one. */
  approver: Role;
  /** Names of fields of kind 'person' whose person may not decide either. */
  about?: readonly string[];
  conditions: readonly ConditionKind[];
  /** Conditions that the decision form is filled in with, out of the answers: the agreed wording out of the proposed one. */
  suggests?(answers: Answers): Conditions;
  /** Conditions without which there is no approval. */
  must?: readonly ConditionKind[];
  /** How many days such a permission usually and at the most holds; null for one that holds for no set time. */
  lasts: { usual: number; longest: number } | null;
  /** Days before the end at which its holder is reminded. */
  reminders: readonly number[];
  /** Working days until it is late and goes up one. */
  decideWithin: number;
  /** When it is to be decided, for a type whose answers say so: a newspaper's deadline. */
  decideBy?(answers: Answers, now: Date, calendar: Calendar): Date;
  /** Until when somebody outside waits for an answer: its clock is shown, in hours. */
  deadline?(answers: Answers): Date | null;
  /** Whether who decides is told at once, whatever the day. */
  urgent?: true;
  /**
   * What changes when an approval begins to hold (on approval, or on its first day), and when it ends for whatever reason. In the
   * same transaction as the act.
   */
  effects?(work: EffectWork, approval: Approval, moment: 'begins' | 'ends'): Promise<void>;
};

export type RequestState =
  | 'waiting'
  | 'changes'
  | 'approved'
  | 'declined'
  | 'withdrawn'
  | 'revoked'
  | 'ended';

/** Not over: it may come to hold, or does. */
export const ON_ITS_WAY: readonly RequestState[] = ['waiting', 'changes', 'approved'];

/** A request with all that is known of it. */
export type Request = {
  id: string;
  number: number;
  type: string;
  personId: string;
  schoolId: string | null;
  state: RequestState;
  title: string;
  answers: Answers;
  askedFrom: string | null;
  askedUntil: string | null;
  /** How often it has gone up because nobody decided. */
  level: number;
  handedTo: string | null;
  /** Who can decide, as it was found last. */
  withIds: string[];
  dueAt: Date;
  granted: Answers | null;
  inPart: boolean;
  conditions: Conditions;
  holdsFrom: string | null;
  holdsUntil: string | null;
  beganAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  reminded: number | null;
  renews: string | null;
  askedAt: Date;
  changedAt: Date;
  revision: number;
};

/**
 * A request as it stands on a day (`YYYY-MM-DD`): an approval whose last day is over has ended, though the job that takes
 * back what it changed may not have come to it yet. `standing` in list/store.ts says the same of a list.
 */
export function asItStands(request: Request, day: string): Request {
  const over = request.state === 'approved' && request.holdsUntil !== null && request.holdsUntil < day;
  return over ? { ...request, state: 'ended' } : request;
}

/** The approval that a request is, once it is approved. */
export function approvalOf(type: Pick<RequestType, 'key' | 'enacts'>, request: Request): Approval {
  return {
    id: request.id,
    number: request.number,
    type: type.key,
    enacts: type.enacts,
    personId: request.personId,
    title: request.title,
    granted: request.granted ?? request.answers,
    conditions: request.conditions,
    from: request.holdsFrom,
    until: request.holdsUntil,
  };
}
