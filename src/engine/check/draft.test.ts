import { expect, test } from 'vitest';
import { readDraft } from './draft.ts';

const read = (attachment: object) => readDraft({ text: 'What a relay', attachments: [attachment] });

test('how many faces are in a picture is read, and what is said of the others', () => {
  expect(read({ kind: 'photo', people: ['Jo Bell'], faces: 3, others: 'unrecognisable' })).toMatchObject({
    attachments: [{ kind: 'photo', people: ['Jo Bell'], faces: 3, others: 'unrecognisable' }],
  });
  expect(read({ faces: null, others: 'no idea' })).toMatchObject({
    attachments: [{ kind: 'photo', people: [] }],
  });
});

test.each([[-1], [2.5], ['3'], [Number.NaN], [true]])('%j is no number of faces', (faces) => {
  expect(read({ faces })).toEqual({ field: 'attachments[0].faces', problem: 'a whole number was expected' });
});

test('a kind of picture that is no word is refused', () => {
  const wrong = { field: 'attachments[0].kind', problem: 'a string was expected' };
  expect(read({ kind: { toString: 1 } })).toEqual(wrong);
  expect(read({ kind: 3 })).toEqual(wrong);
});

test('a field that is not known is left alone', () => {
  const draft = readDraft({ text: 'Hello', shown: 3, attachments: [{ kind: 'photo', shows: 'a shed' }] });
  expect(draft).toEqual({ text: 'Hello', account: 'personal', attachments: [{ kind: 'photo', people: [] }] });
});
