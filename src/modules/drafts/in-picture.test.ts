import { expect, test } from 'vitest';
import { CONTROLS } from '../../engine/targets.ts';
import { asInPicture, rulesInPicture } from './in-picture.ts';
import type { Note } from './model.ts';
import { askOf } from './note-props.ts';
import { summaryOf } from './words.ts';

const NOTE: Note = {
  key: 'consent Amelia',
  rule: 'consent',
  severity: 'approve',
  about: 'Written consent',
  chips: [],
  spots: [{ start: 0, end: 6 }],
  quote: 'Amelia',
  message: 'There is no agreement on file.',
  fix: { text: 'one of our pupils' },
  ask: 'headteacher',
};
const WHOM = {
  headteacher: 'Helen Adair, your headteacher',
  leadership: 'senior leadership',
  manager: 'your manager',
};

test('what must not be shown holds for the words in a picture; how somebody speaks for themselves does not', () => {
  const all = Object.fromEntries(CONTROLS.map((control) => [control, ['1']]));
  const left = CONTROLS.filter((control) => !rulesInPicture(all)[control]);
  expect(left).toEqual([
    'reference',
    'attribution',
    'disclaimer',
    'press',
    'parent-contact',
    'official-account',
  ]);
  // A rule that the trust has switched off stays off.
  expect(rulesInPicture({ consent: ['5.4'], disclaimer: ['6.7'] })).toEqual({ consent: ['5.4'] });
});

test('a note about words in a picture says so, is another one than of the same words in the draft, and offers no words', () => {
  const note = asInPicture(NOTE);
  expect(note.message).toBe('In the picture: there is no agreement on file.');
  expect(asInPicture({ ...NOTE, message: 'Theresa May is quoted.' }).message).toBe(
    'In the picture: Theresa May is quoted.',
  );
  expect(note.key).not.toBe(NOTE.key);
  expect(note.fix).toBeNull();
  expect(note.spots).toEqual(NOTE.spots);
});

test.each([
  [
    'approve',
    'Blur that part of the picture or crop it out. Then take it out of “Words in the picture” too. To post it as it is, ask Helen Adair, your headteacher, and get the answer in writing.',
  ],
  [
    'stop',
    'Blur that part of the picture or crop it out. Then take it out of “Words in the picture” too. Not sure? Ask Helen Adair, your headteacher.',
  ],
  ['consider', 'This is advice. You can leave the picture as it is, or blur that part or crop it out.'],
] as const)('what can be done about words in a picture: %s', (severity, words) => {
  expect(askOf('', asInPicture({ ...NOTE, severity }), WHOM)).toBe(words);
});

test('the same place in the draft and in the picture is two parts', () => {
  expect(summaryOf([NOTE, asInPicture(NOTE)])).toBe('Two parts need written permission.');
  expect(summaryOf([asInPicture(NOTE), asInPicture(NOTE)])).toBe('One part needs written permission.');
});
