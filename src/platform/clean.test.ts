import { expect, test } from 'vitest';
import { clean, seen } from './clean.ts';

test.each([
  [' \u200b \u200b\n', ''],
  ['\u200d\ufe0f', ''],
  ['\u3164 \u2800', ''],
  ['May I \u202epost\u202c this?', 'May I post this?'],
  ['\u2067a\u2069\u200fb\ufeff', 'ab'],
  ['a\0b', 'ab'],
  ['one\n\n two ', 'one\n\n two'],
  ['\u{1f469}\u200d\u{1f3eb} \u2764\ufe0f', '\u{1f469}\u200d\u{1f3eb} \u2764\ufe0f'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('what nobody can see is left out of %j', (text, left) => {
  expect(seen(text)).toBe(left);
});

test('words are composed and have single spaces', () => {
  expect(clean(' Zoe\u0308 \n\u200b  Hay\u00ades ')).toBe('Zo\u00eb Hayes');
});
