import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedSpan, MarkedText, segments } from './marked-text.tsx';

const TEXT = 'Kofi won the cup, thanks to those clowns.';
const span = (words: string, severity: MarkedSpan['severity'], number: number): MarkedSpan => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  severity,
  number,
});

describe('segments', () => {
  it('cuts where a span begins and ends', () => {
    expect(segments(TEXT, [span('Kofi', 'approve', 1)])).toEqual([
      { text: 'Kofi', severity: 'approve', refs: [{ number: 1, severity: 'approve' }] },
      { text: ' won the cup, thanks to those clowns.', severity: undefined, refs: [] },
    ]);
  });
  it('gives an overlap the gravest severity and each number its own end', () => {
    const cut = segments(TEXT, [span('won the cup', 'consider', 1), span('cup, thanks', 'change', 2)]);
    expect(cut.map(({ text, severity, refs }) => [text, severity, refs.map((ref) => ref.number)])).toEqual([
      ['Kofi ', undefined, []],
      ['won the ', 'consider', []],
      ['cup', 'change', [1]],
      [', thanks', 'change', [2]],
      [' to those clowns.', undefined, []],
    ]);
  });
  it('never raises a stretch to “a person must look” above what was found', () => {
    const cut = segments(TEXT, [span('cup', 'protected', 1), span('cup', 'consider', 2)]);
    expect(cut.find(({ text }) => text === 'cup')?.severity).toBe('consider');
  });
  it('leaves out spans that are empty or outside', () => {
    expect(segments('abc', [{ start: 2, end: 2, severity: 'stop' }])).toEqual([
      { text: 'abc', severity: undefined, refs: [] },
    ]);
    expect(segments('abc', [{ start: 5, end: 9, severity: 'stop' }])).toHaveLength(1);
    expect(segments('abc', [{ start: -4, end: 1, severity: 'stop', number: 1 }])[0]).toMatchObject({
      text: 'a',
      severity: 'stop',
    });
    expect(segments('', [])).toEqual([]);
  });
  it('keeps the text as it was and shows each number once, however spans lie', () => {
    const spans = fc.array(
      fc.record({
        start: fc.integer({ min: -3, max: 50 }),
        end: fc.integer({ min: -3, max: 50 }),
        severity: fc.constantFrom('stop', 'approve', 'change', 'consider', 'protected' as const),
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 45 }), spans, (text, given) => {
        const numbered = given.map((one, i) => ({ ...one, number: i + 1 }));
        const cut = segments(text, numbered);
        expect(cut.map((segment) => segment.text).join('')).toBe(text);
        const shown = cut.flatMap((segment) => segment.refs.map((ref) => ref.number)).sort((a, b) => a - b);
        const seen = numbered.filter((one) => Math.max(0, one.start) < Math.min(text.length, one.end));
        expect(shown).toEqual(seen.map((one) => one.number));
      }),
    );
  });
});

describe('MarkedText', () => {
  const html = String(<MarkedText text={TEXT} spans={[span('those clowns', 'change', 7)]} />);
  it('leads from the number to its note, which stays with the last word', () => {
    expect(html).toContain(
      '<mark class="decorum-quote decorum-sev--change">those <span class="decorum-nowrap">clowns<a class="decorum-ref decorum-sev--change" href="#finding-7"><span class="govuk-visually-hidden">See finding </span>7</a></span></mark>.',
    );
  });
  it('does not glue the whole of a very long word', () => {
    const long = 'https://example.org/a-very-long-address-indeed';
    const marked = String(
      <MarkedText text={long} spans={[{ start: 0, end: long.length, severity: 'stop', number: 1 }]} />,
    );
    expect(marked).toContain(`<span class="decorum-nowrap">${long.slice(-8)}`);
  });
  it('escapes what people wrote', () => {
    expect(String(<MarkedText text="<script>alert(1)</script>" spans={[]} />)).not.toContain('<script>');
  });
});
