import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

const DRAFT = 'Summer Hayes is useless';

test('where and what kind, never the words', () => {
  const error = new TypeError(`cannot read ${DRAFT}\n    at ${DRAFT} (file:///x.ts:1:1)`);
  const fault = faultOf(error);
  expect(fault.kind).toBe('TypeError');
  expect(fault.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(fault)).not.toContain('Summer');
});

test('a name, a code and what is attached may hold words too', () => {
  const error = Object.assign(new Error('x'), { name: DRAFT, code: DRAFT, detail: DRAFT });
  expect(JSON.stringify(faultOf(error))).not.toContain('Summer');
  expect(faultOf(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })).code).toBe('ECONNREFUSED');
});

test('a message changed after the error was made leaves no frames rather than wrong ones', () => {
  const error = new Error(DRAFT);
  error.message = 'something else';
  expect(JSON.stringify(faultOf(error))).not.toContain('Summer');
});

test('things that are no errors are named by their type alone', () => {
  expect(faultOf(DRAFT)).toEqual({ kind: 'string', frames: [] });
});
