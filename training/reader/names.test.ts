import { expect, it } from 'vitest';
import { renamed } from './names.ts';
import { seeded } from './random.ts';

it('gives everyone another name, one person the same throughout, and leaves words of English', () => {
  const text = 'Well done Kacper! Mark and Grace saw Kacper with @Kacper and Aisha';
  const made = renamed(text, seeded(3)).text;
  expect(made).toMatch(/^Well done ([A-Z][a-z]+)! Mark and Grace saw \1 with @Kacper and [A-Z][a-z]+$/);
  expect(made).not.toContain('done Kacper');
  expect(renamed(text, seeded(4)).text).not.toBe(made);
});

it('knows where each letter came from', () => {
  const text = 'Ask Aisha today';
  const { text: made, from } = renamed(text, seeded(1));
  expect(from.length).toBe(made.length + 1);
  expect(from.at(-1)).toBe(text.length);
  expect(from[made.indexOf(' today')]).toBe(text.indexOf(' today'));
  const name = made.slice(4, made.indexOf(' today'));
  for (let k = 0; k < name.length; k++) {
    expect(from[4 + k]).toBeGreaterThanOrEqual(4);
    expect(from[4 + k]).toBeLessThan(9);
  }
});
