import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import { readPolicy } from './read.ts';

const END = '\n\n1. Rules\n1.1 Staff must be kind.\n1.2 Staff must ask.';

function read(text: string) {
  const { clauses, nonClauses } = readPolicy(linesOfText(`Social Media Policy\n\n${text}`));
  return {
    heads: clauses.flatMap(({ heading, text: words }) => (heading ? [words] : [])),
    control: nonClauses.flatMap(({ kind, text: words }) => (kind === 'document control' ? [words] : [])),
  };
}

test.each([
  'Document control',
  'VERSION HISTORY',
  'Policy review history',
  'Document control and approval:',
  'Change log',
])('a heading above a table about the document is no clause: %s', (head) => {
  expect(read(`${head}\n\nAudience\tEveryone${END}`)).toEqual({
    heads: ['Rules'],
    control: [head, 'Audience Everyone'],
  });
  expect(read(`Document details\n${head}\n\nVersion: 2\nOwner: the Trust${END}`)).toEqual({
    heads: ['Rules'],
    control: ['Document details', head, 'Version: 2', 'Owner: the Trust'],
  });
});

test.each(['Policy information', 'Review record', 'Change log', 'Document control'])(
  'a heading above paragraphs stays a heading, whatever its words: %s',
  (head) => {
    expect(read(`1. Rules\n1.1 Be kind.\n\n2. ${head}\n\n2.1\tStaff must keep a copy.`)).toEqual({
      heads: ['Rules', head],
      control: [],
    });
    expect(
      read(`Rules\n\nStaff must be kind.\n\n${head}\n\nStaff must log each change of a password.`),
    ).toEqual({
      heads: ['Rules', head],
      control: [],
    });
  },
);

test('a heading below a table about the document may begin the policy', () => {
  const { heads, control } = read('Version: 2\nOwner: the Trust\n\nPolicy details\n\nStaff must be kind.');
  expect(heads).toEqual(['Policy details']);
  expect(control).toEqual(['Version: 2', 'Owner: the Trust']);
});
