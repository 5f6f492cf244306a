import { describe, expect, it } from 'vitest';
import type { Control } from '../../targets.ts';
import type { ControlRule } from '../reading.ts';
import { tokenise } from '../text/tokenise.ts';
import { compilePattern } from './pattern.ts';
import { buildIndex } from './phrase-index.ts';
import { Vocabulary } from './vocabulary.ts';

/** The words a phrase matches in a text, wherever it begins; null for none. */
function matched(source: string, text: string, classes: Record<string, string[]> = {}): string | null {
  const vocabulary = new Vocabulary();
  const { match } = compilePattern(source, vocabulary);
  const { tokens } = tokenise(text);
  const scene = {
    tokens,
    words: tokens.map(({ word }) => vocabulary.read(word)),
    ends: (name: string, at: number) => (classes[name]?.includes(tokens[at]?.word ?? '') ? [at + 1] : []),
  };
  for (let i = 0; i < tokens.length; i++) {
    const marks = { from: -1, to: -1 };
    const end = match(scene, i, marks);
    if (end >= 0)
      return tokens
        .slice(marks.from >= 0 ? marks.from : i, marks.to >= 0 ? marks.to : end)
        .map((t) => t.word)
        .join(' ');
  }
  return null;
}

describe('phrases', () => {
  it('match words, alternatives, beginnings and what may be left out', () => {
    expect(matched('burn (it|the school) down', 'We could burn the school down')).toBe(
      'burn the school down',
    );
    expect(matched('sack* (the)? head', 'they sacked the head')).toBe('sacked the head');
    expect(matched('fools? rush', 'only fool rush')).toBe('fool rush');
    expect(matched('burn (it|the school) down', 'burn the toast down')).toBeNull();
  });
  it('bridge a gap within a sentence, never across', () => {
    expect(matched('left ..3 open', 'I left my laptop wide open')).toBe('left my laptop wide open');
    expect(matched('left ..2 open', 'I left my laptop wide open')).toBeNull();
    expect(matched('left ..3 open', 'I left. Doors open')).toBeNull();
  });
  it('know classes, denials, edges and what to quote', () => {
    expect(matched('@pet is lost', 'our cat is lost', { pet: ['cat', 'dog'] })).toBe('cat is lost');
    expect(matched('very !good', 'very good')).toBeNull();
    expect(matched('very !good', 'very bad')).toBe('very');
    expect(matched('^ the end $', 'It was late. The end. Or not')).toBe('the end');
    expect(matched('say [ this ] aloud', 'I say this aloud')).toBe('this');
  });
  it('cannot begin with a gap, and must be readable', () => {
    expect(() => compilePattern('..3 open')).toThrow(/begin with a gap/);
    expect(() => compilePattern('(open')).toThrow(/not closed/);
  });
});

it('two word lists of one name are refused, whichever controls they belong to', () => {
  const rule = (control: Control): ControlRule => ({
    control,
    lexicon: { scorn: ['pathetic'] },
    phrases: {},
    judge: () => [],
    examples: [],
  });
  expect(() => buildIndex([rule('hate')])).not.toThrow();
  expect(() => buildIndex([rule('hate'), rule('harassment')])).toThrow('two word lists are called scorn');
});
