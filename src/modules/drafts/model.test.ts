import { expect, test } from 'vitest';
import { cleanDraft, outermost } from './model.ts';
import { audiencesOf, COMMON_PLATFORMS, placeFrom, placeWords } from './places.ts';
import { midSentence, onePerson, seenByWords, summaryOf, useAllWords } from './words.ts';

test.each([
  [
    ['approve', 'change', 'consider'],
    'One part needs written permission, one is better changed and one is only advice.',
  ],
  [['stop'], 'One part must not be posted.'],
  [['consider', 'stop', 'consider'], 'One part must not be posted and two are only advice.'],
  [['change', 'change'], 'Two parts are better changed.'],
  [[], 'We found nothing in the policy that stands in its way.'],
] as const)('%j is summed up', (severities, words) => {
  expect(summaryOf(severities.map((severity) => ({ severity })))).toBe(words);
});

test('notes about the same words are one part', () => {
  const note = (severity: 'stop' | 'approve', ...spots: [number, number][]) => ({
    severity,
    spots: spots.map(([start, end]) => ({ start, end })),
  });
  expect(summaryOf([note('stop', [0, 9]), note('stop', [4, 20])])).toBe('One part must not be posted.');
  expect(summaryOf([note('stop', [0, 9]), note('stop', [9, 20])])).toBe('Two parts must not be posted.');
  // One with two places, another at one of them, a third apart, a fourth about the picture alone.
  const several = [
    note('stop', [0, 4], [30, 34]),
    note('stop', [32, 40]),
    note('stop', [50, 60]),
    note('stop'),
  ];
  expect(summaryOf(several)).toBe('Three parts must not be posted.');
  expect(summaryOf([note('stop', [0, 9]), note('approve', [0, 9])])).toBe(
    'One part must not be posted and one needs written permission.',
  );
});

test('the button that uses every wording says how many', () => {
  expect([useAllWords(2), useAllWords(3), useAllWords(14)]).toEqual([
    'Use both suggestions',
    'Use all three suggestions',
    'Use all 14 suggestions',
  ]);
});

test('what nobody can see goes; half a character becomes the sign for one; lines and tabs stay', () => {
  expect(cleanDraft(' a\u0000b\r\nc\td\ud83d! ')).toBe('ab\nc\td\ufffd!');
});

test('every service offers an audience, and each is a place', () => {
  for (const platform of COMMON_PLATFORMS) {
    for (const { audience } of audiencesOf(platform)) {
      const place = placeFrom(`personal:${platform.key}:${audience}`, {}, COMMON_PLATFORMS, []);
      expect(place).toMatchObject({ account: 'personal', platform, audience });
    }
  }
});

test('a place in words, and who sees it there when the register has no sentence', () => {
  const place = placeFrom('personal:instagram:friends', {}, COMMON_PLATFORMS, [])!;
  expect(placeWords(place)).toBe('your own Instagram account, followers only');
  expect(seenByWords(place)).toMatch(
    /^You chose “followers only”\. Any of them can show it .* as if it were public\.$/,
  );
  const elsewhere = placeFrom('other', { platform: 'nowhere', audience: 'everyone' }, COMMON_PLATFORMS, [])!;
  expect(elsewhere).toEqual({
    account: 'personal',
    platform: null,
    audience: 'public',
    accountId: null,
    handle: null,
    runs: true,
  });
  expect(placeWords(elsewhere)).toBe('an account of your own, public');
});

test('one person to ask is named, of several none; and a name is closed by a comma', () => {
  const whom = {
    headteacher: 'Helen Adair, your headteacher',
    leadership: 'Sol Lindley',
    manager: 'Mary Nash',
  };
  const note = (severity: 'stop' | 'approve', ask: 'headteacher' | 'manager' | null) => ({ severity, ask });
  expect(
    onePerson(
      [note('approve', 'manager'), note('approve', null), note('stop', 'headteacher')],
      'approve',
      whom,
    ),
  ).toBe('Mary Nash');
  expect(onePerson([note('approve', 'manager'), note('approve', 'headteacher')], 'approve', whom)).toBeNull();
  expect(onePerson([note('approve', null)], 'approve', whom)).toBeNull();
  expect(midSentence(whom.headteacher)).toBe('Helen Adair, your headteacher,');
  expect(midSentence('the board of trustees')).toBe('the board of trustees');
});

test('of clauses under one another the outer one is named', () => {
  const chip = (number: string) => ({ number, title: '', href: '', says: '' });
  const numbers = ['3.1.3', '7.4.1', '7.4.1.1', '7.4.1.2', '7.5', '7.50', '3'];
  expect(outermost(numbers.map(chip)).map(({ number }) => number)).toEqual(['7.4.1', '7.5', '7.50', '3']);
  expect(outermost(['', '7'].map(chip))).toHaveLength(2);
});
