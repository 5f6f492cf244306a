import { expect, test } from 'vitest';
import { check } from '../../engine/check/check.ts';
import { RULES } from '../../engine/check/controls.ts';
import { DEFAULT_CLAUSES } from '../../engine/check/default-clauses.ts';
import type { Draft } from '../../engine/check/model.ts';
import { SAMPLE_REGISTER } from '../../engine/check/sample-register.ts';
import { mend } from './mend.ts';
import { fixable, type Note, worded } from './model.ts';
import { spotsOf, together, withWaysOut } from './together.ts';

const context = { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES };

/** The notes of a draft, as the page shows them. */
function notesOf(draft: Draft): Note[] {
  const notes = check(draft, context).findings.map((finding) => ({
    ...finding,
    key: `${finding.control} ${finding.quote}`,
    rule: finding.control,
    about: '',
    chips: [],
    spots: spotsOf(finding),
  }));
  return withWaysOut(draft.text, together(notes));
}

const personal = (text: string): Draft => ({ text, account: 'personal' });
/** What each note of a text offers to leave: the whole text after it. */
const offered = (text: string) => fixable(notesOf(personal(text))).map((note) => mend(text, [note]));

/** Faults that a mended text must not have, unless the draft had them. */
const FAULTS = {
  'a blank too many': /\S[^\S\n]{2,}\S/,
  'a blank before a stop': /\S [.,;:!?](?:\s|$)/,
  'an article that leads to nothing':
    /(?<![\p{L}'’])(?:a|an|the)[^\S\n]*(?:[.,;:!?]|$|(?:in|on|at|of|to|for|from|with|by|and)(?!\p{L}))/iu,
  'a name’s words left before what stands for it':
    /(?<![\p{L}'’])(?:a|an|the|my|our) (?:a|an|the|(?:\p{L}+ )?(?:one|some) of our)(?!\p{L})/iu,
  'an empty sentence': /(?:^|[.!?])\s*[.,;:](?:\s|$)/,
} as const;

const around = (text: string): string[] => [
  text,
  `Lovely walk today. ${text}${/[.!?]$/.test(text) ? '' : '.'} I am off to bed.`,
  `${text}\nI am off to bed`,
];
const drafts = RULES.flatMap(({ control, examples }) =>
  examples.flatMap(({ text, context }) =>
    around(text).map(
      (one) => [control, one, { account: 'personal' as const, ...context, text: one }] as const,
    ),
  ),
);

test('no fix of any example leaves a broken text', () => {
  let fixes = 0;
  for (const [control, text, draft] of drafts) {
    const notes = notesOf(draft);
    const ways = [...fixable(notes).map((note) => [note]), worded(notes)];
    for (const way of ways) {
      const mended = mend(text, way);
      if (mended === text) continue;
      fixes++;
      expect(mended.trim(), text).not.toBe('');
      for (const [fault, looks] of Object.entries(FAULTS))
        if (!looks.test(text)) expect(looks.test(mended), `${control}: ${fault} in “${mended}”`).toBe(false);
    }
  }
  expect(fixes).toBeGreaterThan(100);
});

test('the faults are seen where there are any', () => {
  for (const [text, fault] of [
    ['Poor lamb in 7C had a in assembly', 'an article that leads to nothing'],
    ['You get stuck..', 'an empty sentence'],
    ['So proud  of', 'a blank too many'],
    ['Our lovely one of our pupils won', 'a name’s words left before what stands for it'],
  ] as const)
    expect(FAULTS[fault].test(text), text).toBe(true);
});

test.each([
  ['Management at my place couldn’t run a bath. The new deputy got the job on her back.'],
  ['Management at my place couldn’t run a bath. The new deputy is next for it.'],
  ['So proud of Year 9 today, what a useless head Larkfield has'],
  ['Hi Year 11, it’s Miss. If you get stuck, message me on here.'],
  ['A colleague of mine was arrested over something a Year 10 girl said. Maths dept.'],
  ['Poor lamb in 7C had a seizure in assembly'],
])('nothing is offered to leave out where the rest would tell it: %s', (text) => {
  expect(notesOf(personal(text)).filter(({ severity }) => severity === 'stop').length).toBeGreaterThan(0);
  expect(offered(text)).toEqual([]);
});

test('a sentence that stands alone is left out whole', () => {
  expect(offered('Lovely walk today. My headteacher is a bully, a real one. I am off to bed.')).toEqual([
    'Lovely walk today. I am off to bed.',
  ]);
});
