import { OutboundFault, postOut } from '../../../../platform/outbound.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { unlock } from '../../../../platform/secrets.ts';
import { ADDRESS_PURPOSE, cardOf, type Fault, mayBeThere } from '../model.ts';
import type { ChannelRow } from '../store.ts';

/** How long an answer may take, and the most bytes of it that are read. */
const TIME_LIMIT_MS = 15_000;
const MOST_BYTES = 64 * 1024;

/** What became of a card: `unsure` where it may be there although nothing said so. */
export type Posted = { ok: true; status: number } | { ok: false; fault: Fault; unsure: boolean };

/** Posts a card to a channel, once. Never throws for anything that a server can do, and keeps nothing of its answer. */
export async function postCard(
  { secret, publicUrl }: Pick<Parts, 'secret' | 'publicUrl'>,
  channel: Pick<ChannelRow, 'trust_id' | 'address_locked' | 'own_network'>,
  lines: readonly string[],
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Posted> {
  const address = unlock(secret, ADDRESS_PURPOSE, channel.trust_id, channel.address_locked);
  if (address === null) return { ok: false, fault: 'locked', unsure: false };
  try {
    const { status } = await postOut({
      url: new URL(address),
      ownNetwork: channel.own_network,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(cardOf(lines, publicUrl)),
      most: MOST_BYTES,
      signal: AbortSignal.timeout(timeLimitMs),
    });
    if (status >= 200 && status < 300) return { ok: true, status };
    const fault: Fault = `status ${status}`;
    return { ok: false, fault, unsure: mayBeThere(fault, true) };
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    return { ok: false, fault: error.kind, unsure: mayBeThere(error.kind, error.mayHaveArrived) };
  }
}
