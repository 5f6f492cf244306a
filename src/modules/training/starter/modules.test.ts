import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTarget } from '../../../engine/targets.ts';
import { STARTER_MODULES } from './modules.ts';

const assets = new URL('../../../web/assets/', import.meta.url);
const words = (...texts: string[]) => texts.join(' ').split(/\s+/).filter(Boolean).length;
const pages = STARTER_MODULES.flatMap(({ key, pages }) => pages.map((page) => ({ key, page })));
const questions = STARTER_MODULES.flatMap(({ key, questions }) => questions.map((asked) => ({ key, asked })));
const pictures = pages.flatMap(({ page }) => page.picture ?? []);

test('there are six modules, each with a key, title and heading of its own', () => {
  expect(STARTER_MODULES).toHaveLength(6);
  expect(new Set(STARTER_MODULES.map(({ key }) => key)).size).toBe(6);
  expect(new Set(STARTER_MODULES.map(({ title }) => title)).size).toBe(6);
  expect(new Set(pages.map(({ page }) => page.heading)).size).toBe(pages.length);
  expect(new Set(questions.map(({ asked }) => asked.text)).size).toBe(questions.length);
  for (const { key } of STARTER_MODULES) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(STARTER_MODULES)('$key is done in ten minutes', ({ pages, questions, summary, minutes }) => {
  expect(minutes).toBe(10);
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.length).toBeLessThanOrEqual(8);
  expect(questions.length).toBeGreaterThanOrEqual(5);
  expect(questions.length).toBeLessThanOrEqual(7);
  for (const page of pages) {
    const long = words(...page.paragraphs, ...(page.list ?? []));
    expect(long, page.heading).toBeLessThanOrEqual(120);
    expect(page.paragraphs.length, page.heading).toBeGreaterThan(0);
  }
  expect(words(summary)).toBeLessThanOrEqual(30);
  // At 200 words a minute two or three minutes are left to think.
  const read = pages.flatMap((page) => [page.heading, ...page.paragraphs, ...(page.list ?? [])]);
  const asked = questions.flatMap(({ text, options }) => [
    text,
    ...options.flatMap((one) => [one.text, one.reason]),
  ]);
  expect(words(...read, ...asked)).toBeLessThan(1500);
});

test.each(STARTER_MODULES)('$key is tied to the policy by names, never by numbers', (module) => {
  const { targets, questions } = module;
  expect(targets.length).toBeGreaterThan(0);
  for (const target of [...targets, ...questions.flatMap((asked) => asked.target ?? [])])
    expect(isTarget(target), target).toBe(true);
  for (const asked of questions) expect(asked.target, asked.text).toBeDefined();
  const said = JSON.stringify([module.summary, module.pages, questions]);
  expect(said.match(/\bclauses? \d|\b\d+\.\d+/gi)).toBeNull();
});

test.each(questions)('$key: each option of “$asked.text” says why', ({ asked }) => {
  const right = asked.options.filter((one) => one.right).length;
  expect(right).toBeGreaterThanOrEqual(1);
  expect(right).toBeLessThan(asked.options.length);
  if (asked.kind === 'single') expect(right).toBe(1);
  else expect(asked.text).toMatch(/Choose all that apply\.$/);
  expect(asked.options.length).toBeGreaterThanOrEqual(3);
  expect(asked.options.length).toBeLessThanOrEqual(6);
  expect(new Set(asked.options.map(({ text }) => text)).size).toBe(asked.options.length);
  for (const { text, reason } of asked.options) {
    expect(words(reason), text).toBeGreaterThanOrEqual(4);
    expect(reason).not.toBe(text);
  }
});

test('neither length nor place gives an answer away', () => {
  const single = questions.map(({ asked }) => asked).filter(({ kind }) => kind === 'single');
  const guessed = (pick: (lengths: number[]) => number) =>
    single.filter(({ options }) => options[pick(options.map(({ text }) => text.length))]!.right).length /
    single.length;
  // Blind guesses among three or four are right in less than a third; a rule of thumb is to do hardly better.
  expect(guessed((lengths) => lengths.indexOf(Math.max(...lengths)))).toBeLessThan(0.35);
  expect(guessed((lengths) => lengths.indexOf(Math.min(...lengths)))).toBeLessThan(0.35);
  for (const place of [0, 1, 2])
    expect(
      guessed(() => place),
      `place ${place + 1}`,
    ).toBeLessThan(0.45);
});

test('neither a reason in the answer nor the name of the headteacher gives it away', () => {
  const options = questions.flatMap(({ asked }) => asked.options);
  const share = (says: RegExp, right: boolean) => {
    const some = options.filter((one) => one.right === right);
    return some.filter(({ text }) => says.test(text)).length / some.length;
  };
  // An excuse that only wrong answers make, or a person whom only right ones name, would be the key to the whole quiz.
  for (const says of [/\b(because|since|so that)\b|, as /, /\bhead(teacher)?\b/, /, and /])
    expect(Math.abs(share(says, true) - share(says, false)), String(says)).toBeLessThan(0.1);
});

test('words are plain: nothing shouted, no dashes between thoughts, nobody told to “please note”', () => {
  const all = JSON.stringify(STARTER_MODULES);
  expect(all.match(/!|—| – |please note|simply|inappropriate|ensure/gi)).toBeNull();
});

test('each module has pictures, each with words for it, and no picture lies about unused', () => {
  for (const { key, pages } of STARTER_MODULES)
    expect(pages.filter((page) => page.picture).length, key).toBeGreaterThanOrEqual(3);
  const files = readdirSync(assets).filter((name) => name.startsWith('training-'));
  expect(pictures.map(({ file }) => file).sort()).toEqual(files.sort());
  for (const { file, alt } of pictures) {
    expect(words(alt), file).toBeGreaterThanOrEqual(6);
    expect(alt, file).toMatch(/^[A-Z].*\.$/);
  }
});

/** The two themes of the palette: each name's colour by day and by night. */
function palette(): Map<string, string> {
  const source = readFileSync(new URL('../../../web/styles/_palette.scss', import.meta.url), 'utf8');
  const [light = '', dark = ''] = source.split('$dark:');
  const of = (part: string) =>
    new Map([...part.matchAll(/"([\w-]+)": (#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
  const night = of(dark);
  return new Map([...of(light)].map(([name, colour]) => [colour, night.get(name)!]));
}

test('pictures keep to the palette, by day and by night, and load nothing', () => {
  // White is the ground of a sheet and the ink on plum; the pictures mean the sheet.
  const themes = palette().set('#ffffff', '#241d27');
  expect(themes.size).toBeGreaterThan(20);
  for (const { file } of pictures) {
    const svg = readFileSync(new URL(file, assets), 'utf8');
    const [, drawn = ''] = svg.split('</style>');
    const used = new Set([...drawn.matchAll(/(fill|stroke)="(#[0-9a-f]+)"/g)].map((m) => `${m[1]} ${m[2]}`));
    expect(used.size, file).toBeGreaterThan(3);
    for (const one of used) {
      const [property, colour = ''] = one.split(' ');
      expect(themes.has(colour), `${file}: ${colour}`).toBe(true);
      expect(svg, file).toContain(`[${property}="${colour}"]{${property}:${themes.get(colour)}}`);
    }
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 480 220"/);
    expect(svg.replace('http://www.w3.org/2000/svg', ''), file).not.toMatch(/https?:|href|<script|on\w+=/);
  }
});
