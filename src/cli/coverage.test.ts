import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { signPolicy } from '../../test/policy.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { run } from './coverage.ts';

let world: World;
let said = '';
beforeAll(async () => {
  // The command goes by the machine's clock, so this policy is in force since long before any day it may run on.
  world = await makeWorld({ at: '2020-01-01T10:00:00Z' });
});
afterAll(() => world.close());
beforeEach(() => {
  said = '';
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += chunk;
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('without a policy in force: 2, and that there is none', async () => {
  expect(await run([])).toBe(2);
  expect(said).toContain('Testbridge Trust has no policy in force yet');
});

test('of a trust that is not here: 2, and which there are', async () => {
  expect(await run(['--trust', 'nobody'])).toBe(2);
  expect(said).toBe('decorum: there is no trust called “nobody”. Those here are:\n  Testbridge Trust\n');
});

test('lists every clause that is no heading, with what carries it out, and one that has nothing', async () => {
  await world.owner.query("update role_held set from_date = '2019-09-01'");
  await signPolicy(world, [
    ['1', '# Rules'],
    ['1.1', 'You must have written consent.', ['consent', 'consents']],
    ['1.2', 'You must read this.', ['reading']],
    ['1.3', 'These are only words.'],
  ]);
  expect(await run(['--json'])).toBe(0);
  expect(JSON.parse(said)).toEqual([
    {
      clause: '1.1',
      text: 'You must have written consent.',
      targets: [
        { target: 'consent', kind: 'control', built: true, where: '/check' },
        { target: 'consents', kind: 'register', built: false, where: '/consents' },
      ],
    },
    {
      clause: '1.2',
      text: 'You must read this.',
      targets: [{ target: 'reading', kind: 'page', built: true, where: '/policy' }],
    },
    { clause: '1.3', text: 'These are only words.', targets: [] },
  ]);
  said = '';
  expect(await run([])).toBe(0);
  expect(said).toContain('consents (register, not here yet) /consents');
  expect(said).toContain('3 clauses: 2 carried out here today, 0 to come, 1 tied to nothing.');
});

test('a wrong word: 2; help: 0; another trust: 2', async () => {
  expect(await run(['--frob'])).toBe(2);
  expect(await run(['--help'])).toBe(0);
  expect(await run(['--trust', 'Elsewhere'])).toBe(2);
});
