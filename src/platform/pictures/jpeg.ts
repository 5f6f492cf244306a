/** One marker segment of a JPEG file: from its 0xFF to the first byte after it; its content begins at `content`. */
export type Segment = { marker: number; start: number; content: number; end: number };

export type Jpeg = {
  /** Everything before the picture's data. */
  segments: Segment[];
  /** Where the data begins, with its own header, and the first byte after the end of the picture. */
  scan: number;
  end: number;
};

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Markers inside the data: a byte 0xFF that is meant, places to start again, padding. */
const isOfData = (marker: number): boolean => marker === 0 || marker === 0xff || isBare(marker);
/** Markers without a length. */
const isBare = (marker: number): boolean => marker === 1 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Reads where the parts of a JPEG file are, in one pass. Never throws.
 * @returns null for what is no JPEG file, or one that breaks off before its picture begins
 */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === undefined || marker === END) return null;
    // Padding between segments.
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (marker === SCAN) return { segments, scan: at, end: endOfData(bytes, at) };
    else {
      const end = endOfSegment(bytes, at);
      if (end === null) return null;
      segments.push({ marker, start: at, content: at + 4, end });
      at = end;
    }
  }
  return null;
}

function endOfSegment(bytes: Uint8Array, at: number): number | null {
  const [high, low] = [bytes[at + 2], bytes[at + 3]];
  if (high === undefined || low === undefined) return null;
  const length = high * 256 + low;
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : end;
}

/** The end of the picture; what phones append to it (a film, a second picture) comes after. */
function endOfData(bytes: Uint8Array, scan: number): number {
  let at = scan;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined) return bytes.length;
    if (marker === END) return at + 2;
    if (marker === 0xff) at += 1;
    else if (isOfData(marker)) at += 2;
    else {
      const end = endOfSegment(bytes, at);
      if (end === null) return bytes.length;
      at = end;
    }
  }
}

/** Whether a segment's content begins with these letters, as those of applications do: `Exif\0\0`. */
export function beginsWith(bytes: Uint8Array, { content, end }: Segment, letters: string): boolean {
  if (content + letters.length > end) return false;
  for (let i = 0; i < letters.length; i++) if (bytes[content + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** How large the picture is drawn, in pixels; null where its frame does not say. */
export function sizeOfJpeg(bytes: Uint8Array, { segments }: Jpeg): { width: number; height: number } | null {
  // Frames begin with 0xC0 to 0xCF; three of those markers mean other things.
  const frame = segments.find(
    ({ marker }) => (marker & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(marker),
  );
  if (!frame || frame.end - frame.content < 6) return null;
  const two = (at: number) => bytes[at]! * 256 + bytes[at + 1]!;
  return { height: two(frame.content + 1), width: two(frame.content + 3) };
}
