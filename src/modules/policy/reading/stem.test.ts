import { expect, test } from 'vitest';
import { quotable, stemOf } from './stem.ts';

const clauses = [
  { id: 'h', parentId: null, heading: true, text: 'Personal use' },
  { id: 'lead', parentId: 'h', heading: false, text: 'We are fair. You may use it provided it does not:' },
  { id: 'item', parentId: 'lead', heading: false, text: 'Exceed 20 minutes per day;' },
  { id: 'last', parentId: 'lead', heading: false, text: 'Breach this policy, in particular; or' },
  { id: 'below', parentId: 'last', heading: false, text: 'Interfere with work.' },
  { id: 'open', parentId: 'lead', heading: false, text: 'Run down' },
  { id: 'deep', parentId: 'open', heading: false, text: 'the trust.' },
  { id: 'whole', parentId: 'h', heading: false, text: 'Be kind.' },
  { id: 'under', parentId: 'whole', heading: false, text: 'Always.' },
];
const byId = new Map(clauses.map((clause) => [clause.id, clause]));
const stem = (id: string) => stemOf(byId.get(id)!, byId);

test('an item is quoted with the sentence it finishes', () => {
  expect(stem('item')).toBe('You may use it provided it does not:');
  expect(quotable(byId.get('item')!, byId)).toBe(
    'You may use it provided it does not: Exceed 20 minutes per day;',
  );
  expect(stem('deep')).toBe('You may use it provided it does not: Run down');
});

test('what stands by itself has no stem: under a heading, a whole sentence, or an item of a list', () => {
  for (const id of ['lead', 'whole', 'under', 'below', 'h']) expect(stem(id), id).toBe('');
});

test('parents that go round in a ring end', () => {
  const ring = [
    { id: 'a', parentId: 'b', heading: false, text: 'One:' },
    { id: 'b', parentId: 'a', heading: false, text: 'Two:' },
  ];
  expect(stemOf(ring[0]!, new Map(ring.map((c) => [c.id, c])))).toBe('Two:');
});
