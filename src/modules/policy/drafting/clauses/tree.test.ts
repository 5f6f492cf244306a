import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftClause } from '../model.ts';
import { differing, placed } from './difference.ts';
import {
  add,
  at,
  CannotMend,
  endOf,
  indent,
  mergeUp,
  moveDown,
  moveUp,
  outdent,
  remove,
  split,
  type Tree,
} from './model.ts';
import { renumbering } from './numbering.ts';
import { readWords } from './reading.ts';

function clause(
  id: string,
  parentId: string | null,
  number: string | null,
  more: Partial<DraftClause> = {},
): DraftClause {
  return {
    id,
    lineage: id,
    number,
    marker: null,
    parentId,
    heading: false,
    text: `Words of ${id}.`,
    modality: 'statement',
    binds: [],
    escalatesTo: [],
    position: 0,
    revision: 1,
    ...more,
  };
}

const TREE: Tree = placed(
  [],
  [
    clause('a', null, '1', { heading: true }),
    clause('a1', 'a', '1.1'),
    clause('a1x', 'a1', '(a)'),
    clause('a1y', 'a1', '(b)'),
    clause('a2', 'a', '1.2'),
    clause('b', null, '2', { heading: true }),
    clause('b1', 'b', '2.1'),
  ],
);
const ids = (tree: Tree) => tree.map(({ id }) => id).join(' ');
const parents = (tree: Tree) => tree.map(({ id, parentId }) => `${parentId ?? '-'}>${id}`).join(' ');

/** Every clause comes after the one it is under, and what is under a clause follows it without a break. */
function wellFormed(tree: Tree): boolean {
  const stack: string[] = [];
  for (const { id, parentId } of tree) {
    while (stack.length > 0 && stack.at(-1) !== parentId) stack.pop();
    if (parentId !== null && stack.at(-1) !== parentId) return false;
    stack.push(id);
  }
  return new Set(tree.map(({ id }) => id)).size === tree.length;
}

describe('one step', () => {
  test('up and down take along what is under a clause', () => {
    expect(ids(moveDown(TREE, 'a1'))).toBe('a a2 a1 a1x a1y b b1');
    expect(ids(moveUp(TREE, 'b'))).toBe('b b1 a a1 a1x a1y a2');
    expect(() => moveUp(TREE, 'a1')).toThrow(CannotMend);
    expect(() => moveDown(TREE, 'b1')).toThrow(CannotMend);
  });

  test('in and out a level', () => {
    expect(parents(indent(TREE, 'a2'))).toBe('->a a>a1 a1>a1x a1>a1y a1>a2 ->b b>b1');
    expect(parents(outdent(TREE, 'a1x'))).toBe('->a a>a1 a1>a1y a>a1x a>a2 ->b b>b1');
    expect(() => indent(TREE, 'a')).toThrow(CannotMend);
    expect(() => outdent(TREE, 'b')).toThrow(CannotMend);
  });

  test('add before, after and under', () => {
    const made = clause('n', null, null);
    expect(parents(add(TREE, 'a1', 'before', made))).toBe('->a a>n a>a1 a1>a1x a1>a1y a>a2 ->b b>b1');
    expect(parents(add(TREE, 'a1', 'after', made))).toBe('->a a>a1 a1>a1x a1>a1y a>n a>a2 ->b b>b1');
    expect(parents(add(TREE, 'a1', 'under', made))).toBe('->a a>a1 a1>a1x a1>a1y a1>n a>a2 ->b b>b1');
  });

  test('remove takes what is under it; join gives it to the clause above', () => {
    expect(ids(remove(TREE, 'a1'))).toBe('a a2 b b1');
    const joined = mergeUp(TREE, 'a1');
    expect(parents(joined)).toBe('->a a>a1x a>a1y a>a2 ->b b>b1');
    expect(joined[0]!.text).toBe('Words of a. Words of a1.');
  });

  test('split puts the second half after all that is under the first, without a number', () => {
    const second = { id: 's', lineage: 's', text: 'Second.', ...readWords('Second.', false, undefined) };
    const cut = split(TREE, 'a1', 'First.', second);
    expect(ids(cut)).toBe('a a1 a1x a1y s a2 b b1');
    expect(cut[at(cut, 's')]).toMatchObject({ number: null, parentId: 'a', text: 'Second.' });
  });

  test('leaves every number as it was', () => {
    for (const step of [moveDown(TREE, 'a1'), indent(TREE, 'a2'), outdent(TREE, 'a1x'), remove(TREE, 'a2')])
      for (const { id, number } of step) expect(number).toBe(TREE[at(TREE, id)]!.number);
  });
});

