import { describe, expect, test } from 'vitest';
import { check } from '../../engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../engine/check/default-clauses.ts';
import { compileRegister } from '../../engine/check/register.ts';
import { SAMPLE_REGISTER } from '../../engine/check/sample-register.ts';
import { CONTROLS, PLACES, type Target } from '../../engine/targets.ts';
import { DEEDS } from './meanings/deeds.ts';
import { MEANINGS, meaningFor } from './meanings.ts';

/** The pages that exist. A deed that leads elsewhere must own up to it. */
const BUILT = [
  /^\/check$/,
  /^\/policy(?:\/(?:acknowledge|versions|coverage|clauses\/[\d.]+))?$/,
  /^\/(?:people|schools|ledger|me|team|training|guidance)$/,
  /^\/questions\/new$/,
  /^\/requests\/(?:mine|business-use|login-sharing|personal-device|press-enquiry)$/,
];
const isBuilt = (href: string) => BUILT.some((page) => page.test(href));

const all = Object.entries(MEANINGS) as [Target, (typeof MEANINGS)[Target]][];
const deeds = Object.values(DEEDS);
const sentences = all.flatMap(([target, m]) =>
  [...m.meaning, ...m.doHere.flatMap((deed) => (deed.built ? [] : [deed.meanwhile]))].map(
    (words) => [target, words] as const,
  ),
);

describe('meanings', () => {
  test('there is one for every control and every place, and no other', () => {
    expect(all.map(([target]) => target).sort()).toEqual([...CONTROLS, ...Object.keys(PLACES)].sort());
  });

  test('chip titles are at most four words and differ from one another', () => {
    const titles = all.map(([, m]) => m.short);
    expect(titles.filter((title) => title.split(/\s+/).length > 4 || title.length === 0)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('each says one to three things and offers at least one deed', () => {
    const wrong = all.filter(([, m]) => m.meaning.length < 1 || m.meaning.length > 3 || m.doHere.length < 1);
    expect(wrong.map(([target]) => target)).toEqual([]);
  });

  test('minutes and stance are said as they were set, and in general words until then', () => {
    const settings = { minutes_per_day: 25, business_use_stance: 'required' };
    expect(meaningFor('allowance', settings)[0]).toContain('25 minutes');
    expect(meaningFor('use-meter', settings)[0]).toContain('up to 25 minutes a day');
    expect(meaningFor('stance', settings)[0]).toContain('posting for work is required');
    expect(meaningFor('allowance', { minutes_per_day: 0 })[0]).toContain('no personal use');
    for (const target of ['allowance', 'use-meter', 'stance', 'reading'] as const)
      expect(meaningFor(target, {})).toEqual(MEANINGS[target].meaning);
  });

  test('every control shows what is fine beside what is not', () => {
    expect(CONTROLS.filter((control) => !MEANINGS[control].example)).toEqual([]);
  });

  test('a deed is called built exactly when its page exists', () => {
    expect(deeds.filter((deed) => deed.built !== isBuilt(deed.href)).map((deed) => deed.href)).toEqual([]);
  });

  test('every deed is used, each with a path of its own', () => {
    const used = new Set(all.flatMap(([, m]) => m.doHere.map((deed) => deed.href)));
    expect(deeds.filter((deed) => !used.has(deed.href)).map((deed) => deed.href)).toEqual([]);
    expect(new Set(deeds.map((deed) => deed.href)).size).toBe(deeds.length);
  });

  test("sentences are whole, calm, free of clause numbers and of any one trust's settings", () => {
    expect(sentences.length).toBeGreaterThan(100);
    const wrong = sentences.filter(
      ([, words]) =>
        !/^[A-Z“].*\.$/s.test(words) || /!|please note|simply|clause \d|\d+ minutes/i.test(words),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each([
  ['the register is empty', compileRegister({})],
  ['people and schools are known', SAMPLE_REGISTER],
])('what the checker says of the examples when %s', (_when, register) => {
  const found = (text: string) =>
    check({ text, account: 'personal', channel: 'facebook' }, { register, clauses: DEFAULT_CLAUSES });

  test.each(CONTROLS.map((control) => [control, MEANINGS[control].example!] as const))(
    '%s',
    (control, { fine, not }) => {
      expect(found(fine).outcome, fine).toBe('clear');
      expect(
        found(not).findings.map((finding) => finding.control),
        not,
      ).toContain(control);
    },
  );
});
