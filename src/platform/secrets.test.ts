import { expect, test } from 'vitest';
import { lock, unlock } from './secrets.ts';

const SECRET = 'a secret that only tests know, long enough';
const locked = lock(SECRET, 'key', 'trust-1', 'sk-würde');

test('what is locked is read again, and stands nowhere in what is kept', () => {
  expect(unlock(SECRET, 'key', 'trust-1', locked)).toBe('sk-würde');
  expect(locked.includes('sk-w')).toBe(false);
  expect(lock(SECRET, 'key', 'trust-1', 'sk-würde')).not.toEqual(locked);
});

test('another owner, purpose or secret, or one bit altered, opens nothing', () => {
  expect(unlock(SECRET, 'key', 'trust-2', locked)).toBeNull();
  expect(unlock(SECRET, 'other', 'trust-1', locked)).toBeNull();
  expect(unlock(`${SECRET}!`, 'key', 'trust-1', locked)).toBeNull();
  for (let at = 0; at < locked.length; at++) {
    const altered = Buffer.from(locked);
    altered[at]! ^= 1;
    expect(unlock(SECRET, 'key', 'trust-1', altered)).toBeNull();
  }
  expect(unlock(SECRET, 'key', 'trust-1', locked.subarray(0, 20))).toBeNull();
  expect(unlock(SECRET, 'key', 'trust-1', Buffer.alloc(0))).toBeNull();
});
