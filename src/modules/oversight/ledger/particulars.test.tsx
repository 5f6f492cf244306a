import { expect, test } from 'vitest';
import { nameInWords, Particulars, valueInWords } from './particulars.tsx';

const words = (payload: unknown) =>
  String(<Particulars payload={payload} />)
    .replaceAll(/<\/li>|<ul[^>]*>|<ol[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .split('\n')
    .filter(Boolean);

test('names are words, and what is not there is said', () => {
  expect(nameInWords('accept_within_days')).toBe('accept within days:');
  expect(nameInWords('effectiveOn')).toBe('effective on:');
  expect([null, undefined, '', true, false, 0, '2026-07-31'].map(valueInWords)).toEqual([
    'none',
    'none',
    'none',
    'yes',
    'no',
    '0',
    '2026-07-31',
  ]);
});

test('a payload is read as names and values, as deep as it goes', () => {
  expect(words({ after: '30', before: null, who: { given: 'A <b>' }, rows: ['x', 'y'], none: [] })).toEqual([
    'after: 30',
    'before: none',
    'who: ',
    'given: A &lt;b&gt;',
    'rows: ',
    'x',
    'y',
    'none: none',
  ]);
  expect(words({})).toEqual(['Nothing more.']);
});
