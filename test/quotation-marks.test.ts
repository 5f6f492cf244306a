import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Straight quotation marks and apostrophes in what people read. Looked for are a straight apostrophe inside a word and a
 * straight double mark at the beginning or the end of a word inside a string, line by line, comments left out: enough to
 * find a sentence typed with the wrong key.
 */
function straightIn(source: string): string[] {
  return source.split('\n').filter((line) => {
    if (/^\s*(?:\/\/|\/?\*|import\b|export \* )/.test(line)) return false;
    const code = line
      .replace(/\s\/\/ .*$/, '')
      .replace(/\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\])+\/[dgimsuvy]*/g, '');
    return /\p{L}'(?:s|t|re|ve|ll|d|m)\b/u.test(code) || hasStraightDouble(code);
  });
}

/** A word in straight double marks inside a string of single marks or backticks. */
function hasStraightDouble(code: string): boolean {
  return (code.match(/'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g) ?? []).some(
    (string) => /(?:^['`]|[\s(])"(?:\p{L}|\$\{)/u.test(string) && !/=\\?"|<\w/.test(string),
  );
}

const root = new URL('../', import.meta.url);
const SOURCES = globSync(
  ['src/modules/**/*.{ts,tsx}', 'src/web/**/*.{ts,tsx}', 'src/engine/document/**/*.ts'],
  {
    cwd: root,
  },
).filter((path) => !/\.test\.|\/fixtures\/|\/store\.ts$/.test(path));

test('what is planted is found, and code is left alone', () => {
  expect(straightIn(`text: "the trust's name",`)).toHaveLength(1);
  expect(straightIn(`say: 'Not "I" but "we" do.',`)).toHaveLength(1);
  expect(straightIn('message: `"$'.concat('{term}" is used here`,'))).toHaveLength(1);
  for (const code of [
    `const a = 'b' + "c";`,
    `// the trust's "name"`,
    `<p class="x">the trust’s “name”</p>`,
    `f('a', "it")`,
  ])
    expect(straightIn(code), code).toEqual([]);
});

test('people read curly quotation marks, as they are printed', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  const found = SOURCES.flatMap((path) =>
    straightIn(readFileSync(new URL(path, root), 'utf8')).map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('so does the model policy', () => {
  const text = readFileSync(new URL('policy/model-policy.md', root), 'utf8');
  expect(text.match(/.{0,20}["'].{0,20}/g) ?? []).toEqual([]);
});
