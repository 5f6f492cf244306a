import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { isUnseen, readCorpus, readLine } from './read-drafts.ts';

test('a line becomes a draft, with each span where it stands', () => {
  const line =
    'f personal facebook friends teacher | Ugh.\\n{disparagement.stop: The head is a clown} and {obscenity.change: sod it} all || photo: Ann Lee, Bo Day (at the gate) ~~ confidential, consent';
  const draft = readLine(line, 'x:1');
  expect(draft).toMatchObject({
    kind: 'finding',
    text: 'Ugh.\nThe head is a clown and sod it all',
    account: 'personal',
    authorRole: 'teacher',
    attachments: [{ kind: 'photo', people: ['Ann Lee', 'Bo Day'] }],
    tolerate: ['confidential', 'consent'],
  });
  for (const e of draft.expect) expect(draft.text.slice(e.at, e.at! + e.span!.length)).toBe(e.span);
  expect(draft.expect.map((e) => e.severity)).toEqual(['stop', 'change']);
});

test.each([
  ['f personal fax public teacher | {hate.stop: x} y', 'the channel fax is not known'],
  ['f personal x public teacher | {hat.stop: x} y', 'the control hat is not known'],
  ['f personal x public teacher | {hate: x} y', 'a span is not closed'],
  ['f personal x public teacher | nothing marked', 'findings have a marked span'],
  ['h personal x public teacher | {hate.stop: marked}', 'findings have a marked span'],
  ['h official x friends teacher | hello', 'always public'],
  ['h personal x public teacher | hi || poster: a', 'a picture is written'],
  ['hello', 'cannot be read'],
])('%s is refused with its place', (line, what) => {
  expect(() => readLine(line, 'a.txt:7')).toThrow(/^a\.txt:7: /);
  expect(() => readLine(line, 'a.txt:7')).toThrow(what);
});

test('drafts that say nearly the same in the same words are found, others not', () => {
  const said = (id: string, text: string) => ({ id, text });
  const a = said('a', 'The kettle in the staffroom has died again and nobody will own up');
  const b = said('b', 'The kettle in the staffroom has died again and nobody cares');
  const c = said('c', 'Nobody told me the staffroom had a new kettle, and it whistles');
  expect(nearDuplicates([a, b, c]).map((pair) => [pair.a, pair.b])).toEqual([['a', 'b']]);
  expect(nearDuplicates([b], [a])).toHaveLength(1);
  expect(nearDuplicates([c], [a, b])).toEqual([]);
  expect(nearDuplicates([said('d', 'Oh no!'), said('e', 'oh, no')])).toHaveLength(1);
});

test('the corpus can be read, no draft is nearly another, and a fifth is unseen', () => {
  const drafts = readCorpus(join(import.meta.dirname, 'drafts'));
  expect(drafts.length).toBeGreaterThan(1000);
  expect(nearDuplicates(drafts)).toEqual([]);
  const unseen = drafts.filter(isUnseen).length / drafts.length;
  expect(unseen).toBeGreaterThan(0.15);
  expect(unseen).toBeLessThan(0.25);
});
