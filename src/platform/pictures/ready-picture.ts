import { readJpeg, sizeOfJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { orientationIn, withoutMetadata } from './where-taken.ts';

/** A picture to keep: nothing is left in its file but what draws it. */
export type ReadyPicture = {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'image/jpeg' | 'image/png';
  /** In pixels, as it is seen: a picture that lies on its side is turned. */
  width: number;
  height: number;
};

const MEGABYTE = 1024 * 1024;
/** The most that a picture may come to: many are looked at on a telephone. */
export const PICTURE_MEGABYTES = 5;
/** Pixels beyond which a small file takes a telephone's memory. */
const MOST_PIXELS = 40_000_000;
const DAMAGED =
  'This picture is damaged, or part of it is missing. Open it, save it again, and choose the new file.';

/**
 * Looks at what the bytes are, whatever their name says, and takes out what a camera or a program wrote beside the picture:
 * where and when it was taken, by whom, with what.
 * @returns words that say what to do, where it cannot be used
 */
export async function readyPicture(bytes: Uint8Array): Promise<ReadyPicture | { unusable: string }> {
  if (bytes.length > PICTURE_MEGABYTES * MEGABYTE)
    return {
      unusable: `This picture is bigger than ${PICTURE_MEGABYTES} MB. Save it smaller, 1,600 pixels wide for example, and choose that.`,
    };
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime !== 'image/jpeg' && type?.mime !== 'image/png')
    return {
      unusable: `This is ${type ? `a .${type.ext} file` : 'no picture that we know'}. Choose a JPEG or PNG picture, or save yours as one.`,
    };
  const ready = type.mime === 'image/jpeg' ? bareJpeg(bytes) : barePng(bytes);
  if (!ready || ready.width < 1 || ready.height < 1) return { unusable: DAMAGED };
  if (ready.width * ready.height > MOST_PIXELS)
    return { unusable: 'This picture has more than 40 million pixels. Save it smaller, and choose that.' };
  return { ...ready, type: type.mime };
}

function bareJpeg(bytes: Uint8Array): Omit<ReadyPicture, 'type'> | null {
  const jpeg = readJpeg(bytes);
  const size = jpeg && sizeOfJpeg(bytes, jpeg);
  const bare = withoutMetadata(bytes);
  if (!size || !bare) return null;
  const lies = orientationIn(bytes, jpeg) > 4;
  return { bytes: bare, width: lies ? size.height : size.width, height: lies ? size.width : size.height };
}
