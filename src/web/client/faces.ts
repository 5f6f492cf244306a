// A worker: finds faces in pieces of a picture, in the browser of whoever posts it. It knows no one and keeps nothing. It
// is loaded when a picture is attached, and not before.
import { NetInput, TinyFaceDetector, TinyFaceDetectorOptions, tf } from '@vladmandic/face-api';
import manifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json' with {
  type: 'json',
};
import type { Asked, Told } from './picture/find-faces.ts';
import { type Face, LOOKED_AT } from './picture/pieces.ts';

/** From here on it is more likely a face than not. */
const SURE = 0.5;

/** There in the library, and left out of its types. */
const { setBackend, ready: backendReady } = tf as unknown as {
  setBackend(name: 'webgl' | 'cpu'): Promise<boolean>;
  ready(): Promise<void>;
};
type Entries = Parameters<typeof tf.io.decodeWeights>[1];

const detector = new TinyFaceDetector();
let ready: Promise<void> | undefined;

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const tell = (told: Told): void => self.postMessage(told);
  try {
    if ('weights' in data) {
      ready = prepare(data.weights);
      await ready;
      tell({ faces: [] });
    } else {
      await ready;
      tell({ faces: await facesIn(data) });
    }
  } catch (error) {
    tell({ failed: String(error) });
  }
};

/** Takes the graphics card where there is one, and the processor otherwise: neither needs more than the page's own scripts. */
async function prepare(weights: string): Promise<void> {
  if (!(await setBackend('webgl').catch(() => false))) await setBackend('cpu');
  await backendReady();
  const answer = await fetch(weights);
  if (!answer.ok) throw new Error(`the weights were answered with ${answer.status}`);
  const tensors = tf.io.decodeWeights(await answer.arrayBuffer(), manifest[0]!.weights as Entries);
  detector.loadFromWeightMap(tensors);
}

async function facesIn({ pixels, width, height }: Extract<Asked, { pixels: unknown }>): Promise<Face[]> {
  const colours = new Int32Array(width * height * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4) {
    colours[to++] = pixels[from]!;
    colours[to++] = pixels[from + 1]!;
    colours[to++] = pixels[from + 2]!;
  }
  const tensor = tf.tensor3d(colours, [height, width, 3], 'int32');
  // Wrapped here: left to itself the library asks what kind of browser it is in, and does not know a worker.
  const found = await detector.locateFaces(
    new NetInput([tensor]),
    new TinyFaceDetectorOptions({ inputSize: LOOKED_AT, scoreThreshold: SURE }),
  );
  tensor.dispose();
  return found.map(({ box, score }) => ({ x: box.x, y: box.y, width: box.width, height: box.height, score }));
}