test('any steps leave a well-formed tree, rising positions, and a difference that leads from one to the other', () => {
  const step = fc.record({
    kind: fc.constantFrom('up', 'down', 'in', 'out', 'merge', 'remove', 'before', 'after', 'under', 'split'),
    pick: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let tree: Tree = TREE;
      steps.forEach(({ kind, pick }, n) => {
        if (tree.length === 0) return;
        const { id } = tree[pick % tree.length]!;
        const made = clause(`n${n}`, null, null);
        const before = tree;
        try {
          if (kind === 'up') tree = moveUp(tree, id);
          else if (kind === 'down') tree = moveDown(tree, id);
          else if (kind === 'in') tree = indent(tree, id);
          else if (kind === 'out') tree = outdent(tree, id);
          else if (kind === 'merge') tree = mergeUp(tree, id);
          else if (kind === 'remove') tree = remove(tree, id);
          else if (kind === 'split') tree = split(tree, id, 'One.', made);
          else tree = add(tree, id, kind as 'before', made);
        } catch (error) {
          if (!(error instanceof CannotMend)) throw error;
        }
        tree = placed(before, tree);
        expect(wellFormed(tree)).toBe(true);
        expect(tree.every((c, i) => i === 0 || c.position > tree[i - 1]!.position)).toBe(true);
        const rows = new Map(before.map((c) => [c.id, c]));
        for (const change of differing(before, tree))
          if (change.after) rows.set(change.id, change.after);
          else rows.delete(change.id);
        expect([...rows.values()].sort((a, b) => a.position - b.position)).toEqual(tree);
      });
    }),
    { numRuns: 300 },
  );
});

test('one clause put among 5,000 moves no other', () => {
  const many = placed(
    [],
    Array.from({ length: 5000 }, (_, i) => clause(`c${i}`, null, `${i + 1}`)),
  );
  const more = placed(many, add(many, 'c2500', 'after', clause('new', null, null)));
  expect(differing(many, more).map(({ id }) => id)).toEqual(['new']);
});

describe('renumbering', () => {
  const numbered = (...rows: [string, string | null, string | null][]) =>
    rows.map(([id, parent, number]) => clause(id, parent, number));

  test('counts each list from one in its own style and carries a new parent number down', () => {
    const tree = numbered(
      ['s', null, '5'],
      ['x', 's', '5.1'],
      ['xa', 'x', '(a)'],
      ['xc', 'x', '(c)'],
      ['y', 's', '5.4'],
      ['y1', 'y', '5.4.1'],
      ['n', 's', null],
    );
    expect(renumbering(tree, 's').map(({ before, after }) => `${before}>${after}`)).toEqual([
      '(c)>(b)',
      '5.4>5.2',
      '5.4.1>5.2.1',
    ]);
    expect(renumbering(tree, 'x').map(({ before, after }) => `${before}>${after}`)).toEqual(['(c)>(b)']);
  });

  test('counts numerals as numerals and sections as sections', () => {
    const tree = numbered(
      ['a', null, '1'],
      ['b', null, '3'],
      ['b1', 'b', '3.1'],
      ['i', 'b1', '(i)'],
      ['v', 'b1', '(v)'],
    );
    expect(renumbering(tree, null).map(({ before, after }) => `${before}>${after}`)).toEqual([
      '3>2',
      '3.1>2.1',
      '(v)>(ii)',
    ]);
  });

  test('has nothing to say where all is in order', () => {
    expect(renumbering(TREE, null)).toEqual([]);
  });

  test('never gives one number twice', () => {
    const tree = numbered(['s', null, '1'], ['a', 's', '1.1'], ['b', 's', '1.1'], ['c', 's', '1.7']);
    const after = renumbering(tree, null);
    expect(after.map((r) => r.after)).toEqual(['1.2', '1.3']);
    expect(endOf(tree, 0)).toBe(4);
  });
});
