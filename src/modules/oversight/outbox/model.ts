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
