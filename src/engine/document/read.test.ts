import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import { readPolicy } from './read.ts';

const does = (text: string) => readPolicy(linesOfText(text)).clauses.map(({ modality }) => modality);

test('what a permission must not do is forbidden', () => {
  expect(
    does('1.1 Personal use is permitted provided it does not:\n(a) last over an hour; or\n(b) hinder work.'),
  ).toEqual(['permission', 'prohibition', 'prohibition']);
});

test('an item that begins with "not" turns a duty into a ban, and with a command of its own keeps that', () => {
  expect(
    does('1.1 Staff will:\n(a) not post in anger;\n(b) post with care.\n(c) Managers may allow more.'),
  ).toEqual(['obligation', 'prohibition', 'obligation', 'power']);
});

test('items that finish the sentence of a clause without a colon have its command', () => {
  expect(
    does('9. Staff must not\n9.1 share passwords;\n9.2 name pupils.\n9.3 This list is not complete.'),
  ).toEqual(['prohibition', 'prohibition', 'prohibition', 'statement']);
});

test('a list of aims commands nothing', () => {
  expect(
    does('1.1 The aims of this policy are to:\n(a) protect pupils; and\n(b) report on progress.'),
  ).toEqual(['statement', 'statement', 'statement']);
});

test('a list goes on after a paragraph, but a new (a) begins a new one', () => {
  const tree = readPolicy(
    linesOfText('1.1 Staff must:\n(a) ask;\n\nThis takes a day.\n\n(b) wait.\n\nStaff may:\n(a) post.'),
  );
  expect(tree.clauses.map(({ cite, parent }) => [cite, parent])).toEqual([
    ['1.1', null],
    ['1.1(a)', 0],
    [null, null],
    ['1.1(b)', 0],
    [null, null],
    ['(a)', 4],
  ]);
});
