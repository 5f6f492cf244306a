import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request that a stand-in got. */
export type Got = { method: string; path: string; headers: IncomingMessage['headers']; body: string };
type Answering = (response: ServerResponse, got: Got) => void;

/** A server on this machine in place of a second reader: does with each request whatever it was told last. */
export type StandIn = {
  /** 'http://127.0.0.1:41234' */
  url: string;
  got: Got[];
  does(answering: Answering): void;
  close(): Promise<void>;
};

// Nobody's key: made for these tests, signed by nobody, for a name that is no machine's.
const NOBODYS = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSCbJJDWzUbavzLc0
0rspV26C4OuwtslZBQeZEekNsNqhRANCAATSqU9EEl89MVH82YGAwa5l8wXoovYz
Nfj1bKSl0YKRRAx5zJhs1WJFGjWrREKDLvJo7gpETGID3NWerx5O2wY5
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIURX0sBFaKz0yyBhhlmjFGYaAJ+pIwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQc3RhbmQtaW4uZXhhbXBsZTAeFw0yNjExMjMwMDIyMDVaFw0z
NjExMjAwMDIyMDVaMBsxGTAXBgNVBAMMEHN0YW5kLWluLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAATSqU9EEl89MVH82YGAwa5l8wXoovYzNfj1bKSl
0YKRRAx5zJhs1WJFGjWrREKDLvJo7gpETGID3NWerx5O2wY5o1MwUTAdBgNVHQ4E
FgQUI/BHZo7H7gKykzNACi3bYjbp7wYwHwYDVR0jBBgwFoAUI/BHZo7H7gKykzNA
Ci3bYjbp7wYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA+OO0
rOODFRIIx+0cvraQd6IDkkJH2kK6nJat42cHj4gCIGORYX3R5pHNN08uGTUk07aj
dkwISYta+/c095L/3tu3
-----END CERTIFICATE-----`,
};

/** @param secure with a certificate that nobody has reason to trust */
export async function standIn(secure = false): Promise<StandIn> {
  const got: Got[] = [];
  let answering: Answering = says([]);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const one = { method: request.method!, path: request.url!, headers: request.headers, body };
      got.push(one);
      answering(response, one);
    });
  };
  const server: Server = secure ? createSecure(NOBODYS, listener) : createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    got,
    does: (next) => {
      answering = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Answers with this text, whatever it is. */
export function answers(text: string, status = 200, headers: Record<string, string> = {}): Answering {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
}

/** Answers as the protocol has it, with this as what the model wrote. */
export function writes(content: string): Answering {
  return answers(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

/** Answers as it was asked to, with these findings. */
export function says(findings: unknown[]): Answering {
  return writes(JSON.stringify({ findings }));
}

/** Takes the words and never answers. */
export const silent: Answering = () => {};

/** Says a byte every few milliseconds, for ever. */
export const trickles: Answering = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** Begins an answer and goes away. */
export const breaksOff: Answering = (response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"choices": [');
  setTimeout(() => response.destroy(), 20);
};

/** A port on which nothing listens. */
export async function emptyPort(): Promise<number> {
  const one = await standIn();
  await one.close();
  return Number(new URL(one.url).port);
}
