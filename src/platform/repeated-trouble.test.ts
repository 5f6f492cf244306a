import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLog } from './log.ts';
import { repeatedTrouble } from './repeated-trouble.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A log that keeps its lines. */
function kept() {
  const lines: { level: string; msg: string; code?: string; times?: number }[] = [];
  const tell = repeatedTrouble(
    openLog('info', { write: (line) => lines.push(JSON.parse(line)) }),
    'trouble',
    'it is over',
  );
  return { lines, tell };
}

/** As pg-boss hands it on: no error, but what one held. */
const refused = {
  name: 'error',
  message: 'connect ECONNREFUSED (Queue: people-imports)',
  code: 'ECONNREFUSED',
  parameters: ['Sam Rowntree'],
};

test('three failures a second for a minute are told of at once and every half minute, with their code alone', () => {
  const { lines, tell } = kept();
  for (let n = 0; n < 180; n++) {
    tell(refused);
    vi.advanceTimersByTime(333);
  }
  expect(lines).toMatchObject([
    { level: 'error', msg: 'trouble', code: 'ECONNREFUSED', times: 1 },
    { level: 'error', msg: 'trouble', code: 'ECONNREFUSED', times: 92 },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Sam|people-imports/);
});

test('once it has not failed for a while, that is told, once; the next failure is told of at once', () => {
  const { lines, tell } = kept();
  tell(Object.assign(new Error('of Sam'), { code: '57P01' }));
  tell(new Error('of Sam'));
  vi.advanceTimersByTime(14_000);
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  tell(new Error('of Sam'));
  expect(lines).toMatchObject([
    { msg: 'trouble', code: '57P01' },
    { level: 'warn', msg: 'it is over', times: 2 },
    { msg: 'trouble' },
  ]);
});
