import type { Place } from '../../engine/targets.ts';

/** One thing that waits for a person: where to go, and by when. */
export type Waiting = {
  title: string;
  href: string;
  hint?: string;
  /** `YYYY-MM-DD`; none when there is no deadline. */
  due?: string;
  /** The part of the policy it carries out, if it does. */
  enacts?: Place;
};

/** 'Good morning', by the hour in London. */
export function greeting(now: Date): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' }).format(
      now,
    ),
  );
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** How near a day is: late, soon (today or tomorrow) or later, with the words for it. */
export function deadline(due: string, today: string): { state: 'late' | 'soon' | 'later'; text: string } {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { state: 'late', text: days === -1 ? '1 day late' : `${-days} days late` };
  if (days === 0) return { state: 'soon', text: 'By today' };
  if (days === 1) return { state: 'soon', text: 'By tomorrow' };
  const date = new Date(`${due}T12:00:00Z`);
  const words = new Intl.DateTimeFormat(
    'en-GB',
    days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' },
  ).format(date);
  return { state: 'later', text: `By ${words}` };
}

export type LedgerFilter = { verb?: string; subject?: string; from?: string; to?: string };
export type LedgerLine = {
  seq: string;
  at: Date;
  actor: string;
  actorName: string | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
  clause: string | null;
  hash: string;
  payload: unknown;
  erased: boolean;
};

/** A link in a message that lets whoever opens it act as the person it was sent to. */
export type PersonalLink = 'join' | 'acknowledge' | 'reset';

export type MailLine = {
  id: string;
  to: string;
  toPerson: string | null;
  subject: string;
  /** With a personal link taken out where it is not to be seen. */
  body: string;
  link: PersonalLink | null;
  state: string;
  attempts: number;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

const LINK = /\S+\/(join|acknowledge|reset)\/[\w-]{16,}/;

/** What kind of personal link a message holds. */
export function linkIn(body: string): PersonalLink | null {
  return (LINK.exec(body)?.[1] as PersonalLink | undefined) ?? null;
}

/** The message with words in place of its personal links. */
export function withoutLinks(body: string): string {
  return body.replace(new RegExp(LINK, 'g'), '[a personal link, not shown here]');
}

/**
 * Whether the outbox shows a link. With a mail server nobody but its reader sees one. Without, somebody must pass them on
 * by hand: for joining and for acknowledging as they stand, each look recorded; for a new password only when it is asked for.
 */
export function isShown(link: PersonalLink | null, sendsMail: boolean): boolean {
  return link === null || (!sendsMail && link !== 'reset');
}
