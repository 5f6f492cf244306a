// A worker: reads the words in a picture, in the browser of whoever posts it. It is loaded when somebody wants words read,
// and not before; it keeps nothing and tells nobody but the page that asked.
import startCore, { type TessBaseAPI } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { evenOut } from './picture/even-out.ts';
import type { Asked, Told } from './picture/read-words.ts';

/** One column of lines of any size: a chat, a table's rows, an email. Left to itself Tesseract drops rows of tables. */
const ONE_COLUMN = '4';
/** Neural networks alone: the package's smaller core has nothing else. */
const NETWORKS = 1;
/** What it calls reading begins here; before this it looks for lines. */
const LINES_FOUND = 30;

const tell = (told: Told): void => self.postMessage(told);

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  let fetched: ArrayBuffer[];
  try {
    fetched = await Promise.all([bytesOf(data.core), bytesOf(data.language)]);
  } catch (error) {
    return tell({ failed: 'fetch', why: String(error) });
  }
  try {
    tell({ table: await read(data, fetched[0]!, fetched[1]!) });
  } catch (error) {
    tell({ failed: 'read', why: String(error) });
  }
};

async function bytesOf(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
  return answer.arrayBuffer();
}

async function read(
  { pixels, width, height }: Asked,
  core: ArrayBuffer,
  language: ArrayBuffer,
): Promise<string> {
  const module = await startCore({
    wasmBinary: core,
    TesseractProgress: (percent) =>
      tell({ reading: Math.max(0, (percent - LINES_FOUND) / (100 - LINES_FOUND)) }),
    // What it says of a picture is nobody's business: not even the console gets it.
    print: () => undefined,
    printErr: () => undefined,
  });
  module.FS.writeFile('eng.traineddata', new Uint8Array(language));
  const reader: TessBaseAPI = new module.TessBaseAPI();
  if (reader.Init(null, 'eng', NETWORKS) !== 0) throw new Error('the language could not be loaded');
  reader.SetVariable('tessedit_pageseg_mode', ONE_COLUMN);
  module.FS.writeFile('/input', greyFile(evenOut(pixels, width, height), width, height));
  if (reader.SetImageFile(1, 0) !== 0) throw new Error('the picture could not be taken');
  if (reader.Recognize(null) !== 0) throw new Error('the picture could not be read');
  return reader.GetTSVText(0);
}

/** Grey pixels as a file of the plainest kind that Tesseract opens (PGM). */
function greyFile(grey: Uint8Array, width: number, height: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + grey.length);
  file.set(head);
  file.set(grey, head.length);
  return file;
}
