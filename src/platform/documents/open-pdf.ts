import { UnreadableDocument } from './unreadable.ts';

/** Opens a PDF. Throws `UnreadableDocument` where it is damaged or under a password. */
export async function open(bytes: Uint8Array) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy, and a plain one: the library takes the bytes away from whoever hands them over, and refuses a Buffer.
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    // Or an embedded font does not tell its name, by which a bold one is known.
    fontExtraProperties: true,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    if ((error as Error).name === 'PasswordException')
      throw new UnreadableDocument(
        'password-protected',
        'This PDF is protected by a password. Open it, save a copy without the password, and choose the copy.',
        error,
      );
    throw new UnreadableDocument(
      'broken',
      'This PDF is damaged. Open it, print it to a new PDF or save it again, and choose the new file.',
      error,
    );
  }
}
