import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '../model.ts';
import { openReader } from './reader.ts';

const reader = openReader(readFileSync(join(import.meta.dirname, '../../../../weights/reader.bin')));
const LOGIN =
  'Lovely walk today. You can have my login for the register till I am back, it is the dog and his birthday.';
const personal = (text: string): Draft => ({ text, account: 'personal' });

it('senses a breach told in ordinary words, and where', () => {
  const sensed = reader(personal(LOGIN)).found.find(({ control }) => control === 'credentials');
  expect(LOGIN.slice(sensed!.start, sensed!.end)).toMatch(/login|birthday/);
});

it('senses nothing in an ordinary day', () => {
  expect(reader(personal('Year 6 made bread today and the whole corridor smelt of it.')).found).toEqual([]);
  expect(reader(personal(''))).toEqual({ found: [], doubted: new Set() });
});

it('doubts what is plainly not there, and never in a text that it has not read to its end', () => {
  const bread = 'Year 6 made bread today and the whole corridor smelt of it.';
  const { doubted } = reader(personal(bread));
  expect(doubted.has('violence') && doubted.has('credentials')).toBe(true);
  expect(reader(personal(LOGIN)).doubted.has('credentials')).toBe(false);
  for (const times of [70, 90, 200]) expect(reader(personal(`${bread} `.repeat(times))).doubted.size).toBe(0);
});

it('gives the same answer to the same draft, whatever was read before', () => {
  const draft = personal('Our head could not find her own office with a sat nav');
  const once = reader(draft);
  reader(personal('Something else entirely, and longer than that was.'));
  expect(reader(draft)).toEqual(once);
});

it('names places within any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) =>
      reader(personal(text)).found.every(
        ({ start, end }) => 0 <= start && start <= end && end <= text.length,
      ),
    ),
    { numRuns: 40 },
  );
});

it('reads no more of an endless text than a post could be', () => {
  const endless = `${LOGIN} `.repeat(2_000);
  expect(reader(personal(endless)).found).toEqual(reader(personal(endless.slice(0, 6_000))).found);
  const late = `${'The kettle is on. '.repeat(400)}${LOGIN}`;
  expect(reader(personal(late)).found.filter(({ control }) => control === 'credentials')).toEqual([]);
}, 20_000);
