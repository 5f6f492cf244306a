import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exifSegment, segment, type Written, withSegments } from '../../../test/photo.ts';
import { readExif } from './exif.ts';
import { readJpeg } from './jpeg.ts';
import { whereTaken, withoutMetadata } from './where-taken.ts';

/** A picture of three faces, with JFIF and nothing else beside it. */
const plain = new Uint8Array(
  readFileSync(new URL('../../../test/journeys/fixtures/three-faces.jpg', import.meta.url)),
);
const TESTBRIDGE = {
  latitude: [51, 30, 2.5, 'N'],
  longitude: [0, 7, 28.4, 'W'],
} satisfies Written['gps'];
const XMP = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description ';
const iptc = (number: number, text: string) => {
  const set = `\x1c\x02${String.fromCharCode(number)}\0${String.fromCharCode(text.length)}${text}`;
  const block = (id: string, data: string) =>
    `8BIM${id}\0\0\0\0\0${String.fromCharCode(data.length)}${data}${data.length % 2 ? '\0' : ''}`;
  return segment(0xed, `Photoshop 3.0\0${block('\x04\x25', 'abc')}${block('\x04\x04', set)}`);
};

test.each([true, false])('where a camera wrote the place, it is read (little-endian: %s)', (little) => {
  const taken = whereTaken(withSegments(plain, exifSegment({ gps: TESTBRIDGE, orientation: 6, little })));
  expect(taken).toEqual({
    latitude: expect.closeTo(51.50069, 4),
    longitude: expect.closeTo(-0.12456, 4),
  });
});

test.each([
  ['nothing beside the picture', []],
  ['Exif without a place', [exifSegment({ orientation: 3 })]],
  ['nought and nought', [exifSegment({ gps: { latitude: [0, 0, 0, 'N'], longitude: [0, 0, 0, 'E'] } })]],
  ['more degrees than there are', [exifSegment({ gps: { ...TESTBRIDGE, latitude: [91, 0, 0, 'N'] } })]],
  ['XMP of something else', [segment(0xe1, `${XMP}xmp:Rating="5"/>`)]],
  ['IPTC of something else', [iptc(120, 'A caption')]],
])('no place: %s', (_what, segments) => {
  expect(whereTaken(withSegments(plain, ...segments))).toBeNull();
});

test.each([
  ['an area in Exif', exifSegment({ area: 'Testbridge' })],
  ['a city in XMP', segment(0xe1, `${XMP}photoshop:City="Testbridge"/>`)],
  ['a city in IPTC', iptc(90, 'Testbridge')],
])('a place by its name: %s', (_what, one) => {
  expect(whereTaken(withSegments(plain, one))).toBe('named');
});

test('degrees in XMP', () => {
  const xmp = segment(0xe1, `${XMP}exif:GPSLatitude="33,51.5S" exif:GPSLongitude="151,12,36E"/>`);
  expect(whereTaken(withSegments(plain, xmp))).toEqual({
    latitude: expect.closeTo(-33.8583, 3),
    longitude: expect.closeTo(151.21, 3),
  });
});

