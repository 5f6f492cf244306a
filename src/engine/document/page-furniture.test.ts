import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
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
