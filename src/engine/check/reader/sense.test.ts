import { expect, it } from 'vitest';
import type { Control } from '../../targets.ts';
import { check } from '../check.ts';
import { DEFAULT_CLAUSES } from '../default-clauses.ts';
import type { Draft } from '../model.ts';
import { compileRegister } from '../register.ts';
import { mended } from './mend.ts';
import type { Reader, Sense } from './reader.ts';
import { speller } from './spelling.ts';

const register = compileRegister({ pupils: [{ name: 'Summer Hayes', consent: 'both' }] });

/** Senses one control in the words between two signs. */
function sensing(control: Control): Reader {
  const sense = ({ text }: Draft) => ({
    found: [{ control, score: 1, start: text.indexOf('<'), end: text.indexOf('>') + 1 }],
    doubted: new Set<Control>(),
  });
  return withMend(sense);
}

/** Doubts these controls, and senses nothing. */
function doubting(...controls: Control[]): Reader {
  return withMend(() => ({ found: [], doubted: new Set(controls) }));
}

function withMend(sense: (draft: Draft) => Sense): Reader {
  return Object.assign(sense, {
    mend: (text: string) =>
      mended(
        text,
        speller(new Map(), () => 0),
      ),
  });
}

function found(text: string, control: Control, more: Partial<Draft> = {}, clauses = DEFAULT_CLAUSES) {
  const draft: Draft = { text, account: 'personal', ...more };
  return check(draft, { register, clauses, reader: sensing(control) }).findings;
}

it('adds what it senses, with the words, the clause, the reason and whom to ask', () => {
  const [finding, ...rest] = found('Quiet morning. <Ours is the tallest one>, they say.', 'reference');
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    control: 'reference',
    clauses: DEFAULT_CLAUSES.reference,
    severity: 'stop',
    quote: 'Ours is the tallest one',
    ask: 'manager',
  });
  expect(finding!.message).toContain('“Ours is the tallest one” can be taken as a reference');
});

it('leaves alone words on which a rule gives advice', () => {
  expect(found('Oh <wtf> is this', 'obscenity')).toMatchObject([{ severity: 'consider' }]);
});

it('is not heard on words that a rule knows to mean something else here', () => {
  expect(found('Three <blue tits on the feeder> this morning', 'obscenity')).toEqual([]);
  expect(found('Three <blue tits on the feeder> this morning', 'disparagement')).toHaveLength(1);
  expect(found('<Look at her wobble> beside the blue tits', 'obscenity')).toHaveLength(1);
});

it('leaves alone what a rule has found, and what no clause is tied to', () => {
  const rule = 'If he parks there again I will <break his legs>';
  const own = check({ text: rule, account: 'personal' }, { register, clauses: DEFAULT_CLAUSES }).findings;
  expect(own).toHaveLength(1);
  expect(found(rule, 'violence')).toEqual(own);
  const { reference: _, ...others } = DEFAULT_CLAUSES;
  expect(found('<Ours is the tallest one>', 'reference', {}, others)).toEqual([]);
});

it('senses nothing in an official post that only a personal one can do', () => {
  expect(found('<Come and see>', 'official-account', { account: 'official' })).toEqual([]);
  expect(found('<Come and see>', 'official-account')).toHaveLength(1);
});

it('leaves consent to the register where it knows who is named', () => {
  expect(found('<Summer Hayes> sang', 'consent')).toEqual([]);
  expect(found('<The one with the trombone> sang', 'consent')).toHaveLength(1);
});

it('offers the words that make a view one’s own', () => {
  expect(found('<At the high school> all day', 'disclaimer')[0]!.fix).toEqual({ text: ' Views my own.' });
  expect(found('<At the high school> all day. Views my own.', 'disclaimer')).toEqual([]);
});

it('judges a misspelt draft by its rules as it was meant, and quotes it as it is', () => {
  const spelling = speller(
    new Map([
      ['women', 0],
      ['scum', 1],
    ]),
    () => 0,
  );
  const reader = Object.assign(() => ({ found: [], doubted: new Set<Control>() }), {
    mend: (text: string) => mended(text, spelling),
  });
  const text = 'Long day. Wmoen are s c u m, the lot of them.';
  const against = (more: object) =>
    check({ text, account: 'personal' }, { register, clauses: DEFAULT_CLAUSES, ...more }).findings;
  expect(against({})).toEqual([]);
  const [finding, ...rest] = against({ reader });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ control: 'hate', severity: 'stop' });
  expect(finding!.quote).toContain('Wmoen are s c u m');
  expect(text.slice(finding!.start, finding!.end)).toBe(finding!.quote);
});

it('makes advice of what a rule has found and the reader doubts, and says so', () => {
  const draft: Draft = { text: 'If he parks there again I will break his legs', account: 'personal' };
  const context = { register, clauses: DEFAULT_CLAUSES };
  expect(check(draft, context).outcome).toBe('stop');
  const { outcome, findings } = check(draft, { ...context, reader: doubting('violence') });
  expect(outcome).toBe('consider');
  expect(findings).toMatchObject([{ control: 'violence', severity: 'consider', ask: null }]);
  expect(findings[0]!.message).toContain('this is for you to judge');
  expect(check(draft, { ...context, reader: doubting('harassment') }).outcome).toBe('stop');
});

it.each<[Control, string, string]>([
  ['personal-data', 'validated number', 'Ring her on 07700 900123 after six'],
  ['obscenity', 'swear word', 'What a load of bollocks'],
  ['confidential', 'disclosure', 'A girl in Year 8 told me that her stepdad hits her'],
])('lets %s stand whatever the reader says: a %s', (control, _, text) => {
  const context = { register, clauses: DEFAULT_CLAUSES };
  const draft: Draft = { text, account: 'personal' };
  expect(check(draft, context).findings.map((one) => one.control)).toContain(control);
  expect(check(draft, { ...context, reader: doubting(control) })).toEqual(check(draft, context));
});

it.each([
  ['So proud of <one of our pupils in 9B> today', 'consider'],
  ['<A colleague cried> in my arms today', 'consider'],
  ['The one with the <red coat in 9B> was brilliant', 'approve'],
])('only advises on whoever is told of without a name: %s', (text, severity) => {
  expect(found(text, 'consent')).toMatchObject([{ control: 'consent', severity }]);
});

it('lets no doubt weaken what a rule finds of somebody who is named', () => {
  const doubted = (text: string) =>
    check(
      { text, account: 'personal' },
      { register, clauses: DEFAULT_CLAUSES, reader: doubting('confidential') },
    )
      .findings.filter(({ control }) => control === 'confidential')
      .map(({ severity }) => severity);
  expect(doubted('Jayden Whitlock in 9B was excluded today')).toEqual(['stop']);
  expect(doubted('Somebody in 9B was excluded today')).toEqual(['consider']);
});
