import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../../test/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const said = async (text: string): Promise<string> => {
  const browser = await world.browser('administrator');
  await browser.post('/policy/new/upload', {}, { field: 'file', name: 'document.txt', bytes: text });
  return (await browser.get('/policy/draft')).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

test('a letter becomes a draft that says it does not look like a policy, and may be kept', async () => {
  const page = await said(
    'Dear parents,\n\nThank you for coming to the fair. We raised £312 for the library.',
  );
  expect(page).toContain('This does not look like a policy. We found');
  expect(page).toContain('nothing that anyone must, must not or should do');
  expect(page).toContain('withdraw this draft');
});

test('a document with a rule in it is taken for a policy', async () => {
  expect(await said('1. Use\n\n1.1 Staff must be polite.')).not.toContain('does not look like a policy');
});
