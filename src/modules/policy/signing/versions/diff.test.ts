import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause } from '../../model.ts';
import { compareVersions, isSame, wordChanges } from './diff.ts';

const clause = (lineage: string, number: string | null, text: string, position = 0): Clause => ({
  id: `${lineage}-${position}`,
  lineage,
  number,
  marker: null,
  parentId: null,
  heading: false,
  text,
  modality: 'statement',
  binds: [],
  escalatesTo: [],
  position,
  revision: 1,
});

test('tells added, taken out, changed, renumbered and moved apart, each in its place', () => {
  const before = [
    clause('a', '1', 'One.'),
    clause('b', '2', 'Two.'),
    clause('c', '3', 'Three.'),
    clause('d', '4', 'Four.'),
  ];
  const after = [
    clause('d', '1', 'Four.'),
    clause('a', '2', 'One, indeed.'),
    clause('e', '3', 'New.'),
    clause('c', '3', 'Three.'),
  ];
  const { rows, counts } = compareVersions(before, after);
  expect(rows.map((r) => r.lineage)).toEqual(['d', 'a', 'b', 'e', 'c']);
  expect(counts).toEqual({ added: 1, removed: 1, changed: 1, renumbered: 2, moved: 1, same: 1 });
  expect(rows.find((r) => r.lineage === 'd')).toMatchObject({ moved: true, renumbered: true, words: null });
  expect(rows.find((r) => r.lineage === 'c')).toMatchObject({ moved: false, renumbered: false });
});

test('words that were in one version are those not added, and in the other those not removed', () => {
  const words = fc.array(fc.constantFrom('you', 'must', 'not', 'post', 'a', 'picture', 'ever', ',', 'Ça'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const parts = wordChanges(before, after);
      const without = (kind: string) =>
        parts
          .filter((p) => p.kind !== kind)
          .map((p) => p.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('words replaced one after another are one phrase replaced', () => {
  expect(
    wordChanges('Consent covers the channels named then.', 'Consent covers one channel at a time.'),
  ).toEqual([
    { kind: 'same', text: 'Consent covers ' },
    { kind: 'removed', text: 'the channels named then' },
    { kind: 'added', text: 'one channel at a time' },
    { kind: 'same', text: '.' },
  ]);
  expect(wordChanges('up to 20 minutes a day', 'up to 30 minutes a week').map((p) => p.text)).toEqual([
    'up to ',
    '20',
    '30',
    ' minutes a ',
    'day',
    'week',
  ]);
});

test('of any shuffle, what is not said to have moved keeps its order; nothing moved when nothing did', () => {
  const names = fc.uniqueArray(fc.nat(40), { maxLength: 20 });
  fc.assert(
    fc.property(names, names, (a, b) => {
      const version = (list: number[]) => list.map((n, i) => clause(String(n), String(n), `Clause ${n}.`, i));
      const { rows, counts } = compareVersions(version(a), version(b));
      expect(counts.added).toBe(b.filter((n) => !a.includes(n)).length);
      expect(counts.removed).toBe(a.filter((n) => !b.includes(n)).length);
      const stayed = rows.filter((r) => r.before && r.after && !r.moved);
      const places = stayed.map((r) => r.before!.position);
      expect(places).toEqual([...places].sort((x, y) => x - y));
      expect(compareVersions(version(a), version(a)).rows.every(isSame)).toBe(true);
    }),
  );
});

test('two long texts with nothing in common are told at once', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ');
  const start = performance.now();
  expect(wordChanges(long('a'), long('b')).map((p) => p.kind)).toContain('removed');
  expect(performance.now() - start).toBeLessThan(5000);
});

test('long clauses with nothing in common, and many of them, are told in good time', {
  timeout: 60_000,
}, () => {
  const words = (seed: number) =>
    Array.from({ length: 5000 }, (_, i) => `w${(i * 7919 * seed) % 4001}`).join(' ');
  const [before, after] = [words(3), words(11)];
  expect(wordChanges(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  const many = (text: string) => Array.from({ length: 40 }, (_, i) => clause(`c${i}`, String(i), text, i));
  const began = performance.now();
  expect(compareVersions(many(before), many(after)).counts.changed).toBe(40);
  expect(performance.now() - began).toBeLessThan(15_000);
});
