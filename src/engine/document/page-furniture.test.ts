import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import type { SourceLine } from './model.ts';
import { readPolicy } from './read.ts';

test('items that are alike on every page are not its header', () => {
  const pages = [1, 2, 3, 4].map(
    (page) => `1.${page} Staff must:\n(a) use the Trust form for group ${page}, and\nPage ${page} of 4\n`,
  );
  const { clauses, nonClauses } = readPolicy(linesOfText(`1. Rules\n\n${pages.join('\n')}`));
  expect(clauses.filter((clause) => clause.number === '(a)')).toHaveLength(4);
  expect(nonClauses.map(({ kind }) => kind)).toEqual(Array(4).fill('page furniture'));
});

test('a header is found by its place, its page numbers or the name of the document', () => {
  const pages = [1, 2, 3].map(
    (page) => `Elm Trust policy on posts\n- ${page} -\n1.${page} Staff must be kind.\n`,
  );
  const { clauses } = readPolicy(linesOfText(`1. Rules\n\n${pages.join('\n')}`));
  expect(clauses.map((clause) => clause.text)).toEqual(['Rules', ...Array(3).fill('Staff must be kind.')]);
});

test.each([
  'End of policy',
  'End of document.',
  '*** END OF THE STAFF SOCIAL MEDIA POLICY ***',
  '- end -',
  'END',
])('a line that closes the document is no clause: %s', (last) => {
  const { clauses, nonClauses } = readPolicy(linesOfText(`1. Rules\n\n1.1 Staff must be kind.\n\n${last}\n`));
  expect(clauses.map(({ number }) => number)).toEqual(['1', '1.1']);
  expect(nonClauses).toEqual([{ line: 5, kind: 'page furniture', text: last }]);
});

test.each([
  '1.2 End of policy review',
  'End of term is no end of duty.',
  'At the end of this policy is a form.',
])('a clause may speak of an end: %s', (text) => {
  const { nonClauses } = readPolicy(linesOfText(`1. Rules\n\n1.1 Staff must be kind.\n\n${text}\n`));
  expect(nonClauses).toEqual([]);
});

test('the name of a file with the page out of all pages is a footer', () => {
  const pages = [1, 2, 3].map((page) => `1.${page} Staff must be kind.\n\nsmp-final.html ${page}/3\n`);
  const { clauses } = readPolicy(linesOfText(`1. Rules\n\n${pages.join('\f')}`));
  expect(clauses.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.3']);
});

/** Lines of two pages of print: each with its height, and `|` before those that stand apart from the text. */
function printed(...pages: string[][]): SourceLine[] {
  return pages.flatMap((page, p) =>
    page.map((text, i): SourceLine => {
      const [, apart, words] = /^(\|?)(.*)$/s.exec(text)!;
      const near = i < 3 || i >= page.length - 3;
      return {
        text: words!,
        line: p * 100 + i + 1,
        page: p + 1,
        ...(near ? { edge: { at: 800 - i * 14, apart: apart === '|' } } : {}),
      };
    }),
  );
}

const BODY = ['1.2 Staff must be kind.', '1.3 Staff must be fair.', '1.4 Staff must be calm.'];

test('a line of a sentence that comes back at the edges of pages stays where it is', () => {
  const line = 'pupils of any school, now or before';
  const source = printed(
    [
      '|Elm Trust policy',
      '1.1 Staff must be on time.',
      ...BODY,
      '1.5 Staff must not write to',
      line,
      '(15).',
    ],
    [
      '|Elm Trust policy',
      '1.6 Staff must not follow',
      line,
      '(16).',
      ...BODY,
      '1.7 Staff must not name',
      line,
    ],
  );
  const { clauses, nonClauses } = readPolicy(source);
  expect(nonClauses.map(({ text }) => text)).toEqual(Array(2).fill('Elm Trust policy'));
  expect(
    clauses
      .map(({ text }) => text)
      .join(' ')
      .split(line),
  ).toHaveLength(4);
});

test('at one height on each page, and right at the text, only what is no sentence is a header', () => {
  const { clauses, nonClauses } = readPolicy(
    printed(
      ['Staff must not name pupils.', ...BODY, 'More'],
      ['Staff must not name pupils.', ...BODY, 'Less'],
    ),
  );
  expect(nonClauses).toEqual([]);
  expect(clauses.filter(({ text }) => text.includes('Staff must not name pupils.'))).toHaveLength(2);
  const tight = printed(['Elm Trust policy', ...BODY, 'More'], ['Elm Trust policy', ...BODY, 'Less']);
  expect(readPolicy(tight).nonClauses.filter(({ kind }) => kind === 'page furniture')).toHaveLength(2);
});

test('in a text without pages, words that a sentence needs are no header', () => {
  const text = [1, 2, 3]
    .map(
      (n) =>
        `1.${n} Staff must not accept friend requests from\npupils of any school in the Trust\nor their parents.\n`,
    )
    .join('\n');
  const { clauses, nonClauses } = readPolicy(linesOfText(`1. Rules\n\n${text}`));
  expect(nonClauses).toEqual([]);
  expect(clauses[1]!.text).toBe(
    'Staff must not accept friend requests from pupils of any school in the Trust or their parents.',
  );
});

test('a clause may end in the number of a page', () => {
  const text = 'Staff must fill in the form in the handbook of the school, page 4';
  const { clauses } = readPolicy(linesOfText(`1. Rules\n\n1.1 ${text}\n\n1.2 Staff must be kind.\n`));
  expect(clauses[1]!.text).toBe(text);
});

test('what is left out as a header is told in one lint with its words, page numbers alone are not', () => {
  const lintsOf = (header: string) =>
    readPolicy(
      linesOfText(
        `1. Rules\n\n${[1, 2, 3].map((n) => `1.${n} Staff must be kind.\n\n${header}Page ${n} of 3`).join('\n\f')}`,
      ),
    ).lints.filter(({ kind }) => kind === 'page-edges');
  expect(lintsOf('Elm Trust policy\n')).toMatchObject([{ clause: 0, weight: 'look' }]);
  expect(lintsOf('Elm Trust policy\n')[0]!.message).toContain('“Elm Trust policy”');
  expect(lintsOf('')).toEqual([]);
});
