/** Tesseract in WebAssembly, as far as we use it: the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** One reader. What fails answers with something other than 0. */
  export type TessBaseAPI = {
    /** @param engine 1: neural networks alone */
    Init(folder: string | null, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the picture that was written to `/input`. */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    /** A table, tabs between columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    GetTSVText(page: number): string;
  };
  export type Core = {
    FS: { writeFile(path: string, bytes: Uint8Array): void };
    TessBaseAPI: new () => TessBaseAPI;
  };
  export type CoreOptions = {
    wasmBinary: ArrayBuffer;
    /** Told in per cent how far it has read; the first 30 go by at once. */
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  };
  export default function startCore(options: CoreOptions): Promise<Core>;
}
