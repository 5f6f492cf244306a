import { expect, test } from 'vitest';
import { namesIn } from './names-in.ts';

test('names are one a line, or between commas', () => {
  expect(namesIn(' Amelia  Castle \n\nJo Bell, Sam Outhead;')).toEqual([
    'Amelia Castle',
    'Jo Bell',
    'Sam Outhead',
  ]);
});
