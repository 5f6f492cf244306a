import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('with nothing set, Decorum serves this machine alone, with everything of its own', () => {
  expect(readConfig({ HOME: '/home/someone', SECRET: '' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir: resolve('./data'),
    databaseUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Decorum <decorum@localhost>',
    secret: undefined,
    behindProxy: false,
    logLevel: 'info',
  });
});

test('what is set is taken as it is meant', () => {
  const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://Decorum.example/', BEHIND_PROXY: '1' });
  expect(config).toMatchObject({ port: 0, publicUrl: 'https://decorum.example', behindProxy: true });
  for (const url of ['postgres://a:b@host/c', 'postgresql:///c?host=/var/run'])
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  for (const from of ['decorum@school.example', 'Decorum at Elm <decorum@school.example>'])
    expect(readConfig({ MAIL_FROM: from }).mailFrom).toBe(from);
});

test.each([
  ['PORT', 'abc', 'must be a number from 0 to 65535'],
  ['PORT', '70000', 'must be a number from 0 to 65535'],
  ['PORT', '3e3', 'must be a number from 0 to 65535'],
  ['PUBLIC_URL', 'decorum.example', 'must be an address that begins with https:// or http://'],
  ['PUBLIC_URL', 'ftp://decorum.example', 'must be an address that begins with https:// or http://'],
  ['PUBLIC_URL', 'https://school.example/decorum', 'must be an address without a path'],
  ['DATABASE_URL', 'mysql://root:topsecret@host', 'must begin with postgresql://'],
  ['SMTP_URL', 'mail.school.example', 'must begin with smtp:// or smtps://'],
  ['MAIL_FROM', 'The office', 'must be an address'],
  ['SECRET', 'topsecret', 'must have 32 characters or more'],
  ['BEHIND_PROXY', 'yes', 'must be 0 or 1'],
  ['LOG_LEVEL', 'loud', 'must be silent, error, warn, info or debug'],
])('%s=%s: %s', (name, value, says) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(`A setting cannot be used: ${name} ${says}`);
  expect(read).not.toThrow(/topsecret/);
});

test('every setting that cannot be used is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT must .* LOG_LEVEL must /);
});
