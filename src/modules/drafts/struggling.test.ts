import { expect, test } from 'vitest';
import { soundsLikeStruggling } from './struggling.ts';

test.each([
  'I hate my job and I want to die',
  'Honestly I can’t go on like this',
  'some days i dont want to be here anymore',
  'I wish I was dead',
])('hears it: %s', (text) => {
  expect(soundsLikeStruggling(text)).toBe(true);
});

test.each([
  'That cake is to die for, I want the recipe',
  'I cannot go on Thursday, swap?',
  'He said they want to end it all with a quiz',
  'The assembly was about people who feel suicidal and where to turn',
])('leaves it: %s', (text) => {
  expect(soundsLikeStruggling(text)).toBe(false);
});