test('into other kinds of file it does not look, and says so', () => {
  expect(whereTaken(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBe('unread');
  expect(whereTaken(new Uint8Array())).toBe('unread');
  expect(withoutMetadata(new Uint8Array(9))).toBeNull();
});

test('what is taken out leaves the same picture: byte for byte where nothing was beside it', () => {
  expect(withoutMetadata(plain)).toEqual(plain);
  const full = withSegments(
    plain,
    exifSegment({ gps: TESTBRIDGE }),
    segment(0xe1, `${XMP}photoshop:City="Testbridge"/>`),
    iptc(90, 'Testbridge'),
    segment(0xfe, 'Taken at Testbridge'),
    segment(0xe2, 'MPF\0second picture'),
    segment(0xeb, 'JP provenance'),
  );
  const after = Buffer.concat([full, Buffer.from('a film, with its own place')]);
  expect(withoutMetadata(after)).toEqual(plain);
});

test('its colours and which way up it is stay', () => {
  const colours = [segment(0xe2, 'ICC_PROFILE\0\x01\x01colours'), segment(0xee, 'Adobe\0d')];
  const clean = withoutMetadata(
    withSegments(plain, exifSegment({ gps: TESTBRIDGE, orientation: 6 }), ...colours),
  )!;
  expect(whereTaken(clean)).toBeNull();
  const { segments } = readJpeg(clean)!;
  expect(segments.slice(0, 4).map(({ marker }) => marker)).toEqual([0xe1, 0xe2, 0xee, 0xe0]);
  expect(readExif(clean, segments[0]!)).toEqual({ orientation: 6, taken: null, namesPlace: false });
  // And again: nothing is left to take out.
  expect(withoutMetadata(clean)).toEqual(clean);
});

const anywhere = fc.record({
  gps: fc.record({
    latitude: fc.tuple(fc.nat(89), fc.nat(59), fc.nat(59), fc.constantFrom<'N' | 'S'>('N', 'S')),
    longitude: fc.tuple(fc.nat(179), fc.nat(59), fc.nat(59), fc.constantFrom<'E' | 'W'>('E', 'W')),
  }),
  orientation: fc.integer({ min: 1, max: 8 }),
  little: fc.boolean(),
});

test('whatever place is written is read, and is gone from the copy', () => {
  fc.assert(
    fc.property(anywhere, (written) => {
      const { latitude: lat, longitude: lon } = written.gps;
      const degrees = ([d, m, s, half]: readonly [number, number, number, string]) =>
        (d + m / 60 + s / 3600) * (half === 'S' || half === 'W' ? -1 : 1);
      fc.pre(degrees(lat) !== 0 || degrees(lon) !== 0);
      const file = withSegments(plain, exifSegment(written));
      const taken = whereTaken(file) as { latitude: number; longitude: number };
      expect(taken.latitude).toBeCloseTo(degrees(lat), 6);
      expect(taken.longitude).toBeCloseTo(degrees(lon), 6);
      const clean = withoutMetadata(file)!;
      expect(whereTaken(clean)).toBeNull();
      if (written.orientation === 1) expect(clean).toEqual(plain);
    }),
  );
});

const TAKEN = ['unread', 'named', null];
const isAnswer = (taken: unknown) => TAKEN.includes(taken as string) || typeof taken === 'object';

test('bytes of any kind are read without a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const led = Uint8Array.from([
        0xff,
        0xd8,
        0xff,
        0xe1,
        2,
        0,
        0x45,
        0x78,
        0x69,
        0x66,
        0,
        0,
        0x4d,
        0x4d,
        ...bytes,
      ]);
      for (const file of [bytes, led]) {
        expect(isAnswer(whereTaken(file))).toBe(true);
        withoutMetadata(file);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a file that was damaged anywhere, or cut off, is read without a fault', () => {
  const whole = withSegments(
    plain.subarray(0, 900),
    exifSegment({ gps: TESTBRIDGE, orientation: 6, area: 'Testbridge' }),
    iptc(90, 'Testbridge'),
    segment(0xe1, `${XMP}photoshop:City="Testbridge"/>`),
  );
  const damage = fc.array(fc.tuple(fc.nat(500), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, cut) => {
      const file = Uint8Array.from(whole.subarray(0, cut));
      for (const [at, byte] of changes) if (at < file.length) file[at] = byte;
      expect(isAnswer(whereTaken(file))).toBe(true);
      const clean = withoutMetadata(file);
      if (clean) expect([null, 'unread']).toContain(whereTaken(clean));
    }),
    { numRuns: 3000 },
  );
});

test('the time it takes grows with the file and no faster', () => {
  const parts: [string, Uint8Array][] = [
    ['segments', Buffer.concat(Array(100_000).fill(segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\xff\xff')))],
    [
      'fields',
      Buffer.concat(Array(40).fill(segment(0xe1, `Exif\0\0MM\0*\0\0\0\x08${'\xff'.repeat(65_000)}`))),
    ],
    ['XMP', Buffer.concat(Array(40).fill(segment(0xe1, `${XMP}${'GPSLatitude="1,1.'.repeat(3_800)}`)))],
    [
      'IPTC',
      Buffer.concat(
        Array(40).fill(segment(0xed, `Photoshop 3.0\0${'8BIM\x04\x04\0\0\0\0\0\0'.repeat(5_400)}`)),
      ),
    ],
  ];
  for (const [what, bytes] of parts) {
    const file = withSegments(plain, bytes);
    const began = performance.now();
    expect(whereTaken(file), what).toBeNull();
    expect(withoutMetadata(file), what).toEqual(plain);
    expect(performance.now() - began, what).toBeLessThan(1500);
  }
});
