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

test.each(['Who it applies to', 'What you agree to', 'Accounts that we listen to'])(
  'a line of its own that ends in a small word takes no number from the clause below it: %s',
  (title) => {
    const text = (between: string) =>
      `1. Introduction\n1.1 Staff must read this policy and sign it.\n${title}${between}1.2 It applies to governors too, and to everyone who works with us.`;
    expect(cites(text('\n'))).toEqual(['1', '1.1', null, '1.2']);
    expect(cites(text('\n\n'))).toEqual(['1', '1.1', null, '1.2']);
  },
);

test('an item that ends in "; or" is done, also where a dash decorates the next number', () => {
  const text = '9.1 You must:\n9.1.1 not swear; or\n- 9.1.2 not lie; and\n- 9.1.3 be kind.';
  expect(cites(text)).toEqual(['9.1', '9.1.1', '9.1.2', '9.1.3']);
});

test('an appendix has numbers of its own', () => {
  const text = '1. Rules\n1.1 Staff must be kind.\nAppendix A: Words\n1. Kind\n1.1 Kind means gentle.';
  const tree = readPolicy(linesOfText(text));
  expect(tree.clauses.at(-1)?.parent).toBe(3);
  expect(tree.lints).toEqual([]);
});

const heads = (text: string) =>
  readPolicy(linesOfText(text)).clauses.flatMap((clause) => (clause.heading ? [clause.text] : []));

test.each(['Looking at how systems are used', 'Deciding who may post', 'Making sure that posts are safe'])(
  'a heading may hold a question: %s',
  (title) => {
    expect(heads(`1. Scope\n\n1.1 This is for staff.\n\n2. ${title}\n\n2.1 Ask first.`)).toEqual([
      'Scope',
      title,
    ]);
    expect(heads(`Scope\n\nThis is for staff.\n\n${title}\n\nAsk first.`)).toEqual(['Scope', title]);
  },
);

test('a short line above clauses with its number is their heading, unless it commands or runs on into them', () => {
  const text = (title: string, first: string) =>
    `1. Scope\n\n1.1 This is for staff.\n\n2. ${title}\n\n2.1 ${first}`;
  expect(heads(text('Social media is here to stay', 'The Trust welcomes it.'))).toContain(
    'Social media is here to stay',
  );
  expect(heads(text('Staff must be kind', 'The Trust welcomes it.'))).toEqual(['Scope']);
  expect(heads(text('A post is out of place where it', 'is unkind;'))).toEqual(['Scope']);
  expect(heads(text('Posting what others should not see is unkind', 'is unkind;'))).toEqual(['Scope']);
});

test('clauses that count on from part to part stay in their part, also where a number is left out', () => {
  const text =
    'I. Scope\n\n1. This is for staff.\n2. It is for governors.\n\nII. Rules\n\n3. Staff must be kind.\n4. Staff must be careful.\n\nIII. Breaches\n\n6. A breach may lead to dismissal.\n7. Staff may appeal.';
  const { clauses, lints } = readPolicy(linesOfText(text));
  const parents = clauses.map(({ number, parent }) => [number, parent && clauses[parent]!.number]);
  expect(parents.slice(3)).toEqual([
    ['II', null],
    ['3', 'II'],
    ['4', 'II'],
    ['III', null],
    ['6', 'III'],
    ['7', 'III'],
  ]);
  expect(lints.map(({ kind, clause }) => [kind, clauses[clause]!.number])).toEqual([['numbering-gap', '6']]);
});

test('a number with nothing but a stop after it ends the sentence above', () => {
  const { clauses } = readPolicy(
    linesOfText(
      '1. Rules\n1.1 Staff must keep to what is said of friends of pupils in the list of examples\n(12).\n1.2 Staff must ask.',
    ),
  );
  expect(clauses.map(({ cite }) => cite)).toEqual(['1', '1.1', '1.2']);
  expect(clauses[1]!.text).toMatch(/examples \(12\)\.$/);
});
