import { expect, test } from 'vitest';
import type { Control } from '../targets.ts';
import { check } from './check.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';

/** What a check finds with a reader that senses one control at some words. */
function sensing(text: string, control: Control, words: string) {
  const start = text.indexOf(words);
  const sense = () => ({
    found: [{ control, score: 1, start, end: start + words.length }],
    doubted: new Set<Control>(),
  });
  const reader = Object.assign(sense, { mend: (as: string) => ({ text: as, starts: [], ends: [] }) });
  const { findings } = check(
    { text, account: 'personal' },
    { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES, reader },
  );
  return findings.filter((one) => one.control === control).map(({ quote }) => quote);
}

test.each<[string, Control, string]>([
  ['My niece Priya begins Year 7 in a week and I cannot sleep.', 'consent', 'Priya'],
  ['My eldest son Idris Langstaff has passed his grade five!', 'personal-data', 'Idris Langstaff'],
  ['Selling a pair of tickets for the rugby, message me.', 'official-account', 'Selling a pair'],
  ['Sofa for sale, collect on Sunday', 'official-account', 'for sale'],
])('what is the author’s own affair is not asked: %s', (text, control, words) => {
  expect(sensing(text, control, words)).toEqual([]);
});

test.each<[string, Control, string]>([
  ['My niece’s friend Priya begins Year 7 in a week.', 'consent', 'Priya'],
  ['My son Idris likes a boy in 7C whose name is Priya.', 'consent', 'Priya'],
  ['My son is six. Priya in my set is on a plan.', 'personal-data', 'Priya'],
  ['Selling two tickets for our panto, message me.', 'official-account', 'Selling two'],
  ['Selling leavers hoodies, message me', 'official-account', 'Selling'],
])('what may be another’s still is: %s', (text, control, words) => {
  expect(sensing(text, control, words)).toHaveLength(1);
});

test('one word that the reader points at is marked with the rest of what is said', () => {
  expect(
    sensing('Well, little Priya had a seizure in assembly, poor thing.', 'personal-data', 'seizure'),
  ).toEqual(['little Priya had a seizure in assembly']);
});

test('a disclaimer is missing once, in a sentence of which a rule has given advice', () => {
  expect(sensing('Great to be back at Larkfield High', 'disclaimer', 'Great to be')).toEqual([
    'back at Larkfield High',
  ]);
});

test('advice to say whose views they are gives way where the reader finds a view elsewhere', () => {
  const text = 'Great to be back at Larkfield High. Carbon dating is a con.';
  expect(sensing(text, 'disclaimer', 'Carbon dating')).toEqual(['Carbon dating']);
});

test.each([
  ['Please stop calling Travellers names at the gate.', 'calling Travellers names'],
  ['Shouting that they should all go home will get you thrown off my bus.', 'they should all go home'],
  ['It is heartbreaking to hear children told that they do not belong.', 'they do not belong'],
  ['Nobody here will stand by. We never tolerate a word against the deaf.', 'a word against the deaf'],
  ['They do not deserve to be spoken of like that.', 'They do not deserve'],
])('what others say, and are answered for, is not hate: %s', (text, words) => {
  expect(sensing(text, 'hate', words)).toEqual([]);
});

test.each([
  ['It is awful to see. They do not belong here.', 'They do not belong here'],
  ['They do not deserve to live among us.', 'They do not deserve to live'],
])('what the author says beside such words still is: %s', (text, words) => {
  expect(sensing(text, 'hate', words)).toHaveLength(1);
});
