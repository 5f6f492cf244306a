import { isIP } from 'node:net';
import { z } from 'zod';
import { type AddressKind, addressKind } from '../../../platform/network-address.ts';
import type { OutboundFaultKind } from '../../../platform/outbound.ts';
import { COUNTED, type Counted } from '../model.ts';

/** What the address of a channel is locked for: whoever has it can post there. */
export const ADDRESS_PURPOSE = 'teams channel';

/** How many wait, by what they are. */
export type Counts = Partial<Record<Counted, number>>;

/** '3 requests wait for a decision', in the order of the table; what is 0 is left out. */
export function countLines(counts: Counts): string[] {
  return (Object.keys(COUNTED) as Counted[]).flatMap((key) => {
    const n = counts[key] ?? 0;
    return n > 0 ? [`${n} ${COUNTED[key][n === 1 ? 0 : 1]}`] : [];
  });
}

/** The message that is posted: an adaptive card, as workflows of Teams and incoming webhooks take it. Counts and one link. */
export function cardOf(lines: readonly string[], publicUrl: string): object {
  const text = (words: string, more: object = {}) => ({
    type: 'TextBlock',
    text: words,
    wrap: true,
    ...more,
  });
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [text(CARD_TITLE, { weight: 'Bolder', size: 'Medium' }), ...lines.map((line) => text(line))],
          actions: [{ type: 'Action.OpenUrl', title: CARD_LINK, url: `${publicUrl}/inbox` }],
        },
      },
    ],
  };
}
export const CARD_TITLE = 'New in Decorum';
export const CARD_LINK = 'Open your inbox';

/** What a test posts. */
export const TEST_LINES = ['This is a test from Decorum. Nothing new waits because of it.'] as const;

/** Why a message did not arrive, or may not have: kept without the address. `status 404` where something answered. */
export type Fault = OutboundFaultKind | 'locked' | 'stopped' | `status ${number}`;

const FAULTS: Record<OutboundFaultKind | 'locked' | 'stopped', string> = {
  refused: 'Nothing answers at the address.',
  'unknown-name': 'No server of this name is known. Copy the address again.',
  slow: 'It did not answer in time.',
  'broken-off': 'The connection ended before there was an answer.',
  'too-large': 'It answered with far too much. Is this the address of a webhook?',
  certificate: 'Its certificate cannot be trusted.',
  'not-http': 'What answers there does not speak the web’s protocol.',
  'not-own': 'Its name leads outside your own network, so the address must begin with https://.',
  own: 'Its name leads into your own network. If that is what you mean, tick that it stands there.',
  never: 'Its name leads to an address that nothing may be sent to.',
  locked:
    'The address can no longer be read, because the secret of this installation has changed. Type it again.',
  stopped: 'Decorum was stopped while it was sending.',
};

export function faultWords(fault: string): string {
  const status = Number(/^status (\d+)$/.exec(fault)?.[1] ?? 0);
  if (status === 0) return FAULTS[fault as keyof typeof FAULTS] ?? 'It could not be sent.';
  if (status === 401 || status === 403 || status === 404 || status === 410)
    return `Teams no longer takes messages at this address (status ${status}). Make a new webhook and put its address here.`;
  if (status === 429) return 'Teams says that too many messages came at once.';
  if (status >= 300 && status < 400)
    return 'It sent us on to another address. We do not follow: write the address where it ends.';
  return `Teams answered with an error (status ${status}).`;
}

/** Whether a message that ended so may be there all the same: such a one is not sent again by itself. */
export function mayBeThere(fault: Fault, connected: boolean): boolean {
  if (fault === 'status 408' || fault === 'status 504' || fault === 'stopped') return true;
  return connected && (fault === 'slow' || fault === 'broken-off' || fault === 'too-large');
}

const WHOLE = 'Copy the whole address from Teams. It begins with https://.';

function kindOf(url: URL): AddressKind | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) ? addressKind(host) : null;
}

/** What the form of a channel posts. `key`, the address, may be left empty where one is kept. */
export const channelSchema = z
  .object({
    key: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .refine((text) => text.length <= 2000, 'The address can have 2,000 characters at most.')
      .refine((text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''), WHOLE),
    own: z
      .string()
      .optional()
      .transform((value) => value === 'yes'),
    on: z.enum(['yes', 'no'], 'Choose whether messages are sent.').transform((value) => value === 'yes'),
  })
  .superRefine((given, issues) => {
    const url = URL.parse(given.key);
    if (!url) return;
    const say = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
    if (url.username || url.password) say('key', WHOLE);
    else if (kindOf(url) === 'never')
      say('key', 'Nothing can be sent to this address. Copy the address of the webhook from Teams.');
    else if (url.protocol === 'http:' && kindOf(url) === 'public') say('key', WHOLE);
    else if ((url.protocol === 'http:' || kindOf(url) === 'own') && !given.own)
      say(
        'own',
        'Tick this if the address stands in your own network. If it does not, it must begin with https://.',
      );
  });

/** A message as the page of its channel lists it. */
export type MessageLine = {
  id: string;
  state: keyof typeof MESSAGE_STATES;
  lines: string[];
  fault: string | null;
  attempts: number;
  createdAt: Date;
  doneAt: Date | null;
  notBefore: Date;
};
export const MESSAGE_STATES = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  unsure: 'May have arrived',
  failed: 'Not sent',
  withdrawn: 'Not needed any more',
} as const;

/** A channel as the page of all lists it: without its address. */
export type Channel = {
  /** 'trust', or a school's id. */
  place: string;
  name: string;
  /** Null where none is set. */
  host: string | null;
  on: boolean;
  /** When the last message left; and why one since did not, or may not have, and since when it waits. */
  lastSent: Date | null;
  trouble: { why: string; since: Date } | null;
};

/** What a message said, in a list. */
export function saidIn({ lines }: MessageLine): string {
  return lines.join(', ') || 'Nothing any more';
}
