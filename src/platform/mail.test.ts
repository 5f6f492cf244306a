import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { inTrust } from './database/database.ts';
import { queueMail, sendMail } from './mail.ts';

let world: World;
let server: SMTPServer;
let taken: ParsedMail[];
/** What the mail server does with the next message. */
let mood: 'takes' | 'refuses' | 'hangs up after taking';
/** What happens between the claim of a message and the server's answer. */
let duringSending: (() => Promise<unknown>) | null = null;
let url: string;

beforeEach(async () => {
  world = await makeWorld();
  taken = [];
  mood = 'takes';
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(async (mail) => {
        await duringSending?.();
        if (mood === 'refuses')
          return done(Object.assign(new Error('mailbox is full'), { responseCode: 452 }));
        taken.push(mail);
        if (mood === 'hangs up after taking')
          for (const c of server.connections as Iterable<{ _socket: { destroy(): void } }>)
            c._socket.destroy();
        else done();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
});
afterEach(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await world.close();
});

const queue = (subject: string) =>
  inTrust(world.db, world.trustId, (tx) =>
    queueMail(tx, world.trustId, world.clock.now(), {
      toAddress: 'tom.eacher@testbridge.example',
      subject,
      body: 'There is something to read.\n',
    }),
  );
const send = () => sendMail(world.db, world.clock, { url, from: 'Decorum <decorum@testbridge.example>' });
const states = async () =>
  (await world.owner.query<{ state: string }>('select state from mail order by created_at, id')).rows.map(
    (r) => r.state,
  );

test('a message is sent once, with its id as the Message-ID', async () => {
  await queue('To read');
  expect(await send()).toEqual({ sent: 1, failed: 0 });
  expect(await send()).toEqual({ sent: 0, failed: 0 });
  expect(taken.map((m) => [m.subject, (m.to as AddressObject).text])).toEqual([
    ['To read', 'tom.eacher@testbridge.example'],
  ]);
  const { rows } = await world.owner.query<{ id: string }>('select id from mail');
  expect(taken[0]?.messageId).toBe(`<${rows[0]!.id}@testbridge.example>`);
  expect(await states()).toEqual(['sent']);
});

test('a message says that no person wrote it, so that no absence note answers it', async () => {
  await queue('To read');
  await send();
  expect(taken[0]?.headers.get('auto-submitted')).toBe('auto-generated');
});

test('nothing of the example trust is ever sent', async () => {
  await queue('To read');
  await world.owner.query('update trust set example = true');
  expect(await send()).toEqual({ sent: 0, failed: 0 });
  expect(await states()).toEqual(['waiting']);
  await world.owner.query('update trust set example = false');
  expect(await send()).toEqual({ sent: 1, failed: 0 });
});

test('a mail server that is down for an hour loses nothing and sends nothing twice', async () => {
  for (const n of [1, 2, 3]) await queue(`Message ${n}`);
  mood = 'refuses';
  for (let minute = 0; minute < 60; minute += 5) {
    await send();
    world.clock.advance(5 * 60_000);
  }
  expect(taken).toEqual([]);
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
  mood = 'takes';
  world.clock.advance(60 * 60_000);
  await send();
  await send();
  expect(taken.map((m) => m.subject).sort()).toEqual(['Message 1', 'Message 2', 'Message 3']);
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
});

test('ten processes that send at once send each message once', async () => {
  for (let n = 0; n < 12; n++) await queue(`Message ${n}`);
  await Promise.all(Array.from({ length: 10 }, send));
  expect(taken.map((m) => m.subject).sort()).toEqual(
    Array.from({ length: 12 }, (_, n) => `Message ${n}`).sort(),
  );
});

test('a slow mail server gets no message twice', async () => {
  const subjects = [1, 2, 3, 4].map((n) => `Message ${n}`);
  for (const subject of subjects) await queue(subject);
  let during = 0;
  // Two minutes a message; in the midst of the third another process looks for what is to be sent.
  duringSending = async () => {
    world.clock.advance(2 * 60_000);
    if (++during === 3) await send();
  };
  await send();
  duringSending = null;
  expect(taken.map((m) => m.subject).sort()).toEqual(subjects);
  expect(await states()).toEqual(subjects.map(() => 'sent'));
});

test('a message that was taken but not confirmed goes out again under the same Message-ID', async () => {
  await queue('To read');
  mood = 'hangs up after taking';
  expect(await send()).toEqual({ sent: 0, failed: 1 });
  mood = 'takes';
  world.clock.advance(10 * 60_000);
  await send();
  expect(new Set(taken.map((m) => m.messageId)).size).toBe(1);
});

test('a message claimed by a process that died is sent by the next after its lease', async () => {
  await queue('To read');
  await world.owner.query("update mail set state = 'sending', not_before = $1", [
    new Date(world.clock.now().getTime() + 5 * 60_000),
  ]);
  expect(await send()).toEqual({ sent: 0, failed: 0 });
  world.clock.advance(6 * 60_000);
  expect(await send()).toEqual({ sent: 1, failed: 0 });
});

test('after twelve refusals it stays on the outbox page as not sent, and an error without the address', async () => {
  await queue('To read');
  mood = 'refuses';
  for (let n = 0; n < 14; n++) {
    await send();
    world.clock.advance(2 * 3_600_000);
  }
  const { rows } = await world.owner.query('select state, attempts, error from mail');
  expect(rows[0]).toMatchObject({ state: 'failed', attempts: 12 });
  expect(rows[0].error).not.toContain('tom.eacher');
});

test('a message withdrawn while it is being sent is not tried again, and is noted as sent if it left', async () => {
  const withdraw = () => world.owner.query("update mail set state = 'withdrawn', error = 'Why'");
  for (const [how, state, error] of [
    ['refuses', 'withdrawn', 'Why'],
    ['takes', 'sent', null],
  ] as const) {
    await world.owner.query('delete from mail');
    await queue('To read');
    mood = how;
    duringSending = withdraw;
    await send();
    duringSending = null;
    const { rows } = await world.owner.query('select state, error from mail');
    expect(rows).toEqual([{ state, error }]);
  }
});

test('what was never kept is never sent', async () => {
  const failing = inTrust(world.db, world.trustId, async (tx) => {
    await queueMail(tx, world.trustId, world.clock.now(), {
      toAddress: 'a@b.example',
      subject: 'No',
      body: 'No',
    });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow();
  expect(await send()).toEqual({ sent: 0, failed: 0 });
});
