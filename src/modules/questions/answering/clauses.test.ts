import { expect, test } from 'vitest';
import { choicesOf, clauseItems } from './clauses.ts';

const clause = (id: string, parentId: string | null, text: string, heading = false) => ({
  id,
  lineage: `lineage ${id}`,
  number: id,
  parentId,
  heading,
  text,
});
const CHOICES = choicesOf([
  clause('1', null, 'Personal use', true),
  clause('1.1', '1', 'Be kind.'),
  clause('1.2', '1', 'Pupils', true),
  clause('1.2.1', '1.2', 'Name no pupil.'),
  clause('2', null, 'Official use', true),
  clause('2.1', '2', 'Ask first.'),
  clause('3', null, 'It stands on its own.'),
]);

test('clauses are chosen under the section they stand in, whatever stands between', () => {
  expect(clauseItems(CHOICES, [])).toEqual([
    { value: '', text: 'Choose a clause' },
    {
      label: '1 Personal use',
      options: [
        { value: 'lineage 1.1', text: '1.1 Be kind.' },
        { value: 'lineage 1.2.1', text: '1.2.1 Name no pupil.' },
      ],
    },
    { label: '2 Official use', options: [{ value: 'lineage 2.1', text: '2.1 Ask first.' }] },
    { value: 'lineage 3', text: '3 It stands on its own.' },
  ]);
});

test('what the checker named comes first, and stands nowhere else', () => {
  const items = clauseItems(CHOICES, ['2.1']);
  expect(items[1]).toEqual({
    label: 'What the checker named',
    options: [{ value: 'lineage 2.1', text: '2.1 Ask first.' }],
  });
  expect(items.map((item) => ('label' in item ? item.label : item.text))).toEqual([
    'Choose a clause',
    'What the checker named',
    '1 Personal use',
    'Other clauses',
  ]);
});
