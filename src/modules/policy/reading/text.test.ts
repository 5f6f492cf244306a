import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause } from '../model.ts';
import { changedSince, find, layOut, pieces } from './text.ts';

let n = 0;
const clause = (number: string | null, text: string, more: Partial<Clause> = {}): Clause => {
  n += 1;
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    lineage: `lineage-${n}`,
    number,
    marker: null,
    parentId: null,
    heading: false,
    text,
    modality: 'statement',
    binds: [],
    escalatesTo: [],
    position: n,
    revision: 1,
    ...more,
  };
};

test('what binds is bold, what was searched for is marked, and no letter is lost', () => {
  expect(pieces('You must not post. You must ask.', 'post')).toEqual([
    { text: 'You ', must: false, hit: false },
    { text: 'must not', must: true, hit: false },
    { text: ' ', must: false, hit: false },
    { text: 'post', must: false, hit: true },
    { text: '. You ', must: false, hit: false },
    { text: 'must', must: true, hit: false },
    { text: ' ask.', must: false, hit: false },
  ]);
  expect(pieces('A mustard seed.').every((p) => !p.must)).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 4 }), (text, query) => {
      expect(
        pieces(text, query.trim())
          .map((p) => p.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('ids are unique on the page, from the number where there is one', () => {
  const part = clause('7', 'Posting', { heading: true });
  const lead = clause('7.4', 'Do not:', { parentId: part.id });
  const sub = clause('(a)', 'shout;', { parentId: lead.id });
  const again = clause('(a)', 'sulk.', { parentId: lead.id });
  const bare = clause(null, 'Words.', { marker: '•', parentId: lead.id });
  const lines = layOut([part, lead, sub, again, bare]);
  expect(lines.map((l) => l.id)).toEqual(['c7', 'c7-4', 'ca', `c-${again.id}`, `c-${bare.id}`]);
  expect(lines.map((l) => l.kind)).toEqual(['part', 'clause', 'sub', 'sub', 'sub']);
  expect(lines.at(-1)!.margin).toBe('•');
});

test('finding shows the clause with the headings it stands under, by words or by number', () => {
  const part = clause('7', 'Posting', { heading: true });
  const one = clause('7.1', 'Be kind (always).', { parentId: part.id });
  const two = clause('7.2', 'Be brief.', { parentId: part.id });
  const lines = layOut([part, one, two]);
  const shown = (query: string) => find(lines, query).lines.map((l) => l.margin);
  expect(shown('KIND (always)')).toEqual(['7', '7.1']);
  expect(shown('7.2')).toEqual(['7', '7.2']);
  expect(find(lines, 'nowhere')).toEqual({ lines: [], found: 0 });
});

test('a first version changed nothing; a later one what it added or reworded', () => {
  const same = clause('1', 'Same.');
  const was = clause('2', 'Was.');
  const is = { ...was, text: 'Is.' };
  const added = clause('3', 'Added.');
  expect(changedSince(null, [same])).toEqual(new Set());
  expect(changedSince([same, was], [same, is, added])).toEqual(new Set([is.lineage, added.lineage]));
});
