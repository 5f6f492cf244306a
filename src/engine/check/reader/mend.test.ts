import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mended } from './mend.ts';
import { speller } from './spelling.ts';

const WORDS = new Map(
  Object.entries({
    0: 'the all people women woman hate should be killed like you are too many in this is on my here call him',
    1: 'muslims black trans gay stupid teacher kettle empress',
    2: 'scum vermin disgusting shit',
    3: 'gnu hated',
  }).flatMap(([step, words]) => words.split(' ').map((word) => [word, Number(step)] as const)),
);
const SPELLER = speller(WORDS, (word) => word.length);
const meant = (text: string) => mended(text, SPELLER).text;

it.each([
  ['a letter left out', 'I hte womn', 'I hate woman'],
  ['two letters changed about', 'They are sucm', 'They are scum'],
  ['a letter twice', 'the kettlle is on', 'the kettle is on'],
  ['spaces left out', 'Ihatewomen are stupidvermin', 'I hate women are stupid vermin'],
  ['a space put in', 'too many wom en here', 'too many women here'],
  ['a space between letters', 'they are s c u m', 'they are scum'],
  ['a full stop between letters', 'you are v.e.r.m.i.n', 'you are vermin'],
  ['an article before letters', 'this is a s h i t kettle', 'this is a shit kettle'],
  ['signs for letters', 'bl4ck people, d1$gu$t1ng, g4y', 'black people, disgusting, gay'],
  ['stars for letters', 'this is sh*t', 'this is shit'],
  ['the highest grade', 'an A* in this, two A*s', 'an A in this, two As'],
  ['capitals spelt out that are rude', 'S H I T kettle', 'shit kettle'],
  ['a group that begins with a capital', 'all the Muslms', 'all the Muslims'],
])('reads %s', (_, text, expected) => {
  expect(meant(text)).toBe(expected);
});

it.each([
  ['rightly spelt words', 'the gnu hated the kettle'],
  ['names', 'call him Womn or Stupd'],
  ['numbers and classes', '3D at 5am for 50p in P4 and Y3'],
  ['codes spelt out', 'the code is G N U H'],
  ['short words beside each other', 'call them press, PE can be like you'],
  ['addresses and tags', 'womn@stupd.example #womn @womn hte.com/womn'],
  ['words of another language', 'qui zzxq vrtl'],
])('leaves %s', (_, text) => {
  expect(meant(text)).toBe(text);
});

it('knows for each letter where it comes from', () => {
  const { text, starts, ends } = mended('so womn are', SPELLER);
  const at = text.indexOf('woman');
  expect(text).toBe('so woman are');
  expect([starts[at], ends[at], starts[at + 4], ends[at + 4]]).toEqual([3, 7, 3, 7]);
  expect([starts[at + 6], ends[at + 6]]).toEqual([8, 9]);
});

it('names places within the text, in order, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('womn ', 's.c.u.m', 'hte', ' g4y '))),
      (parts) => {
        const written = parts.join('');
        const { text, starts, ends } = mended(written, SPELLER);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]!).toBeLessThan(ends[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(written.length);
          if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      },
    ),
  );
});

it('takes no longer for a long text of strange words than for as many of another', () => {
  const strange = 'qzxv '.repeat(20_000);
  const from = performance.now();
  mended(strange, SPELLER);
  expect(performance.now() - from).toBeLessThan(1_000);
});
