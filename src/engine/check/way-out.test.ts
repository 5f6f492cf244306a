import { expect, test } from 'vitest';
import type { Control } from '../targets.ts';
import { waysOut } from './way-out.ts';

/** What would be left out, where the words found stand between brackets. */
function left(marked: string, control: Control): string[] | null {
  const text = marked.replace(/[[\]]/g, '');
  const spots = [...marked.matchAll(/\[[^\]]*\]/g)].map(({ index, 0: words }, i) => ({
    start: index - 2 * i,
    end: index - 2 * i + words.length - 2,
  }));
  return waysOut(text)(spots, control)?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

test.each<[string, Control, string[]]>([
  ['Lovely walk today. [My boss is a fool]. I am off to bed.', 'disparagement', ['My boss is a fool']],
  [
    'Lovely walk. What [a load of bollocks] that film was! I am off.',
    'obscenity',
    ['What a load of bollocks that film was'],
  ],
  ['The gate [code is 4471], keep it. I love gardening.', 'credentials', ['The gate code is 4471, keep it']],
  [
    'I ran. [He is a fool]. [She is one too]. I slept well.',
    'disparagement',
    ['He is a fool. She is one too'],
  ],
])('whole sentences are left out: %s', (marked, control, sentences) => {
  expect(left(marked, control)).toEqual(sentences);
});

test.each<[string, string, Control]>([
  ['nothing is left', '[My boss is a fool]. 🎉', 'disparagement'],
  ['a part of a sentence is all there is', 'So proud today, [what a useless head]', 'disparagement'],
  [
    'the rest speaks of people',
    '[The office could not run a bath]. The new deputy is next.',
    'disparagement',
  ],
  ['the rest says "her"', '[Their mum is on tag]. I saw her at the shop.', 'personal-data'],
  ['the rest speaks to the same', 'Exams soon, Year 11. [Add me on Snapchat].', 'pupil-contact'],
  ['the rest has the name', '[Whitlock was sent home]. I never liked Whitlock much.', 'confidential'],
  ['the rest has a name', '[My boss is a fool]. I told Karen that on Monday.', 'disparagement'],
  ['the rest has a handle', '[What a fool]. I mean @acme of course.', 'disparagement'],
  ['a clipped sentence after it', '[One of ours was arrested]. Maths mostly.', 'confidential'],
  ['the next goes on with it', 'The gate [code is 4471]. It changes in March.', 'credentials'],
])('it is not offered where %s', (_why, marked, control) => {
  expect(left(marked, control)).toBeNull();
});
