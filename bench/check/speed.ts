// Posts a second on one core with a register of 50,000 names loaded: node bench/check/speed.ts [POSTS.jsonl]
import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import { compileRegister } from '../../src/engine/check/register.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'y',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ee', 'ou'];
let seed = 7;
const next = (n: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % n;
};
const syllable = (): string => ONSETS[next(20)]! + VOWELS[next(8)]! + 'nrlst'[next(5)]!;
const cap = (s: string): string => s[0]!.toUpperCase() + s.slice(1);
const given = Array.from({ length: 2000 }, () => cap(syllable() + syllable()));
const pupils = Array.from({ length: 50_000 }, () => ({
  name: `${given[next(2000)]} ${cap(syllable() + syllable() + syllable())}`,
  consent: 'none' as const,
}));

const from = performance.now();
const register = compileRegister({ pupils, schools: [{ name: 'Larkfield High School' }] });
console.log(`register of ${pupils.length} names compiled in ${(performance.now() - from).toFixed(0)} ms`);

const file = process.argv[2];
const texts =
  file && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((l) => String(JSON.parse(l).text))
    : [
        'Year 8 bakers, four flavours, no survivors. Well done to everyone who came along to the hall and brought a plate of something.',
      ];
const words = texts.join(' ').split(' ');
const posts: string[] = [];
for (let i = 0; i < words.length; ) {
  let post = '';
  while (post.length < 126 && i < words.length) post += `${words[i++]} `;
  posts.push(post);
}
const context = { register, clauses: DEFAULT_CLAUSES };
for (let round = 0; round < 4; round++) {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < 1500) {
    for (const text of posts) check({ text, account: 'personal', channel: 'x' }, context);
    done += posts.length;
  }
  console.log(`${Math.round((1000 * done) / (performance.now() - start))} posts a second`);
}
