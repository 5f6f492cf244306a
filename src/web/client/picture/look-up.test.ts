import { expect, test } from 'vitest';
import { type Found, type Looked, lookUpAgain } from './look-up.ts';

const one = (name: string, standing: Found['standing'], about = 'Year 6'): Found => ({
  name,
  about,
  standing,
});
const found = (...people: Found[]): Looked => ({ people, more: false });

test('for another place everybody who was chosen is asked for again', async () => {
  const asked: string[] = [];
  const look = async (name: string): Promise<Looked> => {
    asked.push(name);
    return name === 'Ana Bell'
      ? found(one('Ana Bell', 'ask', 'Year 2'), one('Ana Bell', 'no'))
      : found(one('Cy Dean', 'yes'));
  };
  expect(await lookUpAgain([one('Ana Bell', 'yes'), one('Cy Dean', 'yes')], look)).toEqual({
    found: [one('Ana Bell', 'no'), one('Cy Dean', 'yes')],
    unknown: [],
  });
  expect(asked).toEqual(['Ana Bell', 'Cy Dean']);
});

test('of whom nothing could be learnt is told; after one failure nobody else is asked for', async () => {
  const chosen = [one('Ana Bell', 'yes'), one('Cy Dean', 'yes'), one('Eve Ford', 'no')];
  const asked: string[] = [];
  const look = async (name: string): Promise<Looked> => {
    asked.push(name);
    return name === 'Ana Bell' ? found() : { words: 'We could not reach Decorum.' };
  };
  expect(await lookUpAgain(chosen, look)).toEqual({
    found: [],
    unknown: ['Ana Bell', 'Cy Dean', 'Eve Ford'],
  });
  expect(asked).toEqual(['Ana Bell', 'Cy Dean']);
});
