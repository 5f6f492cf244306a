import { readFileSync } from 'node:fs';

/** Something given could not be read. The message says what and where, in words. */
export class Unreadable extends Error {}

/** The text of a file, or of standard input for '-'. @throws Unreadable */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Unreadable(`${nameOf(file)} could not be read: ${whyNot(error)}`);
  }
}

/** How a file that was given is called in a sentence. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to read it',
  EPERM: 'you are not allowed to read it',
};

function whyNot(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return WHY[code] ?? `the system refused it${code && ` (${code})`}`;
}
