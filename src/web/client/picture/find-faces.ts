import { type Box, eachOnce, type Face, LOOKED_AT, piecesOf } from './pieces.ts';

/** What the worker is asked: once to get ready, then for one piece after another, in pixels of four bytes. */
export type Asked = { weights: string } | { pixels: Uint8ClampedArray; width: number; height: number };
/** What it answers to each: faces in pixels of the piece. */
export type Told = { faces: Face[] } | { failed: string };

/** Addresses of the worker and of what it has learnt. */
export type Detector = { script: string; weights: string };

/** A slow phone without a graphics card takes seconds a piece; longer than this nobody waits. */
const PATIENCE_MS = 60_000;

/**
 * Finds the faces of a picture, in this browser.
 * @param progress told how many of how many steps are done, each time one is
 * @returns in pixels of the picture, from left to right
 * @throws when this browser cannot, or when it was stopped through `signal`
 */
export async function findFaces(
  image: HTMLImageElement,
  detector: Detector,
  signal: AbortSignal,
  progress: (done: number, of: number) => void,
): Promise<Box[]> {
  const pieces = piecesOf(image.naturalWidth, image.naturalHeight);
  const steps = pieces.length + 1;
  const worker = new Worker(detector.script, { type: 'module' });
  try {
    progress(0, steps);
    await ask(worker, { weights: detector.weights }, signal);
    const found: Face[] = [];
    for (const [i, piece] of pieces.entries()) {
      progress(i + 1, steps);
      const scale = Math.min(1, LOOKED_AT / Math.max(piece.width, piece.height));
      const faces = await ask(worker, pixelsOf(image, piece, scale), signal);
      for (const { x, y, width, height, score } of faces)
        found.push({
          x: piece.x + x / scale,
          y: piece.y + y / scale,
          width: width / scale,
          height: height / scale,
          score,
        });
    }
    progress(steps, steps);
    return eachOnce(found);
  } finally {
    worker.terminate();
  }
}

function pixelsOf(image: HTMLImageElement, { x, y, width, height }: Box, scale: number): Asked {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { pixels: data, width: canvas.width, height: canvas.height };
}

/** One question, one answer. */
function ask(worker: Worker, asked: Asked, signal: AbortSignal): Promise<Face[]> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('stopped'));
    const late = setTimeout(stop, PATIENCE_MS);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    worker.onerror = () => reject(new Error('the detector did not start'));
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      clearTimeout(late);
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.faces);
    };
    worker.postMessage(asked, 'pixels' in asked ? [asked.pixels.buffer] : []);
  });
}
