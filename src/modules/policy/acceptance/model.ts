import { longDate, longMoment } from '../../../platform/dates.ts';
import type { Category } from '../../people/model.ts';
import type { Version } from '../model.ts';

/** How an acceptance was given: signed in, by personal link (clause 2.2), or on paper and recorded by someone. */
export type Method = 'account' | 'link' | 'paper';
export const METHODS: Record<Method, string> = {
  account: 'in Decorum',
  link: 'by personal link',
  paper: 'on paper',
};

/** When it was given: a paper says a day, not a time. */
export function whenGiven({ at, method }: { at: Date; method: Method }): string {
  return method === 'paper' ? longDate(at) : longMoment(at);
}

/** What one says by acknowledging it. @param name of one who has not signed in, and says themselves who they are */
export function acknowledgementWords(number: number, name?: string): string {
  return `${name ? `I am ${name}, and ` : ''}I have read and understood version ${number} of this policy`;
}

/** What everybody has to have accepted on a day. */
export type Requirement = {
  /** The version in force. */
  version: Version;
  /** Ids of versions whose acceptance covers: the one in force, and those before it back to the last material one. */
  coveredBy: string[];
  /** The day the last material version took force: from here the time to accept runs. */
  since: string;
};

/** What is required on a day; null before the first version is in force. A first version is always material. */
export function requirementOn(versions: readonly Version[], day: string): Requirement | null {
  const come = versions
    .filter((v) => v.state === 'signed' && v.effectiveOn !== null && v.effectiveOn <= day)
    .sort((a, b) => b.effectiveOn!.localeCompare(a.effectiveOn!) || b.number! - a.number!);
  const [version] = come;
  if (!version) return null;
  const last = come.findIndex((v) => v.material);
  const chain = come.slice(0, last < 0 ? come.length : last + 1);
  return { version, coveredBy: chain.map((v) => v.id), since: chain.at(-1)!.effectiveOn! };
}

/** One person's acceptance of one version. */
export type Acceptance = { versionId: string; number: number; at: Date; method: Method };

/** How one person stands: covered by which acceptance, or due by which day (`YYYY-MM-DD`). */
export type OwnStanding = {
  requirement: Requirement;
  covered: Acceptance | null;
  /** The last acceptance of any version before, when it does not cover. */
  earlier: Acceptance | null;
  /** The day from which the time to accept runs. */
  from: string;
  due: string;
  /** Whether this person has opened the version in force. */
  opened: boolean;
};

/** By when to acknowledge it, as a sentence or two: a day that is past is no day to do it by. @param possible whether nothing else stands before it */
export function dueWords(due: string, today: string, possible = true): string {
  return due < today
    ? `It was due on ${longDate(due)}.${possible ? ' You can still acknowledge it now.' : ''}`
    : `Acknowledge it by ${longDate(due)}.`;
}

/** One person whom the policy binds today, and whether they are covered. */
export type Bound = {
  personId: string;
  name: string;
  category: Category;
  email: string | null;
  hasAccount: boolean;
  /** Schools of the engagements in force; empty for the central team and for third parties without one. */
  schoolIds: string[];
  /** First day with the trust, or since coming back to it, `YYYY-MM-DD`. */
  started: string;
  acceptance: {
    number: number;
    at: Date;
    method: Method;
    /** When it came into Decorum: for a paper, after the day on it. */
    recordedAt: Date;
  } | null;
};
