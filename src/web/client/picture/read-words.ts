import { linesOf, type Read } from './lines.ts';

/** Addresses of the worker, of the reader in it, and of what that has learnt of English. */
export type WordReader = { script: string; core: string; language: string };

/** What the worker is asked, once: pixels of four bytes, and where it finds what it needs. */
export type Asked = {
  core: string;
  language: string;
  pixels: Uint8ClampedArray;
  width: number;
  height: number;
};
/** What it answers: how much is read, from 0 to 1, then Tesseract's table or why there is none. */
export type Told = { reading: number } | { table: string } | { failed: 'fetch' | 'read'; why: string };

/** Why nothing was read; the words are for the person. */
export class NotRead extends Error {}

/** Longer than this without any progress nobody waits: a slow line, a slow phone. */
const PATIENCE_MS = 60_000;
/** More pixels make it slower and no better. */
const MOST_PIXELS = 6_000_000;
const ENLARGED_TO = 4_000_000;
const ENLARGED_BY = 3;

const NO_PICTURE = 'Your browser cannot show this file. Choose a picture in JPEG, PNG or WebP.';
const NO_READER =
  'We could not fetch what reads the words. Check your connection and try again, or type what can be read.';
/** When this browser cannot, whatever the reason. */
export const FAILED = 'We could not read the words in this browser. Type what can be read.';

/**
 * By how much a picture is enlarged before it is read. Phones draw letters of thirty pixels and more, other screens of
 * fourteen, in which one letter passes for another.
 */
export function scaleFor(width: number, height: number): number {
  const pixels = width * height;
  if (pixels > MOST_PIXELS) return Math.sqrt(MOST_PIXELS / pixels);
  const isPhone = height > width && width >= 700;
  return isPhone ? 1 : Math.min(ENLARGED_BY, Math.max(1, Math.sqrt(ENLARGED_TO / pixels)));
}

/**
 * Reads the words of a picture, in this browser: nothing of it leaves it.
 * @param progress told how much is read, from 0 to 1; null while what reads is still being fetched
 * @throws NotRead with words for the person; whatever else when it was stopped through `signal`
 */
export async function readWords(
  picture: Blob,
  { script, core, language }: WordReader,
  signal: AbortSignal,
  progress: (done: number | null) => void,
): Promise<Read> {
  progress(null);
  const seen = await pixelsOf(picture);
  signal.throwIfAborted();
  const worker = new Worker(script, { type: 'module' });
  try {
    return linesOf(await ask(worker, { core, language, ...seen }, signal, progress));
  } finally {
    worker.terminate();
  }
}

async function pixelsOf(picture: Blob): Promise<Pick<Asked, 'pixels' | 'width' | 'height'>> {
  const bitmap = await createImageBitmap(picture).catch(() => {
    throw new NotRead(NO_PICTURE);
  });
  const scale = scaleFor(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new NotRead(FAILED);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { pixels: data, width: canvas.width, height: canvas.height };
}

function ask(
  worker: Worker,
  asked: Asked,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (words: string): void => reject(new NotRead(words));
    let late: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(late);
      late = setTimeout(() => fail(FAILED), PATIENCE_MS);
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onerror = () => fail(NO_READER);
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('reading' in data) {
        wait();
        progress(data.reading);
        return;
      }
      clearTimeout(late);
      if ('failed' in data) fail(data.failed === 'fetch' ? NO_READER : FAILED);
      else resolve(data.table);
    };
    wait();
    worker.postMessage(asked, [asked.pixels.buffer]);
  });
}
