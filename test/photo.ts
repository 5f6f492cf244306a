/** What is written into the file of a picture: which way up, where it was taken, in the order of either kind of machine. */
export type Written = {
  orientation?: number;
  /** Degrees, minutes, seconds and the letter of the half, as cameras write them. */
  gps?: { latitude: [number, number, number, 'N' | 'S']; longitude: [number, number, number, 'E' | 'W'] };
  area?: string;
  little?: boolean;
};

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** One marker segment of a JPEG file. */
export function segment(marker: number, content: Uint8Array | readonly number[] | string): Uint8Array {
  const bytes = typeof content === 'string' ? letters(content) : [...content];
  return Uint8Array.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff, ...bytes]);
}

/** An Exif segment. */
export function exifSegment({ orientation, gps, area, little = false }: Written): Uint8Array {
  const number = (value: number, width: 2 | 4): number[] => {
    const bytes = Array.from({ length: width }, (_, i) => (value >>> (8 * (width - 1 - i))) & 0xff);
    return little ? bytes.reverse() : bytes;
  };
  const fractions = (values: readonly number[]) =>
    values.flatMap((value) => [...number(Math.round(value * 1000), 4), ...number(1000, 4)]);
  type Field = { tag: number; type: number; count: number; value: number[] };
  const ascii = (tag: number, text: string): Field => ({
    tag,
    type: 2,
    count: text.length + 1,
    value: [...letters(text), 0],
  });
  const directory = (at: number, fields: Field[]): number[] => {
    let free = at + 2 + fields.length * 12 + 4;
    const apart: number[] = [];
    const rows = fields.flatMap(({ tag, type, count, value }) => {
      const head = [...number(tag, 2), ...number(type, 2), ...number(count, 4)];
      if (value.length <= 4) return [...head, ...value, ...Array<number>(4 - value.length).fill(0)];
      const row = [...head, ...number(free, 4)];
      apart.push(...value);
      free += value.length;
      return row;
    });
    return [...number(fields.length, 2), ...rows, ...number(0, 4), ...apart];
  };
  const triple = (tag: number, [d, m, s]: readonly [number, number, number, string]): Field => ({
    tag,
    type: 5,
    count: 3,
    value: fractions([d, m, s]),
  });
  const within: Field[] = [
    ...(gps
      ? [
          ascii(1, gps.latitude[3]),
          triple(2, gps.latitude),
          ascii(3, gps.longitude[3]),
          triple(4, gps.longitude),
        ]
      : []),
    ...(area ? [{ ...ascii(0x1c, area), type: 7 }] : []),
  ];
  const first: Field[] = [
    ...(orientation ? [{ tag: 0x0112, type: 3, count: 1, value: number(orientation, 2) }] : []),
    ascii(0x010f, 'Example Camera'),
  ];
  const withGps = (at: number): Field[] =>
    within.length > 0 ? [...first, { tag: 0x8825, type: 4, count: 1, value: number(at, 4) }] : first;
  const gpsAt = 8 + directory(8, withGps(0)).length;
  const tiff = [
    ...letters(little ? 'II' : 'MM'),
    ...number(42, 2),
    ...number(8, 4),
    ...directory(8, withGps(gpsAt)),
    ...(within.length > 0 ? directory(gpsAt, within) : []),
  ];
  return segment(0xe1, [...letters('Exif\0\0'), ...tiff]);
}

/** The file of a picture with segments put in right after its start. */
export function withSegments(jpeg: Uint8Array, ...segments: Uint8Array[]): Uint8Array {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}
