import { expect, test } from 'vitest';
import { check } from '../check.ts';
import { DEFAULT_CLAUSES } from '../default-clauses.ts';
import { compileRegister } from '../register.ts';
import { namesTold } from './names-told.ts';

test.each([
  ['Fatima .', 'Well done Fatima in Year 9'],
  ['Fatima -', 'Well done Fatima in Year 9'],
  ['– Rahimi', 'Well done Rahimi in Year 9'],
])('a part of a name in which there is no word is no part of it: %s', (name, text) => {
  const register = compileRegister({ pupils: [{ name, consent: 'none', known_as: ['Fati'] }] });
  const { findings } = check({ text, account: 'official' }, { register, clauses: DEFAULT_CLAUSES });
  expect(findings.map((f) => [f.control, f.severity])).toEqual([['consent', 'approve']]);
});

test('of many who share a given name, whoever has agreed to least is asked', () => {
  const willing = Array.from({ length: 30 }, (_, i) => ({
    name: `Kacper Nowak-${'abcdefghijklmnopqrstuvwxyzabcd'[i]}son`,
    consent: 'both' as const,
  }));
  const outcome = (consent: 'both' | 'none') =>
    check(
      { text: 'Well done Kacper in Year 9', account: 'official' },
      {
        register: compileRegister({ pupils: willing, colleagues: [{ name: 'Kacper Zielinski', consent }] }),
        clauses: DEFAULT_CLAUSES,
      },
    ).outcome;
  expect(outcome('both')).toBe('clear');
  expect(outcome('none')).toBe('approve');
});

test.each([
  'Helped Jack in 8B with his maths',
  'Just helped Mohammed A. from 8B with his maths',
  'Sat beside Mohammed A. in 8B today',
])('a pupil is named by a first name beside a class: %s', (text) => {
  const { findings } = check(
    { text, account: 'personal' },
    { register: compileRegister({}), clauses: DEFAULT_CLAUSES },
  );
  expect(findings.map(({ control, quote }) => [control, quote])).toEqual([
    ['consent', text.match(/Jack|Mohammed A/)?.[0]],
  ]);
});

test.each([
  [[], 'So proud of Summer in 9B today! Meet me at Summer’s party. What a summer it was'],
  [
    [{ name: 'Summer Hughes', consent: 'none' as const }],
    'So proud of Summer in 9B today! Come to Summer’s party.',
  ],
  [[{ name: 'Summer Hughes', consent: 'none' as const }], 'Summer Hughes was away. We missed Summer.'],
])('whoever is named once is found where they are named again', (pupils, text) => {
  const { findings } = check(
    { text, account: 'personal' },
    { register: compileRegister({ pupils }), clauses: DEFAULT_CLAUSES },
  );
  expect(findings.filter((f) => f.control === 'consent').map((f) => f.start)).toEqual([
    text.indexOf('Summer'),
    text.lastIndexOf('Summer'),
  ]);
});

test('each thing that is wrong with a picture is told', () => {
  const { findings } = check(
    {
      text: 'What a relay',
      account: 'official',
      attachments: [{ kind: 'photo', people: ['Fatima Rahimi'], faces: 3 }],
    },
    {
      register: compileRegister({ pupils: [{ name: 'Fatima Rahimi', consent: 'none' }] }),
      clauses: DEFAULT_CLAUSES,
    },
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('show Fatima Rahimi'),
    expect.stringContaining('3 faces are counted'),
  ]);
});

test('a telephone number of a school is its own, however it is written', () => {
  const register = compileRegister({ schools: [{ name: 'Ash School', phone: '+44 (0)1632 960110' }] });
  const { findings } = check(
    { text: 'Ring the office on 01632 960110', account: 'official' },
    { register, clauses: DEFAULT_CLAUSES },
  );
  expect(findings).toEqual([]);
});

test('a name without any word is nobody’s', () => {
  expect(compileRegister({ pupils: [{ name: '. -' }, { name: '' }] }).people).toEqual([]);
});

const STAFF = compileRegister({
  colleagues: [
    { name: 'Rania Haddad', title: 'Ms' },
    { name: 'Arjun Reddy', title: 'Mr' },
    { name: 'Priya Reddy', title: 'Mrs', consent: 'both' },
    { name: 'Nora Summer', title: 'Mrs' },
    { name: 'Piers Vane', title: 'Canon' },
  ],
  pupils: [{ name: 'Tess Pepper' }],
});
const named = (text: string) =>
  namesTold(text, STAFF).map(({ start, end, kind }) => [text.slice(start, end), kind]);

test.each([
  'Mr Haddad',
  'Mrs Haddad',
  'Ms Haddad',
  'Miss Haddad',
  'Mx Haddad',
  'Dr Haddad',
  'Sir Haddad',
  'Madam Haddad',
  'miss haddad',
  'Ms. Haddad',
  'Mr. Reddy',
  'Mrs. Summer',
  'mrs summer',
  'Miss Summer',
  'Canon Vane',
])('a colleague is named by a title, the one that is known or another: %s', (name) => {
  expect(named(`Ask ${name} about it.`)).toEqual([[name, 'colleague']]);
  const { outcome } = check(
    { text: `${name} is a useless idiot.`, account: 'personal' },
    { register: STAFF, clauses: DEFAULT_CLAUSES },
  );
  expect(outcome).toBe('stop');
});

test.each([
  'Miss Universe and the Mr Men drank Dr Pepper with Mrs Hinch.',
  'I miss summer and the long light.',
  'Yes sir. Summer is here.',
  'I was told by Dr. He was right. Ask the office.',
])('a title names nobody where nobody of that name is on the staff: %s', (text) => {
  expect(named(text)).toEqual([]);
});

test('of two of one family name, the title that is known tells who is meant', () => {
  const consent = (text: string) =>
    check({ text, account: 'official' }, { register: STAFF, clauses: DEFAULT_CLAUSES }).findings.map(
      ({ control }) => control,
    );
  expect(consent('Thank you Mrs Reddy for the show')).toEqual([]);
  expect(consent('Thank you Mr Reddy for the show')).toEqual(['consent']);
  expect(consent('Thank you Dr Reddy for the show')).toEqual(['consent']);
});
