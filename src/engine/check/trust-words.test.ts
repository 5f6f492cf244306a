import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Control } from '../targets.ts';
import { check } from './check.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import type { Severity } from './model.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';
import { blankOut, canExcept, compileTrustWords, phraseKey, type TrustWordsInput } from './trust-words.ts';

const look = (text: string, words: Partial<TrustWordsInput> = {}, more: object = {}) =>
  check(
    { text, account: 'personal' },
    {
      register: SAMPLE_REGISTER,
      clauses: DEFAULT_CLAUSES,
      trustWords: compileTrustWords({ terms: [], exceptions: [], ...words }),
      ...more,
    },
  ).findings;
const told = (text: string, words: Partial<TrustWordsInput> = {}) =>
  look(text, words).map((f) => `${f.control} ${f.severity} ${f.quote}`);
const term = (phrase: string, severity: Severity = 'change', control: Control = 'disparagement') => ({
  phrase,
  control,
  severity,
  message: 'We have agreed not to call it that.',
});
const fine = (phrase: string, control: Control = 'obscenity') => ({ phrase, control });

describe('a term of the trust', () => {
  it('is found as a whole word or phrase, whatever the capitals, with its own words, clause and place', () => {
    const [finding, ...more] = look('Back in the Portakabin Palace again', {
      terms: [term('portakabin palace')],
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      control: 'disparagement',
      severity: 'change',
      quote: 'Portakabin Palace',
      start: 12,
      end: 29,
      message: 'We have agreed not to call it that.',
      clauses: DEFAULT_CLAUSES.disparagement,
      ask: null,
    });
    expect(told('Two portakabin palaces', { terms: [term('portakabin palace')] })).toEqual([]);
    expect(told('A portakabin. Palace of dreams', { terms: [term('portakabin palace')] })).toEqual([]);
  });
  it('sends to the headteacher when it asks for approval', () => {
    expect(
      look('Open evening on Project Falcon', { terms: [term('project falcon', 'approve')] })[0]?.ask,
    ).toBe('headteacher');
  });
  it('is found in disguise where the word is one whose disguises are undone', () => {
    expect(told('a right bast4rd', { terms: [term('bastard', 'stop', 'obscenity')] })).toEqual([
      'obscenity stop bast4rd',
    ]);
  });
  it('never makes a finding of the rules milder, and goes above it where it is graver', () => {
    const text = 'What a load of bollocks';
    expect(told(text)).toEqual(['obscenity change bollocks']);
    expect(told(text, { terms: [term('bollocks', 'consider', 'obscenity')] })).toEqual([
      'obscenity change bollocks',
    ]);
    expect(told(text, { terms: [term('bollocks', 'stop', 'obscenity')] })).toEqual([
      'obscenity stop bollocks',
    ]);
  });
  it('counts only while a clause is tied to its control', () => {
    const words = { terms: [term('portakabin palace')] };
    expect(look('portakabin palace', words, { clauses: { hate: ['1'] } })).toEqual([]);
  });
});

describe('an exception of the trust', () => {
  const SWEARS = 'The Bollocks Cup is back, what bollocks';

  it('takes out a finding whose words stand inside its own, and no other', () => {
    expect(told(SWEARS)).toHaveLength(2);
    expect(told(SWEARS, { exceptions: [fine('bollocks cup')] })).toEqual(['obscenity change bollocks']);
    expect(look(SWEARS, { exceptions: [fine('bollocks cup')] })[0]?.start).toBe(31);
  });
  it('is of one control alone', () => {
    expect(told(SWEARS, { exceptions: [fine('bollocks cup', 'hate')] })).toHaveLength(2);
  });
  it('holds for honest spelling, unless a disguise is what it says', () => {
    expect(told('the b0llocks cup', { exceptions: [fine('bollocks cup')] })).toHaveLength(1);
    expect(told('the b0llocks cup', { exceptions: [fine('b0llocks cup')] })).toEqual([]);
  });
  it('holds against a term of the trust too', () => {
    const words = { terms: [term('heap', 'stop', 'obscenity')], exceptions: [fine('compost heap')] };
    expect(told('On the compost heap with it', words)).toEqual([]);
    expect(told('A heap of it', words)).toEqual(['obscenity stop heap']);
  });
  it('does not reach over the end of a sentence that it has not', () => {
    expect(told('What bollocks. Cup final next.', { exceptions: [fine('bollocks cup')] })).toHaveLength(1);
  });
  it('leaves what the register of consents says of a person to the register', () => {
    const words = (phrase: string) => ({ exceptions: [fine(phrase, 'consent')] });
    const full = 'So proud of Summer Hayes in Year 9 today';
    expect(told(full, words('Summer Hayes'))).toEqual(told(full));
    expect(told(full, words('proud of Summer Hayes in Year 9'))).toEqual(told(full));
    const first = 'Our school: well done Hope from 8S, Hope in 9B too';
    expect(told(first)).toEqual(['consent approve Hope', 'consent approve Hope']);
    expect(told(first, words('Hope'))).toHaveLength(2);
    expect(told(first, words('Hope in 9B'))).toHaveLength(1);
    const relay = (phrase: string) => {
      const draft = {
        text: 'What a Summer relay',
        account: 'official' as const,
        attachments: [{ kind: 'photo', people: ['Summer Hayes'] }],
      };
      const trustWords = compileTrustWords({ terms: [], ...words(phrase) });
      return check(draft, { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES, trustWords }).findings;
    };
    expect(relay('Summer relay').map((f) => f.control)).toEqual(['consent']);
  });
});

