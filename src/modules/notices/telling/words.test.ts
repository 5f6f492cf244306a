import { expect, test } from 'vitest';
import { mailOf, maybeNames } from './words.ts';

const told = (n: number) => ({ subject: `Subject ${n}`, words: `Words ${n}.`, path: `/requests/${n}` });
const URL = 'https://decorum.example';

test('one notice is its own mail, several are one mail with a link each, many say how many more', () => {
  expect(mailOf([told(1)], URL)).toEqual({
    subject: 'Subject 1',
    body: `Words 1.\n\n${URL}/requests/1\n\nYou choose how you are told here: ${URL}/account/notices\n`,
  });
  const two = mailOf([told(1), told(2)], URL);
  expect(two.subject).toBe('2 things for you in Decorum');
  expect(two.body).toContain(`Subject 1\n${URL}/requests/1\n\nSubject 2\n${URL}/requests/2\n`);
  const many = mailOf(
    Array.from({ length: 25 }, (_, n) => told(n)),
    URL,
  );
  expect(many.body).toContain(`And 5 more: ${URL}/inbox`);
  expect(many.body).not.toContain('Subject 20');
});

test.each([
  ['A request of Tom Eacher waits', ['A', 'Tom', 'Eacher']],
  ['Tom asks', ['Tom']],
  ['Will you decide? May it be soon. Mark it', []],
  ['Ask Will about it', ['Will']],
  ['from O’Hara-Smith', ['O’Hara-Smith']],
  ['nothing here', []],
])('%j may name %j', (text, names) => {
  expect(maybeNames(text)).toEqual(names);
});
