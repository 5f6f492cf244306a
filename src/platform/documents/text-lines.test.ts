import { expect, test } from 'vitest';
import { linesOfMarkdown, linesOfText } from './text-lines.ts';

test('a line of signs below some words makes them a heading, below a sentence it is only a rule', () => {
  const lines = linesOfMarkdown(
    'Staff must know this\n=====\n\nWhat staff must do\n---\n\nStaff must be kind.\n---\n',
  );
  expect(lines.filter((line) => line.text !== '').map((line) => [line.text, line.headingLevel])).toEqual([
    ['Staff must know this', 1],
    ['What staff must do', 2],
    ['Staff must be kind.', undefined],
  ]);
});

test('settings at the head of a file are no part of the policy', () => {
  const lines = linesOfMarkdown('---\ntitle: Policy\nowner: HR\n---\n\nStaff must be kind.\n');
  expect(lines.filter((line) => line.text !== '').map((line) => [line.text, line.aside])).toEqual([
    ['title: Policy', 'document control'],
    ['owner: HR', 'document control'],
    ['Staff must be kind.', undefined],
  ]);
});

test('the rule below the heads of a table is no gap in it, a blank line is', () => {
  const table = ['| Do | Do not |', '| --- | :---: |', '| Ask | Guess |'];
  const lines = linesOfMarkdown([...table, '', ...table, '---'].join('\n'));
  expect(lines.map(({ line, text, row }) => [line, text, row])).toEqual([
    [1, 'Do\tDo not', true],
    [3, 'Ask\tGuess', true],
    [4, '', undefined],
    [5, 'Do\tDo not', true],
    [7, 'Ask\tGuess', true],
    [8, '', undefined],
  ]);
});

test('links keep their words, footnotes stand aside', () => {
  const lines = linesOfMarkdown('See [the form](https://a.example/b).[^1]\n\n[^1]: In the office.\n');
  expect(lines[0]).toMatchObject({ text: 'See the form.' });
  expect(lines[2]).toMatchObject({ aside: 'footnote' });
});

test('a form feed starts a page, and a tab is as wide as it looks', () => {
  const lines = linesOfText('1. One\n\f\ta)\tTwo');
  expect(lines.map(({ text, page, indent }) => [text, page, indent])).toEqual([
    ['1. One', 1, 0],
    ['', 1, 0],
    ['a)\tTwo', 2, 4],
  ]);
});
