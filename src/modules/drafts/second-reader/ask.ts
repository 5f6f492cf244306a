import type { Message } from '../../../engine/check/second-reader/prompt.ts';
import { OutboundFault, postOut, type Returned } from '../../../platform/outbound.ts';
import { type Fault, faultOfStatus, type Settings } from './model.ts';
import { bodyOf, contentOf } from './protocol.ts';

/** The most bytes that are read of an answer. */
const MOST_BYTES = 64 * 1024;

/** One request as it went out, and what came back of it; `returned` is null when nothing did. Never holds the key. */
export type Exchange = { body: string; returned: Returned | null; milliseconds: number };
export type Asked = { exchanges: Exchange[] } & ({ content: string } | { fault: Fault });

/** A server that does not know the field which holds its model to JSON says so with one of these. */
const UNKNOWN_FIELD = [400, 422];

export function requestUrl({ address }: Pick<Settings, 'address'>): URL {
  return new URL(`${address}/v1/chat/completions`);
}

/** Headers of a request, without the key. */
export const HEADERS = { 'content-type': 'application/json', accept: 'application/json' } as const;

/**
 * Asks the server once; a second time, within the same time limit, where it does not know `response_format`. Never throws
 * for anything a server can do.
 * @param key null where the server needs none
 */
export async function ask(
  settings: Pick<Settings, 'address' | 'model' | 'seconds' | 'ownNetwork'>,
  key: string | null,
  messages: readonly Message[],
): Promise<Asked> {
  const signal = AbortSignal.timeout(settings.seconds * 1000);
  const exchanges: Exchange[] = [];
  for (const json of [true, false]) {
    const body = bodyOf(settings.model, messages, json);
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    let returned: Returned;
    try {
      const answer = await postOut({
        url: requestUrl(settings),
        ownNetwork: settings.ownNetwork,
        headers: { ...HEADERS, ...(key && { authorization: `Bearer ${key}` }) },
        body,
        most: MOST_BYTES,
        signal,
      });
      returned = { ...answer, text: withoutKey(answer.text, key) };
    } catch (error) {
      if (!(error instanceof OutboundFault)) throw error;
      return { exchanges: [...exchanges, { body, returned: null, milliseconds: took() }], fault: error.kind };
    }
    exchanges.push({ body, returned, milliseconds: took() });
    if (json && UNKNOWN_FIELD.includes(returned.status)) continue;
    const fault = faultOfStatus(returned.status);
    return fault ? { exchanges, fault } : { exchanges, ...contentOf(returned.text) };
  }
  return { exchanges, fault: 'status' };
}

/** A server may say the key back; nobody is shown it. */
export function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, '(the key)') : text;
}
