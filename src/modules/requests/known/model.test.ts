import { expect, test } from 'vitest';
import { isAboutNothingOf, type Use, verdictOn } from './model.ts';

const use = (more: Partial<Omit<Use, 'only'>> & { only?: Partial<Use['only']> } = {}): Use => ({
  requestId: 'one',
  title: 'Reading challenge',
  status: 'holds',
  accounts: [{ id: 'ours', handle: '@ours' }],
  platforms: [],
  from: '2026-11-01',
  until: '2026-12-31',
  stoppedOn: null,
  ...more,
  only: { sites: [], times: null, when: '', matter: '', words: '', ...more.only },
});
const OURS = { accountId: 'ours', platform: 'instagram' };
const TUESDAY_NOON = { weekday: 2, time: '12:30' };
const verdict = (held: Use[], place: Parameters<typeof verdictOn>[1] = OURS, at = TUESDAY_NOON) => {
  const found = verdictOn(held, place, at);
  return found.kind === 'left out' ? found.by : found.kind;
};

test('a permission covers the account that it names, or the platform', () => {
  expect(verdict([use()])).toBe('covered');
  expect(verdict([use()], { accountId: 'theirs', platform: 'instagram' })).toBe('account');
  const linkedin = use({ accounts: [], platforms: ['linkedin'] });
  expect(verdict([linkedin], { accountId: null, platform: 'linkedin' })).toBe('covered');
  expect(verdict([linkedin])).toBe('account');
  expect(verdict([], OURS)).toBe('none');
});

test('not on a platform, or at a time, that its conditions leave out', () => {
  expect(verdict([use({ only: { sites: ['instagram'] } })])).toBe('covered');
  expect(verdict([use({ only: { sites: ['x'] } })])).toBe('site');
  const times = { days: [2, 4], start: '12:30', end: '13:00' };
  const noon = use({ only: { times, when: 'Tuesday and Thursday, 12:30 to 13:00' } });
  expect(verdict([noon])).toBe('covered');
  expect(verdict([noon], OURS, { weekday: 2, time: '12:59' })).toBe('covered');
  expect(verdict([noon], OURS, { weekday: 2, time: '13:00' })).toBe('time');
  expect(verdict([noon], OURS, { weekday: 2, time: '12:29' })).toBe('time');
  expect(verdict([noon], OURS, { weekday: 3, time: '12:45' })).toBe('time');
});

test('not before it begins, nor after it ended', () => {
  expect(verdict([use({ status: 'not yet' })])).toBe('not yet');
  expect(verdict([use({ status: 'training' })])).toBe('training');
  for (const status of ['revoked', 'over'] as const) {
    expect(verdict([use({ status })])).toBe('ended');
    // Of another account: no word about this one.
    expect(verdict([use({ status })], { accountId: 'theirs', platform: null })).toBe('none');
  }
});

test('of several, one that covers it is enough; else the nearest is named; and the last that ended', () => {
  const revoked = use({ requestId: 'old', status: 'revoked', stoppedOn: '2026-11-10' });
  expect(verdict([revoked, use()])).toBe('covered');
  // Another permission, for another account, does not hide why this one is over.
  expect(verdict([revoked, use({ accounts: [] })])).toBe('ended');
  const later = use({ status: 'over', requestId: 'newer', until: '2026-11-12' });
  expect(verdictOn([later, revoked], OURS, TUESDAY_NOON)).toMatchObject({
    kind: 'ended',
    use: { requestId: 'newer' },
  });
  const never = use({ only: { sites: ['x'] } });
  const another = use({ only: { times: { days: [5], start: '09:00', end: '10:00' } } });
  expect(verdict([never, another])).toBe('time');
});

test.each([
  ['books, reading, the library', 'We read three books today', false],
  ['books, reading, the library', 'Our librarian is back!', false],
  ['books, reading, the library', 'The coach leaves at nine', true],
  ['The reading challenge', 'A new challenge on Friday', false],
  ['PE', 'The coach leaves at nine', false],
  ['', 'The coach leaves at nine', false],
  ['the school and our posts', 'The coach leaves at nine', false],
  ['Schach', '', false],
  ['Café öffnen', 'Das CAFÉ ist offen', false],
])('a matter %j and a draft %j: about nothing of it is %s', (matter, text, nothing) => {
  expect(isAboutNothingOf(matter, text)).toBe(nothing);
});
