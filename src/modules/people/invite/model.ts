import type { PeopleFilter } from '../directory/model.ts';

/** Whom an invitation is narrowed to, as in the list of people. */
export type InviteFilter = Pick<PeopleFilter, 'school' | 'category'>;

/** Someone is not sent a second link for joining within so many days, unless that is asked for. */
export const REST_DAYS = 7;

/** Someone who is here and has not joined. `invitedAt`: when they were last sent a link that still counts. */
export type NotJoined = { id: string; name: string; email: string | null; invitedAt: Date | null };

export type Sorted = {
  /** Whom a link is sent to. */
  ready: NotJoined[];
  /** Those to whom one was sent less than `REST_DAYS` ago. */
  recent: NotJoined[];
  /** Those who cannot be sent one. */
  noEmail: NotJoined[];
};

/** Who can be invited, who was a short time ago, and who cannot be. */
export function sorted(people: readonly NotJoined[], now: Date): Sorted {
  const since = now.getTime() - REST_DAYS * 86_400_000;
  const isRecent = (p: NotJoined) => p.invitedAt !== null && p.invitedAt.getTime() > since;
  const reachable = people.filter((p) => p.email !== null);
  return {
    ready: reachable.filter((p) => !isRecent(p)),
    recent: reachable.filter(isRecent),
    noEmail: people.filter((p) => p.email === null),
  };
}
