/** A link in a message that lets whoever opens it act as the person it was sent to. */
export type PersonalLink = 'join' | 'acknowledge' | 'reset';

export const MAIL_STATES = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Not sent',
  withdrawn: 'Withdrawn',
} as const;
export type MailState = keyof typeof MAIL_STATES;

export const SORTS = { subject: 'Subject', to: 'To', state: 'State', at: 'When' } as const;
export type Sort = keyof typeof SORTS;

/** Messages on a page. */
export const PAGE_SIZE = 50;

/** What the outbox is narrowed to. `text`: in an address or a subject, never in the words, which may hold a link. */
export type MailFilter = {
  text: string;
  state: MailState | '';
  sort: Sort;
  descending: boolean;
  page: number;
};

/** The filter that an address says, newest first unless it says otherwise; what cannot be is left out. */
export function filterOf(query: (name: string) => string, page: number): MailFilter {
  const state = query('state');
  const sort = query('sort');
  return {
    text: query('text').slice(0, 100),
    state: Object.hasOwn(MAIL_STATES, state) ? (state as MailState) : '',
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : 'at',
    descending: Object.hasOwn(SORTS, sort) ? query('order') === 'down' : true,
    page,
  };
}

/** Whether any message may be left out. */
export function isNarrowed({ text, state }: MailFilter): boolean {
  return text !== '' || state !== '';
}

/** The address of the outbox so narrowed, or of its table. */
export function addressOf(
  { text, state, sort, descending, page }: MailFilter,
  path: '/outbox' | '/outbox.csv' = '/outbox',
): string {
  const query = new URLSearchParams();
  if (text) query.set('text', text);
  if (state) query.set('state', state);
  if (sort !== 'at' || !descending) {
    query.set('sort', sort);
    if (descending) query.set('order', 'down');
  }
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What became of a message, without its words. */
export type MailFacts = {
  to: string;
  subject: string;
  state: MailState;
  /** Why it could not be sent, or was withdrawn. */
  error: string | null;
  createdAt: Date;
  /** When it left, or would have left were this not the example: of one held back, when it no longer was. */
  leavesAt: Date;
  sentAt: Date | null;
};

export type MailLine = MailFacts & {
  id: string;
  toPerson: string | null;
  /** Its personal links taken out, but where one was asked for. */
  body: string;
  link: PersonalLink | null;
  attempts: number;
  /** From when it may leave; null for one that may leave now, or is not waiting. */
  heldUntil: Date | null;
};

/** The moment that the list says of a message; nothing of the example is ever sent. */
export function momentOf({ createdAt, leavesAt, sentAt }: MailFacts, example: boolean): Date {
  return example ? leavesAt : (sentAt ?? createdAt);
}

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
 * Whether there is a personal link in a message that somebody may look at, to pass it on by hand. Where mail leaves
 * nobody but its reader sees one; that of a message that was withdrawn opens nothing.
 */
export function hasLinkToShow({ link, state }: Pick<MailLine, 'link' | 'state'>, sends: boolean): boolean {
  return link !== null && !sends && state !== 'withdrawn';
}
