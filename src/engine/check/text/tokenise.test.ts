import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';

const words = (text: string): string[] => tokenise(text).tokens.map((t) => t.word);

describe('tokenise', () => {
  it('reads words, numbers, handles, hashtags and emoji', () => {
    expect(words("Don't ask @Sam_R, it's #LarkfieldLies at 7.30 🍆")).toEqual([
      'dont',
      'ask',
      '@sam_r',
      'its',
      'larkfield',
      'lies',
      'at',
      '7.30',
      '🍆',
    ]);
  });
  it.each([
    ['sh1t', 'shit'],
    ['f*ck', 'fuck'],
    ['f**k', 'fuck'],
    ['f u c k', 'fuck'],
    ['f.u.c.k', 'fuck'],
    ['fuuuuuck', 'fuck'],
    ['$hit', 'shit'],
    ['ѕhіt', 'shit'],
    ['ＳＨＩＴ', 'shit'],
    ['sh\u200bit', 'shit'],
    ['sh\u200dit', 'shit'],
    ['sh\u2066it', 'shit'],
    ['sh\u3164it', 'shit'],
    ['w⚓', 'wanker'],
    ['bull💩', 'bullshit'],
  ])('undoes the disguise of %s', (written, meant) => {
    expect(words(written)).toEqual([meant]);
  });
  it('leaves honest words alone', () => {
    expect(words('Scunthorpe, 4K, 9X, p44, assessing, class 2F, b2b')).toEqual([
      'scunthorpe',
      '4k',
      '9x',
      'p44',
      'assessing',
      'class',
      '2f',
      'b2b',
    ]);
    expect(words('I a m here')).toEqual(['i', 'a', 'm', 'here']);
  });
  it('keeps the way back to the original text', () => {
    const text = 'Ça, Tomasz Wo\u0301jcik’s ﬁre 👩‍🏫!';
    const { tokens } = tokenise(text);
    expect(tokens.map((t) => text.slice(t.start, t.end))).toEqual([
      'Ça',
      'Tomasz',
      'Wo\u0301jcik’s',
      'ﬁre',
      '👩‍🏫',
    ]);
    expect(tokens.map((t) => t.word)).toEqual(['ca', 'tomasz', 'wojcik', 'fire', '👩']);
  });
  it('marks what is quoted, and tells apostrophes from quotation marks', () => {
    const quoted = (text: string) =>
      tokenise(text)
        .tokens.filter((t) => t.quoted)
        .map((t) => t.word);
    expect(quoted("She said 'not you' and the dogs' bowls didn't move")).toEqual(['not', 'you']);
    expect(quoted('the “old” way')).toEqual(['old']);
    expect(quoted("rock 'n roll")).toEqual([]);
  });
});
