import { expect, test } from 'vitest';
import { WordsBeside } from './words-beside.ts';

/** A form with words on both sides of a file, as a browser sends it. */
async function posted(bytes: number): Promise<{ type: string; body: Uint8Array }> {
  const data = new FormData();
  data.set('before', 'Ä, before');
  data.set('file', new File([new Uint8Array(bytes).fill(13)], 'big.jpg'));
  data.set('after', 'after\r\nit');
  const made = new Response(data);
  return { type: made.headers.get('content-type')!, body: new Uint8Array(await made.arrayBuffer()) };
}

test.each([1, 700, 65_536])('words on both sides of a file come through, in chunks of %i', async (size) => {
  const { type, body } = await posted(20_000);
  const words = new WordsBeside(1000);
  for (let at = 0; at < body.length; at += size) words.add(body.subarray(at, at + size));
  expect([...(await words.fields(type))]).toEqual([
    ['before', 'Ä, before'],
    ['after', 'after\r\nit'],
  ]);
});

test('of a body that breaks off, and of one without a boundary, no more is said than came whole', async () => {
  const { type, body } = await posted(20_000);
  const cut = new WordsBeside(1000);
  cut.add(body.subarray(0, 10_000));
  expect([...(await cut.fields(type))]).toEqual([['before', 'Ä, before']]);
  expect([...(await cut.fields('text/plain'))]).toEqual([]);
});
