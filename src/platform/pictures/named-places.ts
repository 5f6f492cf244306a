import { beginsWith, type Segment } from './jpeg.ts';

const XMP = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'];
const PHOTOSHOP = 'Photoshop 3.0\0';

/** '51,30.123N' or '51,30,7N': degrees, then minutes with a fraction or with seconds. */
const coordinate = (name: string, halves: string) =>
  new RegExp(`${name}(?:="|>)(\\d{1,3}),(\\d{1,2}(?:\\.\\d{1,12})?)(?:,(\\d{1,2}))?([${halves}])`);
const LATITUDE = coordinate('GPSLatitude', 'NS');
const LONGITUDE = coordinate('GPSLongitude', 'EW');
/** Fields of XMP in which a photographer or a program names the place. */
const NAMED =
  /(?:photoshop:(?:City|State)|Iptc4xmpCore:Location|Iptc4xmpExt:(?:City|Sublocation|LocationCreated))(?:="[^"]|>[^<])/;

/** What one XMP segment says of the place: degrees where it has them. Null for none, or another kind of segment. */
export function placeInXmp(
  bytes: Uint8Array,
  segment: Segment,
): { latitude: number; longitude: number } | 'named' | null {
  if (segment.marker !== 0xe1 || !XMP.some((letters) => beginsWith(bytes, segment, letters))) return null;
  const text = new TextDecoder('latin1').decode(bytes.subarray(segment.content, segment.end));
  const [latitude, longitude] = [degrees(LATITUDE.exec(text)), degrees(LONGITUDE.exec(text))];
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return NAMED.test(text) ? 'named' : null;
}

function degrees(found: RegExpExecArray | null): number | null {
  if (!found) return null;
  const [, whole, minutes, seconds = '0', half] = found;
  const sum = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[SW]/.test(half!) ? -sum : sum;
}

/** Data sets of IPTC that name a place: city, part of it, county, country. */
const PLACES = [90, 92, 95, 101];

/** Whether the fields of IPTC, which older programs write into a segment of Photoshop's, name a place. */
export function namesPlaceInIptc(bytes: Uint8Array, segment: Segment): boolean {
  if (segment.marker !== 0xed || !beginsWith(bytes, segment, PHOTOSHOP)) return false;
  const long = (at: number) =>
    ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) * 65536 +
    (bytes[at + 2] ?? 0) * 256 +
    (bytes[at + 3] ?? 0);
  let at = segment.content + PHOTOSHOP.length;
  // Blocks of '8BIM', a number, a name and a length, each filled up to an even number of bytes.
  while (at + 12 <= segment.end && bytes[at] === 0x38 && bytes[at + 1] === 0x42) {
    const isIptc = bytes[at + 4] === 4 && bytes[at + 5] === 4;
    const name = ((bytes[at + 6]! >> 1) + 1) * 2;
    const from = at + 6 + name + 4;
    const end = Math.min(from + long(from - 4), segment.end);
    if (isIptc && setsIn(bytes, from, end).some((set) => PLACES.includes(set))) return true;
    at = end + ((end - from) % 2);
  }
  return false;
}

/** The numbers of the data sets that are filled: 0x1C, record 2, number, length in two bytes. */
function setsIn(bytes: Uint8Array, from: number, end: number): number[] {
  const sets: number[] = [];
  for (let at = from; at + 5 <= end && bytes[at] === 0x1c; ) {
    const length = bytes[at + 3]! * 256 + bytes[at + 4]!;
    if (bytes[at + 1] === 2 && length > 0) sets.push(bytes[at + 2]!);
    at += 5 + length;
  }
  return sets;
}
