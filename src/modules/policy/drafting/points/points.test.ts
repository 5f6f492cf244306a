import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../../engine/document/read.ts';
import { readPolicyFile } from '../../../../platform/documents/read-policy-file.ts';
import { linesOfText } from '../../../../platform/documents/text-lines.ts';
import { clausesFrom } from '../begin/document.ts';
import { optionsIn, pagePoints, pointsOf } from './model.ts';
import { fixFor } from './offered-words.ts';

const root = new URL('../../../../../', import.meta.url);
const samples = readdirSync(new URL('test/documents/samples/', root))
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => `test/documents/samples/${name}`);
const seed = '../shared/policy/seed-policy.txt';

/** What is said of a document and of the draft made from it, in words that can be compared. */
async function compared(path: string): Promise<{ lints: string[]; points: string[] }> {
  const { lines } = await readPolicyFile(readFileSync(new URL(path, root)), path);
  const tree = readPolicy(lines);
  const draft = clausesFrom(tree);
  const index = new Map(draft.map(({ id }, i) => [id, i]));
  return {
    lints: tree.lints.map((l) => `${l.clause} ${l.kind} ${l.quote} ${l.message}`).sort(),
    points: [...pagePoints(tree.lints, draft), ...pointsOf(draft, {})]
      .map((p) => `${index.get(p.clauseId)} ${p.kind} ${p.quote} ${p.message}`)
      .sort(),
  };
}

describe('the points of a draft nobody has changed are the lints of the document', () => {
  test.each([...samples, 'policy/model-policy.md'])('%s', async (path) => {
    const { lints, points } = await compared(path);
    expect(points).toEqual(lints);
  });

  test.skipIf(!existsSync(new URL(seed, root)))('the source policy', async () => {
    const { lints, points } = await compared(seed);
    expect(points).toEqual(lints);
    expect(points.length).toBeGreaterThan(5);
  });
});

const draftOf = (text: string) => clausesFrom(readPolicy(linesOfText(text)));

test('minutes that differ from the words are a point that must be settled, until they are the same', () => {
  const draft = draftOf(
    '1. Use\n\n1.1 Personal use of up to 30 minutes per day is permitted.\n\n1.2 Staff must log out.',
  );
  const kinds = (minutes: number) => pointsOf(draft, { minutes_per_day: minutes }).map(({ kind }) => kind);
  expect(kinds(45)).toEqual(['minutes-differ']);
  expect(kinds(30)).toEqual([]);
});

test('a stance that differs from the words is a point', () => {
  const draft = draftOf(
    '1. Use\n\n1.1 Using social media for the trust’s work is encouraged.\n\n1.2 Staff must log out.',
  );
  expect(pointsOf(draft, { business_use_stance: 'required' }).map(({ kind }) => kind)).toEqual([
    'stance-differs',
  ]);
  expect(pointsOf(draft, { business_use_stance: 'encouraged' })).toEqual([]);
});

test('being required to do something else is no stance on business use', () => {
  const draft = draftOf(
    '1. Use\n\n1.1 Staff using social media for the trust may be required to undertake training.\n\n1.2 Staff must log out.',
  );
  expect(pointsOf(draft, { business_use_stance: 'encouraged' }).map(({ kind }) => kind)).toEqual([]);
});

test('options are read from brackets, and a blank to fill in is none', () => {
  expect(optionsIn('[permitted/encouraged/required]')).toEqual(['permitted', 'encouraged', 'required']);
  expect(optionsIn('[the Head or the Chair]')).toEqual(['the Head', 'the Chair']);
  expect(optionsIn('[insert name]')).toEqual([]);
});

