import type { Acting } from '../../platform/act.ts';
import { longMoment } from '../../platform/dates.ts';
import { may } from '../../platform/permissions.ts';
import type { Waiting } from '../../platform/waiting.ts';
import { allChannels } from '../notices/teams/actions.ts';
import { unsentMail } from './outbox/actions.ts';

// What Decorum could not do by itself, for whoever can mend it.

/** Whoever looks after the outbox hears of what could not be sent: links to join and reminders are among it. */
export async function toSendAgain(acting: Acting): Promise<Waiting[]> {
  if (!may(acting.viewer, 'mail.read')) return [];
  const { failed, stuck, since } = await unsentMail(acting);
  const waiting: Waiting[] = [];
  if (failed > 0)
    waiting.push({
      key: 'mail to send again',
      kind: 'Mail',
      title: failed === 1 ? '1 message could not be sent' : `${failed} messages could not be sent`,
      href: '/outbox?state=failed',
      hint: 'Look why, then send them again.',
    });
  if (since)
    waiting.push({
      key: 'mail that waits',
      kind: 'Mail',
      title:
        stuck === 1
          ? 'The mail server does not take 1 message'
          : `The mail server does not take ${stuck} messages`,
      href: '/outbox?state=waiting',
      hint: `The first waits since ${longMoment(since)}. Nothing is lost: they are tried again and again. Look why they are not taken.`,
      since,
    });
  return waiting;
}

/** A channel is tried again by itself for so long before anybody hears of it. */
const TRIED_MS = 3_600_000;

/** Whoever sets the channels of Teams hears of one whose messages do not arrive. */
export async function toMendChannels(acting: Acting): Promise<Waiting[]> {
  if (!may(acting.viewer, 'settings.edit')) return [];
  const before = new Date(acting.clock.now().getTime() - TRIED_MS);
  return (await allChannels(acting)).flatMap(({ place, name, trouble }) =>
    trouble && trouble.since <= before
      ? [
          {
            key: `teams ${place}`,
            kind: 'Teams',
            title: `Messages to the channel of ${name} do not arrive`,
            href: `/notices/teams/${place}`,
            hint: trouble.why,
            since: trouble.since,
          },
        ]
      : [],
  );
}
