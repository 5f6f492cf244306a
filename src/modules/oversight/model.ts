import type { Place } from '../../engine/targets.ts';

/** One thing that waits for a person: where to go, and by when. */
export type Waiting = {
  title: string;
  href: string;
  hint?: string;
  /** `YYYY-MM-DD`; none when there is no deadline. */
  due?: string;
  /** What it carries out. */
  enacts: Place;
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

export type MailLine = {
  id: string;
  to: string;
  subject: string;
  body: string;
  state: string;
  attempts: number;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
};
