import { beginsWith, type Segment } from './jpeg.ts';

/** What we read of Exif (CIPA DC-008): which way up the picture is, 1 to 8, and where it was taken. */
export type Exif = {
  orientation: number;
  /** Degrees; south and west are negative. */
  taken: { latitude: number; longitude: number } | null;
  /** The name of a place or area, or where the camera was pointed. */
  namesPlace: boolean;
};

const LETTERS = 'Exif\0\0';
const ORIENTATION = 0x0112;
const GPS = 0x8825;
/** Of the GPS part: latitude and longitude each with the letter of its half; of these others any tells of a place. */
const [LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE] = [1, 2, 3, 4];
const TELLING = [0x14, 0x16, 0x1c];
/** Bytes of a value by its type in TIFF: 2 letters, 3 short, 4 long, 5 fraction. */
const WIDTH: Record<number, number> = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

type Entry = { count: number; type: number; at: number };
type Tiff = { short(at: number): number; long(at: number): number; entries(at: number): Map<number, Entry> };

/** Reads one Exif segment. Never throws; what is broken is not there. Null for a segment of another kind. */
export function readExif(bytes: Uint8Array, segment: Segment): Exif | null {
  if (segment.marker !== 0xe1 || !beginsWith(bytes, segment, LETTERS)) return null;
  const tiff = readTiff(bytes.subarray(segment.content + LETTERS.length, segment.end));
  const first = tiff?.entries(tiff.long(4));
  if (!tiff || !first) return { orientation: 1, taken: null, namesPlace: false };
  const way = first.get(ORIENTATION);
  const orientation = way?.type === 3 ? tiff.short(way.at) : 1;
  const where = first.get(GPS);
  const gps: ReadonlyMap<number, Entry> = where ? tiff.entries(tiff.long(where.at)) : new Map();
  const latitude = degrees(tiff, gps.get(LATITUDE), gps.get(LATITUDE_REF), 90);
  const longitude = degrees(tiff, gps.get(LONGITUDE), gps.get(LONGITUDE_REF), 180);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    // Nought and nought is what a phone writes that did not know.
    taken:
      latitude === null || longitude === null || (latitude === 0 && longitude === 0)
        ? null
        : { latitude, longitude },
    namesPlace: TELLING.some((tag) => (gps.get(tag)?.count ?? 0) > 0),
  };
}

function readTiff(bytes: Uint8Array): Tiff | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = bytes[0];
  if (order !== bytes[1] || (order !== 0x49 && order !== 0x4d)) return null;
  const little = order === 0x49;
  const fits = (at: number, width: number) => at >= 0 && at + width <= view.byteLength;
  const short = (at: number) => (fits(at, 2) ? view.getUint16(at, little) : 0);
  const long = (at: number) => (fits(at, 4) ? view.getUint32(at, little) : 0);
  if (short(2) !== 42) return null;
  const entries = (at: number): Map<number, Entry> => {
    const found = new Map<number, Entry>();
    // A directory never lies in the header; and of what is said to be there, only what fits into the segment.
    const count = at < 8 ? 0 : Math.min(short(at), Math.floor((view.byteLength - at - 2) / 12));
    for (let i = 0; i < count; i++) {
      const entry = at + 2 + i * 12;
      const [type, values] = [short(entry + 2), long(entry + 4)];
      const width = (WIDTH[type] ?? 0) * values;
      const value = width <= 4 ? entry + 8 : long(entry + 8);
      if (width > 0 && fits(value, width)) found.set(short(entry), { type, count: values, at: value });
    }
    return found;
  };
  return { short, long, entries };
}

/** Degrees, minutes and seconds as three fractions. Null for what is none, or further than there is. */
function degrees(tiff: Tiff, value: Entry | undefined, half: Entry | undefined, most: number): number | null {
  if (value?.type !== 5 || value.count < 1) return null;
  let sum = 0;
  for (let i = 0; i < Math.min(value.count, 3); i++) {
    const [over, under] = [tiff.long(value.at + i * 8), tiff.long(value.at + i * 8 + 4)];
    if (under === 0 && (i === 0 || over !== 0)) return null;
    if (under !== 0) sum += over / under / 60 ** i;
  }
  if (sum > most) return null;
  const letter = half ? String.fromCharCode(tiff.short(half.at) >> 8, tiff.short(half.at) & 0xff) : '';
  return /[SW]/.test(letter) ? -sum : sum;
}

/** The smallest Exif segment that says which way up a picture is, and nothing else. */
export function exifOfOrientation(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const content = [...[...LETTERS].map((letter) => letter.charCodeAt(0)), ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}
