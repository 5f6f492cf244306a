import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { RULES } from './controls.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import { applyFix } from './fix.ts';
import type { Draft } from './model.ts';
import { compileRegister } from './register.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';

const context = { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES };
const personal = (text: string, more: Partial<Draft> = {}) =>
  check({ text, account: 'personal', ...more }, context);

/** Pieces that set off rules, mixed with anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    'sh1t',
    'f u c k',
    'Summer Hayes',
    'Tomasz Wójcik',
    '07700 900555',
    'password is',
    'T999416021007',
    '🍆💦',
    'w⚓',
    '#LarkfieldLies',
    'I hate',
    'women',
    'break his legs',
    '@niamh.odw',
    'Larkfield High',
    '“quoted',
    '’s',
    'a@b.co',
    '14/02/2012',
    'Hope from 8S',
    '👨‍👩‍👧',
    'ﬁ',
    'e\u0301',
    '\u200b',
    '\n',
    '. ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' '));

describe('check', () => {
  it('reads a draft that ends in the word it is about', () => {
    expect(personal('Our school results are under embargo').outcome).toBe('stop');
  });
  it('reads every word of every phrase when it stands alone', () => {
    const phrases = RULES.flatMap((rule) => Object.values(rule.phrases).flat());
    const words = new Set(phrases.flatMap((phrase) => phrase.match(/[a-z]{2,}/g) ?? []));
    expect(words.size).toBeGreaterThan(3000);
    for (const word of words) expect(() => personal(word), word).not.toThrow();
  });
  it('never throws, and its offsets always name the quoted words', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('personal' as const, 'official' as const), (text, account) => {
        const { findings, outcome } = check({ text, account, channel: 'x' }, context);
        for (const f of findings) {
          if (f.start === undefined) expect(f.quote).toBe('');
          else {
            expect(text.slice(f.start, f.end)).toBe(f.quote);
            expect(f.quote.length).toBeGreaterThan(0);
          }
          expect(f.clauses).toEqual(DEFAULT_CLAUSES[f.control]);
        }
        expect(outcome === 'clear').toBe(findings.length === 0);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same whatever the Unicode form, the quotes or the unseen characters', () => {
    const text = 'Tomasz Wójcik’s mum says the café is “lovely”, what a load of bollocks';
    const found = (t: string) => personal(t).findings.map((f) => [f.control, f.severity]);
    const expected = found(text);
    expect(expected.length).toBeGreaterThan(0);
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      expect(found(text.normalize(form))).toEqual(expected);
    expect(found(text.replace('bollocks', 'boll\u200bocks'))).toEqual(expected);
    expect(found(text.replace('bollocks', 'bоllосks'))).toEqual(expected);
    expect(found(text.replace('bollocks', 'BOLLOCKS'))).toEqual(expected);
  });

  it('takes the outcome from the gravest finding, and marks never raise it', () => {
    expect(personal('Solidarity with the NEU picket').outcome).toBe('clear');
    expect(personal('Solidarity with the NEU picket').marks).toEqual(['protected']);
    expect(personal('wtf, what a load of bollocks').outcome).toBe('change');
  });

  it('marks that somebody accused may be recognised, by name or without one', () => {
    for (const text of [
      'A colleague of mine was arrested over something a Year 10 girl said. Maths dept.',
      'Mr Ollerenshaw was suspended after a pupil said he hit him',
    ])
      expect(personal(text), text).toMatchObject({ outcome: 'stop', marks: ['identifies-accused'] });
    for (const text of [
      'Mr Ollerenshaw scored a six for the staff team, the pupils loved it',
      'A teacher in Kent has been arrested over what pupils said, says the BBC',
    ])
      expect(personal(text).marks, text).not.toContain('identifies-accused');
  });

  it('cites the clauses of the trust, and leaves out a control the policy has none for', () => {
    const text = 'what a load of bollocks';
    const own = check(
      { text, account: 'personal' },
      { register: SAMPLE_REGISTER, clauses: { obscenity: ['B.2'] } },
    );
    expect(own.findings.map((f) => f.clauses)).toEqual([['B.2']]);
    expect(check({ text, account: 'personal' }, { register: SAMPLE_REGISTER, clauses: {} }).findings).toEqual(
      [],
    );
  });

  it('works with an empty register', () => {
    const empty = { register: compileRegister({}), clauses: DEFAULT_CLAUSES };
    expect(check({ text: 'A quiet Sunday with a book', account: 'personal' }, empty)).toEqual({
      outcome: 'clear',
      findings: [],
      marks: [],
    });
  });
});

describe('the words shown', () => {
  const shown = (text: string) => personal(text).findings.map((f) => f.quote);
  it('reach over the whole clause', () => {
    expect(shown('We at Larkfield High believe the new rules are wrong for pupils')).toEqual([
      'We at Larkfield High believe the new rules are wrong for pupils',
    ]);
  });
  it('are one where two findings of a control meet', () => {
    // Each of the two names half of what is said: how it is put, and who is meant.
    expect(shown('Let’s just say the PTA raffle money and the new hot tub turned up together')).toEqual([
      'Let’s just say the PTA raffle money and the new hot tub turned up together',
    ]);
  });
});

describe('consent', () => {
  const about = (text: string, channel: string) =>
    personal(text, { channel, account: 'official' }).findings.filter((f) => f.control === 'consent');
  it('is read for the channel of the draft', () => {
    expect(about('Well done Tomasz Wójcik', 'x')).toEqual([]);
    expect(about('Well done Tomasz Wójcik', 'facebook')).toHaveLength(1);
  });
  it('never covers a person marked never, and gives no reason', () => {
    const [finding] = about("Well done Niamh O'Dwyer", 'x');
    expect(finding?.severity).toBe('approve');
    expect(finding?.message).not.toMatch(/never/i);
  });
  it('knows initials, nicknames, surnames turned round and names without their accents', () => {
    for (const text of [
      'Well done A.B. in Y4',
      'Well done JCB in Y10',
      'HAYES, Summer',
      'Well done Jayden Clarke Boateng',
      'Mr Ollerenshaw has retired',
      'well done summer hayes',
    ]) {
      expect(about(text, 'instagram'), text).toHaveLength(1);
    }
    expect(about('Well done Tomasz Wojcik', 'facebook')).toHaveLength(1);
  });
  it('is asked for pupils whom no register knows, in one finding for a list of them', () => {
    const nobody = { register: compileRegister({}), clauses: DEFAULT_CLAUSES };
    const found = (text: string) => check({ text, account: 'personal' }, nobody).findings;
    expect(found('So proud of Summer in 9B today')).toMatchObject([
      { control: 'consent', severity: 'approve', quote: 'Summer', ask: 'headteacher' },
    ]);
    expect(found('Pupils of the week: Ava, Noah and Zainab').map((f) => f.quote)).toEqual([
      'Ava, Noah and Zainab',
    ]);
    const text = 'Ella and Poppy from Y5 have raised £200';
    const [ella] = found(text);
    expect(ella?.fix?.text).toBe('some of our pupils');
    // Where nobody is kept, nothing was looked for that could have been found.
    expect(ella?.message).toMatch(/^“Ella and Poppy” reads as the name of a pupil/);
    expect(personal(text).findings[0]?.message).toMatch(
      /^We cannot find written consent for “Ella and Poppy”/,
    );
  });
  it.each([
    ['none', 'both'],
    ['both', 'none'],
    ['none', 'none'],
  ] as const)('asks for every pupil of one name who is pictured: consent %s and %s', (one, other) => {
    const register = compileRegister({
      pupils: [
        { name: 'Jack Smith', consent: one },
        { name: 'Jack Smith', consent: other },
      ],
    });
    const draft: Draft = {
      text: 'What a day.',
      account: 'personal',
      attachments: [{ kind: 'photo', people: ['Jack Smith'] }],
    };
    const { findings } = check(draft, { register, clauses: DEFAULT_CLAUSES });
    expect(findings).toMatchObject([{ control: 'consent', severity: 'approve' }]);
    expect(findings[0]!.message).toContain('to show Jack Smith in a picture');
  });
  it('has no offsets where the picture alone is at fault', () => {
    const [finding] = personal('What a relay', {
      account: 'official',
      attachments: [{ kind: 'photo', people: ['Summer Hayes'] }],
    }).findings;
    expect(finding).toMatchObject({ control: 'consent', severity: 'approve', quote: '' });
    expect(finding).not.toHaveProperty('start');
  });
  it.each([
    ['Lovely Summer in 9X won', 'Lovely Summer', 'One of our pupils in 9X won'],
    [
      'So proud of our dear little Maisie in 4B',
      'our dear little Maisie',
      'So proud of one of our pupils in 4B',
    ],
    ['Our head girl Summer Hayes won', 'girl Summer Hayes', 'Our head girl won'],
    [
      'Summer Hayes’s speech at Larkfield High',
      'Summer Hayes’s',
      'One of our pupils’ speech at Larkfield High',
    ],
    ['Our Year 9 Summer Hayes won', 'Summer Hayes', null],
    ['Hi Summer Hayes, see me tomorrow', 'Summer Hayes', null],
    ['Get off that Xbox, Summer Hayes.', 'Summer Hayes', null],
    ['The Brockbank lads are at it again in Year 4', 'Brockbank', null],
    ['Well done #SummerHayes of 9X', 'Summer Hayes', null],
    ['Her dad Mick Brockbank had to come in', 'dad Mick Brockbank', 'Her dad had to come in'],
  ])('offers other words only where the sentence stands with them: %s', (text, quote, mended) => {
    const [finding] = about(text, 'instagram');
    expect(finding?.message).toMatch(/“[^”]*(?:Summer|Maisie|Brockbank)[^”]*”/);
    if (!text.includes('#')) expect(finding?.quote).toBe(quote);
    if (mended === null) expect(finding?.fix).toBeNull();
    else {
      const { start, end } = finding!;
      const { text: words } = finding!.fix!;
      const capital = start === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
      expect(text.slice(0, start) + capital + text.slice(end)).toBe(mended);
    }
  });
  it('names nobody else for a group, a year or a class that is greeted', () => {
    for (const text of ['Hi Year 11, it’s Miss. Exams are nearly here', 'Dear Year 6, well done'])
      expect(about(text, 'instagram'), text).toEqual([]);
  });
  it('counts faces beside names, and the tick that the others cannot be recognised makes it advice', () => {
    const pictured = (attachment: object) =>
      personal('What a relay', { account: 'official', attachments: [{ kind: 'photo', ...attachment }] })
        .findings;
    const [two] = pictured({ people: ['Grace Okafor'], faces: 3 });
    expect(two).toMatchObject({
      control: 'consent',
      severity: 'approve',
      quote: '',
      message:
        '3 faces are counted in the picture, and 1 is named. Say who the others are, or leave them out of it.',
    });
    expect(two).not.toHaveProperty('start');
    expect(pictured({ faces: 1 })[0]).toMatchObject({
      severity: 'approve',
      message:
        '1 face is counted in the picture, and nobody is named. Say who they are, or leave them out of it.',
    });
    // The same name twice is one person.
    expect(pictured({ people: ['Grace Okafor', 'grace okafor'], faces: 2 })).toHaveLength(1);
    expect(pictured({ people: ['Grace Okafor'], faces: 1 })).toEqual([]);
    expect(pictured({ people: ['Grace Okafor'], faces: 3, others: 'unrecognisable' })).toMatchObject([
      { severity: 'consider' },
    ]);
  });
  it('leaves the author’s own family alone', () => {
    expect(personal('Robyn Rowntree, get off that Xbox').findings).toEqual([]);
  });
});

describe('applyFix', () => {
  it('puts the words in place of the quoted ones', () => {
    const text = 'So proud of Hope from 8S today';
    const { findings } = personal(text, { account: 'official' });
    expect(applyFix(text, findings[0]!)).toBe('So proud of one of our pupils from 8S today');
  });
  it('adds a sentence at the end, after which the finding is gone', () => {
    const text = 'I teach at Larkfield High and SATs should go.';
    const [finding] = personal(text).findings;
    const mended = applyFix(text, finding!);
    expect(mended).toBe('I teach at Larkfield High and SATs should go. Views my own.');
    expect(personal(mended).outcome).toBe('clear');
  });
  it('leaves a draft without a fix as it was', () => {
    expect(applyFix('text', { fix: null, start: 0, end: 2 })).toBe('text');
  });
});

describe('time', () => {
  it.each([
    ['letters', 'a'],
    ['spaced letters', 'f '],
    ['quotes', "'"],
    ['stars', 'f*'],
    ['digits', '0 1'],
    ['phone pieces', '(0 '],
    ['address pieces', '1 A '],
    ['emoji', '🍆'],
    ['joined family', '👨‍👩‍👧'],
    ['names', 'Summer Hayes and '],
    ['phrases', 'I will break his '],
    ['handles', '@niamh.odw '],
    ['at signs', 'a@'],
    ['accents', 'e\u0301'],
  ])('grows no faster than the text for a run of %s', (_what, unit) => {
    const time = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        // Processor time, so that what else the machine does is not counted.
        const from = process.cpuUsage();
        personal(text);
        best = Math.min(best, process.cpuUsage(from).user / 1000);
      }
      return best;
    };
    time(2_000);
    // Ten times the text: linear work takes ten times as long, quadratic a hundred.
    expect(time(200_000)).toBeLessThan(40 * Math.max(time(20_000), 8));
  });
});
