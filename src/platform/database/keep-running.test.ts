import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openLog } from '../log.ts';
import { keepRunning } from './keep-running.ts';

/** A log that keeps its lines. */
function logOf() {
  const lines: { level: string; msg: string; tries: number; logFile?: string }[] = [];
  return { lines, log: openLog('info', { write: (line) => lines.push(JSON.parse(line)) }) };
}

test('a server that does not start is tried again after a longer pause, with what to do and where to look', async () => {
  const { lines, log } = logOf();
  const stopping = new AbortController();
  const triedAt: number[] = [];
  const again = async () => {
    triedAt.push(performance.now());
    if (triedAt.length < 3) throw new Error('of Sam');
    return { ended: new Promise<void>(() => {}), started: true };
  };
  const keeping = keepRunning({
    ended: Promise.resolve(),
    again,
    until: stopping.signal,
    log,
    logFile: '/data/pg/x.log',
  });
  await vi.waitFor(() => expect(lines.at(-1)?.level).toBe('warn'), { timeout: 5_000 });
  expect(triedAt[2]! - triedAt[1]!).toBeGreaterThan((triedAt[1]! - triedAt[0]!) * 1.5);
  const advice = {
    level: 'error',
    logFile: '/data/pg/x.log',
    msg: expect.stringContaining('Start Decorum again'),
  };
  expect(lines.filter(({ logFile }) => logFile)).toMatchObject([advice, advice]);
  expect(lines.at(-1)).toMatchObject({ tries: 3, msg: expect.stringContaining('has been started again') });
  expect(JSON.stringify(lines)).not.toContain('Sam');
  stopping.abort();
  await keeping;
});

test.each([
  ['before it ends', 0],
  ['as it ends', 50],
])('nothing is started when we are told to stop %s', async (_when, after) => {
  const { lines, log } = logOf();
  const stopping = new AbortController();
  const again = vi.fn(async () => ({ ended: Promise.resolve(), started: true }));
  const ended = after > 0 ? Promise.resolve() : new Promise<void>(() => {});
  const keeping = keepRunning({ ended, again, until: stopping.signal, log, logFile: '' });
  await wait(after);
  stopping.abort();
  await keeping;
  expect(again).not.toHaveBeenCalled();
  expect(lines).toEqual([]);
});