test('wording that is offered settles the point it is offered for', () => {
  for (const [kind, text] of [
    [
      'consent-to-monitoring',
      'The Trust may monitor its systems for legitimate reasons and staff consent to such monitoring by their use of such systems.',
    ],
    [
      'password-demanded',
      'Staff must help, which may involve handing over relevant passwords and login details.',
    ],
    ['double-negative', 'Staff are strongly advised not to not have contact with parents on any platform.'],
    ['double-negative', 'Staff must not fail to report a lost device.'],
    ['report-loop', 'Any misuse of social media should be reported to the Headteacher.'],
    ['report-loop', 'Staff must report misuse to their line manager.'],
    ['report-loop', 'Concerns must be reported to the Principal.'],
  ] as const) {
    const draft = draftOf(`1. Rules\n\n1.1 ${text}\n\n1.2 Staff must be polite.`);
    expect(pointsOf(draft, {}).map((p) => p.kind)).toContain(kind);
    const fix = fixFor(kind, text)!;
    const mended = draft.map((clause) => (clause.text === text ? { ...clause, text: fix.text } : clause));
    expect(pointsOf(mended, {}).map((p) => p.kind)).not.toContain(kind);
  }
});

test('what is offered instead of consent says who tells whom, and keeps no word of telling nobody', () => {
  const offered = (text: string) => fixFor('consent-to-monitoring', text)?.text;
  expect(
    offered(
      'The Trust may monitor, intercept and review, without further notice, activities on its systems, for legitimate purposes and staff consent to such monitoring by their use of them.',
    ),
  ).toBe(
    'The Trust may monitor, intercept and review activities on its systems, for legitimate purposes. The Trust sets down what it monitors and why, and tells staff beforehand.',
  );
  expect(
    offered(
      'We log our systems at any time and without prior warning, and you consent to this monitoring. Logs are kept.',
    ),
  ).toBe(
    'We log our systems at any time. We set down what we monitor and why, and tell you beforehand. Logs are kept.',
  );
  expect(offered('Staff consent to such monitoring by their use of the school’s systems.')).toBe(
    'The school sets down what it monitors and why, and tells staff beforehand.',
  );
});

test('what is offered instead of passwords fits what stands around it, or nothing is offered', () => {
  const offered = (text: string) => fixFor('password-demanded', text)?.text;
  expect(offered('This may involve handing over relevant passwords and login details.')).toBe(
    'This may involve giving supervised access to the accounts concerned, or an export of what is in them.',
  );
  expect(offered('It may mean providing all passwords for any account to the investigator.')).toBeUndefined();
});

test('no wording is offered of which only the beginning of a sentence would be left', () => {
  for (const text of [
    'By logging in to the Trust’s systems staff consent to being monitored.',
    'Systems are logged. By using them, staff consent to such monitoring.',
    'Systems are logged. It is understood that staff consent to such monitoring.',
  ])
    expect(fixFor('consent-to-monitoring', text)).toBeNull();
});

test('two “nots” become the one that can be meant, or nothing is offered', () => {
  const offered = (text: string) => fixFor('double-negative', text)?.text;
  expect(offered('Staff are advised not to not reply.')).toBe('Staff are advised not to reply.');
  expect(offered('Staff must not fail to report a lost device.')).toBe('Staff must report a lost device.');
  expect(offered('Staff should not never post in anger.')).toBe('Staff should never post in anger.');
  expect(offered('No member of staff must not reply.')).toBeUndefined();
  expect(offered('Staff may not fail to sign.')).toBeUndefined();
});

test('a way round whoever is reported to is offered in the words of the clause, where it is a sentence', () => {
  const offered = (text: string) => fixFor('report-loop', text)?.text;
  expect(offered('Misuse should be reported to the Headteacher.')).toBe(
    'Misuse should be reported to the Headteacher. If the report is about the Headteacher, it goes to the Chair of the Trust instead.',
  );
  expect(offered('You must tell your line manager about a threat.')).toBe(
    'You must tell your line manager about a threat. If the report is about the line manager, it goes to the headteacher instead.',
  );
  expect(offered('report it to the headteacher; and')).toBeUndefined();
});

test.skipIf(!existsSync(new URL(seed, root)))(
  'the source policy has wording for its two “nots” and its reports',
  () => {
    const draft = draftOf(readFileSync(new URL(seed, root), 'utf8'));
    const byNumber = new Map(draft.map(({ number, text }) => [number, text]));
    expect(fixFor('double-negative', byNumber.get('7.3')!)?.text).toMatch(
      /^Staff are strongly advised not to have any/,
    );
    expect(fixFor('report-loop', byNumber.get('2.5')!)?.text).toMatch(
      /to the Headteacher\. If the report is about the Headteacher, it goes to the Chair of the Trust instead\.$/,
    );
  },
);
