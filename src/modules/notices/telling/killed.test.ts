import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { AddressObject } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Smtp, smtpServer } from '../../../../test/smtp.ts';
import { makeWorld, PERSONAS, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { sendMail } from '../../../platform/mail.ts';
import { rootFolder } from '../../../platform/root.ts';
import { notify } from '../actions.ts';
import { tellTrust } from './telling.ts';

/** Longer than a message that was being sent is left to whoever was sending it. */
const OVER_ITS_LEASE = 6 * 60_000;
let world: World;
let smtp: Smtp;
beforeAll(async () => {
  world = await makeWorld();
  smtp = await smtpServer();
});
afterAll(async () => {
  await smtp.goDown();
  await world.close();
});

/** Runs it in a process of its own, which is killed so long after a word it says; without a word, when `killed` says. */
function run(after: { word: string; ms: number } | { killed: Promise<unknown> }): Promise<string> {
  return new Promise((done, fail) => {
    const at = world.clock.now().toISOString();
    const child = spawn(
      process.execPath,
      [join(rootFolder, 'test/kill-teller.ts'), world.databaseUrl, world.trustId, at, smtp.url],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if ('word' in after && said.includes(after.word)) setTimeout(() => child.kill('SIGKILL'), after.ms);
    });
    if ('killed' in after) after.killed.then(() => child.kill('SIGKILL'));
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' || code === 0 ? done(said) : fail(new Error(`it ended with ${code}: ${said}`)),
    );
  });
}
const goOn = async () => {
  await tellTrust(world.app.parts, world.trustId);
  await sendMail(world.db, world.clock, { url: smtp.url, from: 'Decorum <decorum@testbridge.example>' });
};
const say = (about: string) =>
  inTrust(world.db, world.trustId, (tx) =>
    notify(
      { tx, trustId: world.trustId, now: world.clock.now() },
      {
        to: PERSONAS.map((one) => world.people[one]),
        about,
        subject: about,
        words: 'Read it.',
        path: '/requests/1',
      },
    ),
  );
/** Who got a message with a subject, by the messages that are not one another again. */
const readersOf = (subject: string) =>
  [
    ...new Map(
      smtp.taken.filter((mail) => mail.subject === subject).map((mail) => [mail.messageId, mail]),
    ).values(),
  ].map((mail) => (mail.to as AddressObject).text);

test('killed while it makes mails or before it sends them: the next one goes on, and everyone gets one', {
  timeout: 120_000,
}, async () => {
  const ends: string[] = [];
  for (const [n, after] of [
    { word: 'begun', ms: 5 },
    { word: 'begun', ms: 30 },
    { word: 'begun', ms: 60 },
    { word: 'told', ms: 0 },
  ].entries()) {
    const about = `request ${n}`;
    await say(about);
    ends.push(await run(after));
    world.clock.advance(OVER_ITS_LEASE);
    await goOn();
    world.clock.advance(OVER_ITS_LEASE);
    await goOn();
    expect(readersOf(about).length, about).toBe(PERSONAS.length);
    expect(new Set(readersOf(about)).size, about).toBe(PERSONAS.length);
  }
  expect(ends.at(-1)).toContain('told');
});

test('killed while the mail server has the words: that message goes out again under its own id, and no other twice', {
  timeout: 60_000,
}, async () => {
  await say('request in the midst');
  const before = smtp.taken.length;
  let kill: () => void = () => {};
  const killed = new Promise<void>((now) => {
    kill = now;
  });
  smtp.meanwhile(async () => {
    if (smtp.taken.length - before < 3) return;
    smtp.meanwhile(null);
    // What it was given is there; that it has it, it cannot say any more.
    smtp.feels('hangs');
    kill();
  });
  expect(await run({ killed })).not.toContain('sent');
  smtp.feels('takes');
  await goOn();
  world.clock.advance(OVER_ITS_LEASE);
  await goOn();
  const all = smtp.taken.slice(before);
  expect(new Set(readersOf('request in the midst')).size).toBe(PERSONAS.length);
  expect(readersOf('request in the midst')).toHaveLength(PERSONAS.length);
  // One was given twice, as the same message: a mail server can tell.
  expect(all).toHaveLength(PERSONAS.length + 1);
});
