import { expect, test } from 'vitest';
import { check } from '../check.ts';
import { DEFAULT_CLAUSES } from '../default-clauses.ts';
import { SAMPLE_REGISTER } from '../sample-register.ts';

test.each([
  [undefined, 'a public post is there for everyone, pupils too.'],
  ['public', 'a public post is there for everyone, pupils too.'],
  ['friends', 'what only friends can see is soon passed on, to pupils too.'],
  ['private-group', 'what only a group can see is soon passed on, to pupils too.'],
])('what is said of a number of one’s own fits who sees it: %s', (audience, words) => {
  const draft = { text: 'New phone, my number is 07700 900233', account: 'personal' as const, audience };
  const { findings } = check(draft, { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES });
  const [own] = findings.filter(({ quote }) => quote === '07700 900233');
  expect(own!.message).toContain(`It is yours to share; ${words}`);
});
