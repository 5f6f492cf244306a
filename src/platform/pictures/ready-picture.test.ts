import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exifSegment, withSegments } from '../../../test/photo.ts';
import { PICTURE_MEGABYTES, type ReadyPicture, readyPicture } from './ready-picture.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/journeys/fixtures/${name}`, import.meta.url)));
const photo = fixture('three-faces.jpg');

/** One chunk of a PNG file. */
function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A grey picture, with other chunks between its head and its data. */
function png(width: number, height: number, beside: Buffer[] = [], rows = height): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc((width + 1) * rows));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...beside,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const usable = async (bytes: Uint8Array): Promise<ReadyPicture> => {
  const ready = await readyPicture(bytes);
  if ('unusable' in ready) throw new Error(ready.unusable);
  return ready;
};
const why = async (bytes: Uint8Array): Promise<string> => {
  const ready = await readyPicture(bytes);
  return 'unusable' in ready ? ready.unusable : 'usable';
};
const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);

test('a photograph loses where it was taken, and keeps which way up it is', async () => {
  const upright = await usable(photo);
  const exif = exifSegment({
    orientation: 6,
    gps: { latitude: [51, 30, 2.5, 'N'], longitude: [0, 7, 28.4, 'W'] },
    area: 'Testbridge',
  });
  const turned = withSegments(photo, exif);
  expect(says(turned, 'Testbridge')).toBe(true);
  const ready = await usable(turned);
  expect(says(ready.bytes, 'Testbridge')).toBe(false);
  expect(ready).toMatchObject({ type: 'image/jpeg', width: upright.height, height: upright.width });
  expect(ready.width).not.toBe(ready.height);
});

test('a PNG file loses its words, its time and what is appended to it', async () => {
  const beside = [
    chunk('tEXt', Buffer.from('Author\0Ms Secret')),
    chunk('eXIf', Buffer.from('Exif place')),
    chunk('tIME', Buffer.alloc(7)),
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
  ];
  const whole = Buffer.concat([png(30, 20, beside), Buffer.from('and a film')]);
  const ready = await usable(whole);
  expect(ready).toMatchObject({ type: 'image/png', width: 30, height: 20 });
  for (const words of ['Ms Secret', 'Exif place', 'tIME', 'and a film'])
    expect(says(ready.bytes, words), words).toBe(false);
  expect(says(ready.bytes, 'gAMA')).toBe(true);
  expect(Buffer.from(ready.bytes)).toEqual(Buffer.from(png(30, 20, [beside[3]!])));
});

test('what is no picture, too big, damaged or too many pixels is refused with words that help', async () => {
  expect(await why(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toMatch(
    /JPEG or PNG/,
  );
  expect(await why(Buffer.from('%PDF-1.7 and more'))).toMatch(/a \.pdf file/);
  expect(await why(new Uint8Array())).toMatch(/no picture that we know/);
  expect(await why(new Uint8Array(PICTURE_MEGABYTES * 1024 * 1024 + 1))).toMatch(/bigger than 5 MB/);
  expect(await why(png(30, 20).subarray(0, -15))).toMatch(/damaged/);
  expect(await why(photo.subarray(0, 300))).toMatch(/damaged|no picture/);
  expect(await why(png(9000, 9000, [], 1))).toMatch(/40 million/);
});

test('bytes of any kind after a signature are read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, asPng) => {
      const head = asPng ? SIGNATURE : Buffer.from([0xff, 0xd8, 0xff]);
      expect(typeof (await why(Buffer.concat([head, bytes])))).toBe('string');
    }),
    { numRuns: 200 },
  );
});
