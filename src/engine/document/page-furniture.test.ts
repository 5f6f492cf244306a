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
