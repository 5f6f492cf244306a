import { expect, test } from 'vitest';
import { type AskedBefore, isLetGo, likeness, type ShownDraft, shownBefore } from './model.ts';

const PRIZE = 'So proud of Amelia who won the county poetry prize today';

test.each([
  [PRIZE, `  so PROUD of Amelia,\nwho won the county poetry prize — today!`, 'same'],
  [PRIZE, 'So proud of a pupil who won the county poetry prize today', 'near'],
  [PRIZE, 'Parking is closed on Friday, please walk to the gate', null],
  ['Happy birthday', 'Happy birthday!', 'same'],
  ['Happy birthday to you', 'Happy birthday to me', null],
  ['the the the the the the', 'the cat sat on the mat', null],
  ['🎉', '🎉', 'same'],
  ['🎉', '😀', null],
])('%j beside %j: %s', (one, other, expected) => {
  expect(likeness(one, other)).toBe(expected);
});

const shown = (more: Partial<ShownDraft> = {}): ShownDraft => ({
  id: 'a',
  draft: PRIZE,
  account: 'personal',
  says: 'go-ahead',
  at: new Date('2026-11-18T10:00:00Z'),
  answeredBy: null,
  toRole: 'head',
  notBy: [],
  noted: [],
  ...more,
});
const checking = (more = {}) => ({ text: PRIZE, words: '', account: 'personal' as const, ...more });

test('of several, one on hold goes first, then the very words, then the newest', () => {
  const later = new Date('2026-11-20T10:00:00Z');
  const near = shown({ id: 'near', draft: `${PRIZE} indeed`, at: later });
  const newer = shown({ id: 'newer', at: later });
  const hold = shown({ id: 'hold', draft: `${PRIZE} indeed`, says: 'on-hold' });
  const first = (...all: ShownDraft[]) => shownBefore(all, checking())?.draft.id;
  expect(first(near, shown())).toBe('a');
  expect(first(shown(), newer)).toBe('newer');
  expect(first(newer, hold)).toBe('hold');
  expect(first(shown({ draft: 'Parking is closed.' }))).toBeUndefined();
});

test('for another kind of account, the same words are not what was shown', () => {
  expect(shownBefore([shown()], checking({ account: 'official' }))?.same).toBe(false);
  expect(shownBefore([shown()], checking())?.same).toBe(true);
});

test('the words in a picture count, alone and beside the draft', () => {
  const picture = { text: 'See this', words: PRIZE };
  expect(shownBefore([shown()], checking(picture))?.same).toBe(true);
  const both = shown({ draft: `See this\n\nIn the picture: ${PRIZE}` });
  expect(shownBefore([both], checking(picture))?.same).toBe(true);
  expect(shownBefore([shown()], checking({ text: '', words: '' }))).toBeNull();
});

const asked = (more: Partial<AskedBefore> = {}): AskedBefore => ({
  href: '/questions/a',
  says: 'go-ahead',
  same: true,
  at: new Date(),
  who: 'Helen Adair',
  noted: ['consent Amelia'],
  ...more,
});

test('an answer lets go what was noted when it was given, and nothing found since; never what must not be posted', () => {
  const note = (severity: string, key = 'consent Amelia') => ({ key, severity });
  expect(isLetGo(asked(), [note('approve')])).toBe(true);
  expect(isLetGo(asked(), [note('approve'), note('consider', 'tone')])).toBe(true);
  expect(isLetGo(asked(), [note('approve', 'consent Joan')])).toBe(false);
  expect(isLetGo(asked(), [note('stop')])).toBe(false);
  expect(isLetGo(asked({ same: false }), [])).toBe(false);
  expect(isLetGo(asked({ says: 'change' }), [])).toBe(false);
  expect(isLetGo(null, [])).toBe(false);
});