describe('an exception of hate, violence and extremism', () => {
  const THREAT = 'If he parks there again I will break his legs';

  it('takes a threat out only when everything that is quoted stands in it', () => {
    const [finding] = look(THREAT);
    expect(finding).toMatchObject({ control: 'violence', severity: 'stop' });
    expect(told(THREAT, { exceptions: [fine('break his legs', 'violence')] })).toEqual(told(THREAT));
    expect(told(THREAT, { exceptions: [fine(finding!.quote, 'violence')] })).toEqual([]);
    expect(
      told(`${THREAT} and then I will break his arms`, { exceptions: [fine(finding!.quote, 'violence')] }),
    ).not.toEqual([]);
  });
  it('holds for the exact phrase, not for the clause around it', () => {
    const claim = 'The great replacement is happening, wake up';
    expect(told(claim, { exceptions: [fine('great replacement', 'extremism')] })).toEqual(told(claim));
    expect(told(claim)).toEqual(['extremism stop The great replacement is happening']);
    const whole = fine('The great replacement is happening', 'extremism');
    expect(told(claim, { exceptions: [whole] })).toEqual([]);
  });
  it('cannot be one word', () => {
    const slur = 'You filthy pikey';
    expect(look(slur)[0]).toMatchObject({ control: 'hate', severity: 'stop' });
    expect(told(slur, { exceptions: [fine('pikey', 'hate')] })).toEqual(told(slur));
    expect(canExcept('pikey', 'hate')).toBe('one word');
    expect(canExcept('pikey', 'obscenity')).toBe('yes');
    expect(canExcept('…', 'obscenity')).toBe('no words');
  });
});

describe('an exception beside the reader', () => {
  it('lets it read what is left without the words, for that control alone', () => {
    const read: string[] = [];
    const sensing = ({ text }: { text: string }) => {
      read.push(text);
      const at = text.indexOf('on fire');
      const controls = at < 0 ? [] : (['disparagement', 'attribution'] as const);
      return {
        found: controls.map((control) => ({ control, score: 1, start: at, end: at + 7 })),
        doubted: new Set<Control>(),
      };
    };
    const reader = Object.assign(sensing, { mend: (as: string) => ({ text: as, starts: [], ends: [] }) });
    const text = 'Our assembly was on fire';
    const before = look(text, {}, { reader }).map((f) => f.control);
    expect(before).toEqual(['disparagement', 'attribution']);
    const words = { exceptions: [fine('was on fire', 'disparagement')] };
    expect(look(text, words, { reader }).map((f) => f.control)).toEqual(['attribution']);
    expect(read.at(-1)).toBe('Our assembly            ');
  });
  it('holds in a text that is read as it was meant for the words as they were written, and for no others', () => {
    const none = Object.assign(() => ({ found: [], doubted: new Set<Control>() }), {
      // "bolocks" is read as it was meant.
      mend: (as: string) => {
        const at = as.indexOf('bolocks');
        if (at < 0) return { text: as, starts: [], ends: [] };
        const from = [...`${as.slice(0, at + 3)}l${as.slice(at + 3)}`].map((_, i) =>
          i < at + 3 ? i : i - 1,
        );
        return {
          text: as.replace('bolocks', 'bollocks'),
          starts: from,
          ends: from.map((start) => start + 1),
        };
      },
    });
    const misspelt = 'Won the bolocks cup today';
    const found = (phrase: string) =>
      look(misspelt, { exceptions: [fine(phrase)] }, { reader: none }).map((f) => f.quote);
    expect(found('something else')).toEqual(['bolocks']);
    expect(found('bolocks cup')).toEqual([]);
    expect(found('bollocks cup')).toEqual(['bolocks']);
    expect(found('cup today')).toEqual(['bolocks']);
  });
  it('keeps every offset where it was', () => {
    expect(blankOut('abc def ghi', [{ start: 4, end: 7 }])).toBe('abc     ghi');
  });
});

describe('any words of a trust', () => {
  it('never make the check throw, nor quote what is not there, nor find less than the rest of the rules', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(words, words, words, (phrase, before, after) => {
        const text = `${before} ${phrase} ${after}`;
        for (const f of look(text, { terms: [term(phrase)] }))
          if (f.start !== undefined) expect(text.slice(f.start, f.end)).toBe(f.quote);
        for (const f of look(text, { exceptions: [fine(phrase)] }))
          if (f.start !== undefined) expect(text.slice(f.start, f.end)).toBe(f.quote);
      }),
      { numRuns: 200 },
    );
  });
  it('are compared as they are read', () => {
    expect(phraseKey('  Portakabin  PALACE ')).toBe(phraseKey('portakabin palace'));
    expect(phraseKey('café')).toBe(phraseKey('cafe'));
  });
  it('cost no more than the length of the text', () => {
    const trustWords = compileTrustWords({
      terms: [term('a '.repeat(60))],
      exceptions: [fine(`${'a '.repeat(59)}b`)],
    });
    const time = (size: number): number => {
      const from = process.cpuUsage();
      check(
        { text: 'a '.repeat(size), account: 'personal' },
        { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES, trustWords },
      );
      return process.cpuUsage(from).user / 1000;
    };
    time(2_000);
    expect(time(50_000)).toBeLessThan(40 * Math.max(time(5_000), 8));
  });
});
