import { expect, test } from 'vitest';
import type { Target } from '../../../engine/targets.ts';
import type { Clause } from '../model.ts';
import { clauseTitles } from './titles.ts';

const clause = (id: string, text: string, heading = false): Clause => ({
  id,
  lineage: id,
  number: id,
  marker: null,
  parentId: null,
  heading,
  text,
  modality: 'statement',
  binds: [],
  escalatesTo: [],
  position: 0,
  revision: 1,
});
const tie = (clauseId: string, target: Target) => ({
  clauseId,
  target,
  reason: '',
  state: 'confirmed' as const,
});

test('a clause too long for a heading is called by what it is tied to first; its number tells it from others', () => {
  const clauses = [
    clause('1', 'What can follow', true),
    clause('1.1', 'A breach can lead to discipline, up to dismissal.'),
    clause('1.2', 'A person decides in time, and hears you first.'),
    clause('1.3', 'You must not show a pupil without written consent.'),
    clause('1.4', 'Nothing is tied to this one.'),
    clause('1.5', 'Be kind.'),
  ];
  const targets = [
    tie('1.1', 'outcomes'),
    tie('1.1', 'report'),
    tie('1.2', 'outcomes'),
    tie('1.3', 'consent'),
    tie('1.5', 'standards'),
  ];
  expect([...clauseTitles({ clauses, targets }).values()]).toEqual([
    'What can follow',
    'Fair outcomes',
    'Fair outcomes',
    'Written consent',
    'Nothing is tied to this …',
    'Be kind.',
  ]);
});

test('without a number, a clause is called by its rule only where no other clause is', () => {
  const bare = (id: string, text: string) => ({ ...clause(id, text), number: null });
  const clauses = [
    bare('a', 'A breach can lead to discipline, up to dismissal.'),
    clause('2', 'A person decides in time, and hears you first.'),
    bare('c', 'You must not show a pupil without written consent.'),
  ];
  const targets = [tie('a', 'outcomes'), tie('2', 'outcomes'), tie('c', 'consent')];
  expect([...clauseTitles({ clauses, targets }).values()]).toEqual([
    'A breach can lead to …',
    'Fair outcomes',
    'Written consent',
  ]);
});

test('an item of a list is called by its rule too, short as its words are', () => {
  const stem = clause('5', 'Occasional personal use is permitted provided it does not:');
  const item = { ...clause('5.1', 'Exceed 20 minutes per day;'), parentId: '5' };
  const targets = [tie('5.1', 'allowance')];
  expect(clauseTitles({ clauses: [stem, item], targets }).get('5.1')).toBe('Minutes a day');
});

test('clauses that begin alike are called by as many words as tell them apart', () => {
  const clauses = [
    clause('1', 'You must not post a picture of a pupil.'),
    clause('2', 'You must not post a picture of a colleague.'),
    clause('3', 'You may.'),
    clause('4', 'You may.'),
  ];
  expect([...clauseTitles({ clauses, targets: [] }).values()]).toEqual([
    'You must not post a picture of a pupil.',
    'You must not post a picture of a colleague.',
    'You may.',
    'You may.',
  ]);
});

test('an item of a list is called with the words it hangs on, its "not" with them', () => {
  const item = (id: string, parentId: string | null, text: string) => ({ ...clause(id, text), parentId });
  const clauses = [
    item('5', null, 'Occasional personal use during working hours is permitted provided it does not:'),
    item('5.1', '5', 'Exceed 20 minutes per day;'),
    item('5.2', '5', 'Interfere with your work; or'),
    item('6', null, 'You must not say anything that is untrue or would run down or libel any of:'),
    item('6.1', '6', 'the trust;'),
  ];
  const titles = clauseTitles({ clauses, targets: [] });
  expect(titles.get('5.1')).toBe('… is permitted provided it does not: Exceed 20 minutes per day');
  expect(titles.get('5.2')).toBe('… is permitted provided it does not: Interfere with your work');
  expect(titles.get('6.1')).toBe(
    '… must not say anything that is untrue or would run down or libel any of: the trust',
  );
});
