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

test('a clause is called by its rule only where no other clause is', () => {
  const clauses = [
    clause('1', 'What can follow', true),
    clause('1.1', 'A breach can lead to discipline, up to dismissal.'),
    clause('1.2', 'A person decides in time, and hears you first.'),
    clause('1.3', 'You must not show a pupil without written consent.'),
    clause('1.4', 'Nothing is tied to this.'),
  ];
  const targets = [tie('1.1', 'outcomes'), tie('1.2', 'outcomes'), tie('1.3', 'consent')];
  expect([...clauseTitles({ clauses, targets }).values()]).toEqual([
    'What can follow',
    'A breach can lead to …',
    'A person decides in time …',
    'Written consent',
    'Nothing is tied to this.',
  ]);
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
