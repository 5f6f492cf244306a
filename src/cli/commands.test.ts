import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOutputs, type Outputs } from '../../test/command-line.ts';
import { answer, COMMANDS } from './commands.ts';

let kept: Outputs;
beforeEach(() => {
  kept = keepOutputs();
});
afterEach(() => vi.restoreAllMocks());

/** Every word or words after which help can be asked for: commands, groups of them, and those with acts of their own. */
const NAMES = [
  ...new Set([
    ...COMMANDS.map((command) => command.name),
    ...COMMANDS.map((command) => command.name.split(' ')[0]!),
    'ledger verify',
    'ledger checkpoint',
  ]),
];

test.each(NAMES.flatMap((name) => [`${name} --help`, `${name} -h`, `help ${name}`]))(
  'decorum %s says how it is used',
  async (line) => {
    expect(await answer(line.split(' '))).toBe(0);
    expect(kept.complained).toBe('');
    const name = line.replace(/^help | (--help|-h)$/g, '');
    expect(kept.said).toContain(`decorum ${name}`);
  },
);

test.each([[], ['help'], ['--help'], ['-h']])('decorum %j lists every command', async (...args) => {
  expect(await answer(args)).toBe(0);
  for (const { name, says } of COMMANDS) expect(kept.said).toMatch(new RegExp(`^  ${name} +${says}$`, 'm'));
});

test('a group without a command names its own', async () => {
  expect(await answer(['policy'])).toBe(2);
  expect(kept.complained).toContain('decorum policy read');
  expect(kept.complained).toContain('decorum policy verify');
  expect(kept.complained).not.toContain('ledger');
});

test.each([
  [['nonsense'], "there is no command 'nonsense'"],
  [['nonsense', '--help'], "there is no command 'nonsense'"],
  [['help', 'nonsense'], "there is no command 'nonsense'"],
  [['policy', 'nonsense'], "there is no command 'policy nonsense'"],
  [['policy', '--nonsense'], "there is no command 'policy --nonsense'"],
])('decorum %j: there is no such command', async (args, words) => {
  expect(await answer(args)).toBe(2);
  expect(kept.complained).toContain(words);
  expect(kept.said).toBe('');
});
