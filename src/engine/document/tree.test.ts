import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import { readPolicy } from './read.ts';

function cites(text: string): (string | null)[] {
  return readPolicy(linesOfText(text)).clauses.map((clause) => clause.cite);
}

const letters = [...'abcdefgh'].map((letter) => `(${letter}) item ${letter};`);

test('(i) after (h) is a letter, unless (ii) follows', () => {
  const head = ['1. Staff must not:', ...letters];
  expect(cites([...head, '(i) item i;', '(j) item j.'].join('\n')).slice(-2)).toEqual(['1(i)', '1(j)']);
  expect(cites([...head, '(i) one;', '(ii) two;', '(i) item i.'].join('\n')).slice(-3)).toEqual([
    '1(h)(i)',
    '1(h)(ii)',
    '1(i)',
  ]);
});

test('a number at the start of a wrapped line is no clause', () => {
  const text =
    '1.1 Staff must follow the rules on sharing that are set out in section\n2.4 above and ask when in doubt.\n1.2 Staff must be kind.';
  expect(cites(text)).toEqual(['1.1', '1.2']);
});

test('an appendix has numbers of its own', () => {
  const text = '1. Rules\n1.1 Staff must be kind.\nAppendix A: Words\n1. Kind\n1.1 Kind means gentle.';
  const tree = readPolicy(linesOfText(text));
  expect(tree.clauses.at(-1)?.parent).toBe(3);
  expect(tree.lints).toEqual([]);
});
