import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { addressKind } from './network-address.ts';

/** Why words that were to go out got no answer. */
export type OutboundFaultKind =
  | 'refused' // nothing listens there, or no way leads there
  | 'unknown-name'
  | 'slow'
  | 'broken-off' // the connection ended before the answer did
  | 'too-large'
  | 'certificate'
  | 'not-http' // what answers speaks something else
  | 'not-own' // http to a server outside one's own network
  | 'own' // a server inside it, which was not agreed to
  | 'never'; // an address that nothing may be sent to

export class OutboundFault extends Error {
  override name = 'OutboundFault';
  readonly kind: OutboundFaultKind;
  /** Whether the words may have arrived all the same: there was a connection to send them over. */
  readonly mayHaveArrived: boolean;
  constructor(kind: OutboundFaultKind, mayHaveArrived = false) {
    super(kind);
    this.kind = kind;
    this.mayHaveArrived = mayHaveArrived;
  }
}

export type Outgoing = {
  url: URL;
  /** Whether an administrator has said that the server stands in a network of their own. */
  ownNetwork: boolean;
  headers: Record<string, string>;
  body: string;
  /** The most bytes that are read of an answer. */
  most: number;
  /** Ends everything: the look-up of the name, the connection, an answer that trickles. */
  signal: AbortSignal;
};
/** What came back: any status, redirects included, which are not followed. */
export type Returned = { status: number; type: string; text: string };

/**
 * Posts words to a server that an administrator has named. Nothing that was not given goes along: no cookie, no proxy, no
 * credentials of ours. The address is looked at when the connection is made, so a name that moves to another network
 * is refused. Nothing is logged.
 * @throws OutboundFault
 */
export async function postOut(outgoing: Outgoing): Promise<Returned> {
  const { url, signal } = outgoing;
  let connected = false;
  try {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    // For an address in figures there is no look-up that could be refused.
    if (isIP(host)) demandReachable(host, outgoing);
    const response = await answered(outgoing, () => {
      connected = true;
    });
    return {
      status: response.statusCode ?? 0,
      type: response.headers['content-type'] ?? '',
      text: await textOf(response, outgoing.most),
    };
  } catch (error) {
    throw new OutboundFault(signal.aborted ? 'slow' : faultOf(error), connected);
  }
}

function demandReachable(address: string, { url, ownNetwork }: Outgoing): void {
  const kind = addressKind(address);
  if (kind === 'never') throw new OutboundFault('never');
  if (kind === 'own' && !ownNetwork) throw new OutboundFault('own');
  if (kind === 'public' && url.protocol !== 'https:') throw new OutboundFault('not-own');
}

/** @param connected called when the words begin to leave */
function answered(outgoing: Outgoing, connected: () => void): Promise<IncomingMessage> {
  const { url, headers, body, signal } = outgoing;
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: reachableOnly(outgoing),
      signal,
    });
    request.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected),
    );
    request.on('error', reject);
    request.on('response', resolve);
    request.end(body);
  });
}

/** Looks a name up, and refuses it when any of its addresses is one that nothing may be sent to. */
function reachableOnly(outgoing: Outgoing): LookupFunction {
  return (name, options, done) => {
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw error;
        for (const { address } of addresses) demandReachable(address, outgoing);
      } catch (fault) {
        done(fault as Error, '', 0);
        return;
      }
      if (options.all) done(null, addresses);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

/** @throws OutboundFault `too-large` as soon as there is more than `most`; the rest is not listened to */
async function textOf(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new OutboundFault('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const BY_CODE: Record<string, OutboundFaultKind> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ETIMEDOUT: 'slow',
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
};
const OF_CERTIFICATES = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;

function faultOf(error: unknown): OutboundFaultKind {
  if (error instanceof OutboundFault) return error.kind;
  const { code = '' } = error as { code?: string };
  if (BY_CODE[code]) return BY_CODE[code];
  if (OF_CERTIFICATES.test(code)) return 'certificate';
  if (/^(HPE_|ERR_SSL|EPROTO)/.test(code)) return 'not-http';
  return 'broken-off';
}
