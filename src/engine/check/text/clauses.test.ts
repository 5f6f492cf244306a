import { expect, test } from 'vitest';
import { wholeClause } from './clauses.ts';
import { tokenise } from './tokenise.ts';

/** The words of `text` that `cut` becomes when it is widened. */
function widened(text: string, cut: string): string {
  const { tokens } = tokenise(text);
  const start = text.indexOf(cut);
  const from = tokens.findIndex((t) => t.start >= start);
  const to = tokens.findLastIndex((t) => t.end <= start + cut.length) + 1;
  const [first, last] = wholeClause(tokens, from, to);
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
}

test.each([
  ['a number left out', '9 parents are useless', 'parents are', '9 parents are useless'],
  ['an article left out', 'Frankly, the new head is a liar', 'new head is', 'the new head is a liar'],
  [
    'an adjective without its noun',
    'We at Osmerholt High School believe the new phones policy of the whole large Trust to be wrong for every pupil of any age at all of its schools',
    'We at Osmerholt High School believe the new',
    'We at Osmerholt High School believe the new phones',
  ],
  ['the end of the clause near', 'Add me on Snapchat tonight, ok', 'Add me on', 'Add me on Snapchat tonight'],
  ['a comma on both sides', 'Well, add me on here, all of you', 'add me on here', 'add me on here'],
  [
    'the first words of a statement',
    'Well, the new lot in the office are away with their phones from nine to four on most days.',
    'the new lot',
    'the new lot in the office are away with their phones from nine to four on most days',
  ],
  ['another clause', 'She is a clown and the food is fine', 'is a clown', 'She is a clown'],
  ['an emoji', 'What a state 😂😂 of the hall', 'a state', 'What a state'],
  [
    'both ends far off',
    'it has long seemed to me that on most days lately somebody rang the wrong people for no reason at all that I can see from here on most of my own days in the office',
    'rang the wrong people',
    'rang the wrong people',
  ],
])('%s', (_what, text, cut, whole) => {
  expect(widened(text, cut)).toBe(whole);
});

test('at the edges of a text there is nothing to add', () => {
  expect(widened('the the the', 'the the the')).toBe('the the the');
});
