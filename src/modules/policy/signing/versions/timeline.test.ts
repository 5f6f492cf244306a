import { expect, test } from 'vitest';
import type { Version } from '../../model.ts';
import { heldOn, periodWords, timeline } from './timeline.ts';

const version = (number: number, effectiveOn: string, signedAt: string): Version => ({
  id: String(number),
  number,
  title: 'Policy',
  state: 'signed',
  origin: 'import',
  sourceName: null,
  sourceSha256: null,
  basedOn: null,
  material: true,
  changeNote: null,
  effectiveOn,
  textSha256: null,
  revision: 1,
  createdBy: null,
  createdAt: new Date(signedAt),
  sentAt: null,
  signedAt: new Date(signedAt),
});
const on = (versions: Version[], day: string) => heldOn(timeline(versions), day).map((h) => h.version.number);

test('a version that follows another at midnight: the one before was in force until the day before', () => {
  const versions = [
    version(1, '2025-09-01', '2025-07-09T08:15:00Z'),
    version(2, '2026-09-01', '2026-07-08T07:50:00Z'),
  ];
  const [first, second] = timeline(versions);
  expect(periodWords(first!, ' to now')).toBe('1 September 2025 until 31 August 2026');
  expect(periodWords(second!, ' to now')).toBe('1 September 2026 to now');
  expect(on(versions, '2025-08-31')).toEqual([]);
  expect(on(versions, '2025-09-01')).toEqual([1]);
  expect(on(versions, '2026-08-31')).toEqual([1]);
  // London is an hour ahead of UTC on that day: the day is London's.
  expect(on(versions, '2026-09-01')).toEqual([2]);
});

test('two versions signed on the day they take force: each from its own moment', () => {
  const versions = [
    version(2, '2026-11-22', '2026-11-22T14:05:00Z'),
    version(1, '2026-11-22', '2026-11-22T09:00:00Z'),
  ];
  const [first, second] = timeline(versions);
  expect(periodWords(first!, '')).toBe('22 November 2026, 09:00 until 22 November 2026, 14:05');
  expect(periodWords(second!, '')).toBe('22 November 2026, 14:05');
  expect(on(versions, '2026-11-22')).toEqual([1, 2]);
  expect(on(versions, '2026-11-23')).toEqual([2]);
});

test('a version that another replaced before its day came was never in force', () => {
  const versions = [
    version(1, '2026-01-01', '2025-12-01T09:00:00Z'),
    version(2, '2027-01-01', '2026-11-01T09:00:00Z'),
    version(3, '2027-01-01', '2026-11-02T09:00:00Z'),
  ];
  expect(timeline(versions).map((h) => h.version.number)).toEqual([1, 3]);
  expect(on(versions, '2026-12-31')).toEqual([1]);
  expect(on(versions, '2027-01-01')).toEqual([3]);
});
