import { exifOfOrientation, readExif } from './exif.ts';
import { beginsWith, type Jpeg, readJpeg, type Segment } from './jpeg.ts';
import { namesPlaceInIptc, placeInXmp } from './named-places.ts';
import { joined } from './png.ts';

/** Where a picture says that it was taken: in degrees, or by the name of a place. */
export type TakenAt = { latitude: number; longitude: number } | 'named';

/**
 * What the file of a picture says about where it was taken: Exif, XMP, and the older fields of IPTC. One pass; never throws.
 * @returns null where nothing is said; 'unread' for what is no JPEG file (PNG, WebP, HEIC), into which we do not look
 */
export function whereTaken(bytes: Uint8Array): TakenAt | 'unread' | null {
  const jpeg = readJpeg(bytes);
  if (!jpeg) return 'unread';
  let named = false;
  for (const segment of jpeg.segments) {
    const exif = readExif(bytes, segment);
    if (exif?.taken) return exif.taken;
    const xmp = placeInXmp(bytes, segment);
    if (xmp && xmp !== 'named') return xmp;
    named ||= exif?.namesPlace === true || xmp === 'named' || namesPlaceInIptc(bytes, segment);
  }
  return named ? 'named' : null;
}

/**
 * The same picture, to the pixel, without what was written beside it: only what is needed to draw it stays, with its colours
 * (ICC, Adobe) and which way up it is. What phones append after the picture goes too. Never throws.
 * @returns null for what is no JPEG file
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const jpeg = readJpeg(bytes);
  if (!jpeg) return null;
  const kept = jpeg.segments.filter((segment) => isForDrawing(bytes, segment));
  const way = orientationIn(bytes, jpeg);
  const parts = kept.map(({ start, end }) => bytes.subarray(start, end));
  // Exif stands first, or right after the segment of JFIF.
  if (way !== 1) parts.splice(kept[0]?.marker === 0xe0 ? 1 : 0, 0, exifOfOrientation(way));
  return joined([bytes.subarray(0, 2), ...parts, bytes.subarray(jpeg.scan, jpeg.end)]);
}

/** Segments 0xE0 to 0xEF are what applications write, 0xFE is a comment. All others are the picture's own. */
function isForDrawing(bytes: Uint8Array, segment: Segment): boolean {
  const { marker } = segment;
  if (marker === 0xe0) return beginsWith(bytes, segment, 'JFIF\0');
  if (marker === 0xe2) return beginsWith(bytes, segment, 'ICC_PROFILE\0');
  if (marker === 0xee) return beginsWith(bytes, segment, 'Adobe');
  return marker !== 0xfe && (marker & 0xf0) !== 0xe0;
}

/** Which way up a picture is, 1 to 8 as Exif says it; from 5 on it lies on its side. */
export function orientationIn(bytes: Uint8Array, { segments }: Jpeg): number {
  for (const segment of segments) {
    const exif = readExif(bytes, segment);
    if (exif) return exif.orientation;
  }
  return 1;
}
