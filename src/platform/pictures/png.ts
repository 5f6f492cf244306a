const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What is needed to draw a picture, its colours included. Words, times, places and films stand in others. */
const FOR_DRAWING = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'cICP',
]);

type Png = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/**
 * The same picture, to the pixel, without what was written beside it or appended after it. Never throws.
 * @returns null for what is no PNG file, or one that breaks off
 */
export function barePng(bytes: Uint8Array): Png | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE.length)];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (size === null && (kind !== 'IHDR' || end - at !== 25)) return null;
    size ??= { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (FOR_DRAWING.has(kind)) kept.push(bytes.subarray(at, end));
    drawn ||= kind === 'IDAT';
    if (kind === 'IEND') return drawn ? { bytes: joined(kept), ...size } : null;
    at = end;
  }
  return null;
}

/** The bytes of several pieces, one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
