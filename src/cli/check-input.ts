import { readFileSync } from 'node:fs';
import { compileRegister, type Register, type RegisterInput } from '../engine/check/register.ts';
import { faultIn, lineOf, placeOf } from './json-place.ts';
import { faultInRegister } from './register-shape.ts';

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

/** The register in a file. @throws Unreadable naming file, line and field */
export function readRegister(file: string): Register {
  const text = readText(file);
  const refuse = (at: number, says: string): never => {
    throw new Unreadable(`${nameOf(file)} could not be read: line ${lineOf(text, at)}: ${says}`);
  };
  const value = parsed(text, refuse);
  const wrong = faultInRegister(value);
  if (wrong) return refuse(placeOf(text, wrong.field)?.at ?? 0, said(wrong.field, wrong.problem));
  return compileRegister(value as RegisterInput);
}

/** The value of one line of drafts. @throws Unreadable naming the field */
export function readLine(line: string): unknown {
  return parsed(line, (_at, says) => {
    throw new Unreadable(says);
  });
}

/** The value of a text, gone through for what is wrong with it only when it is not JSON. */
function parsed(text: string, refuse: (at: number, says: string) => never): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = faultIn(text);
    if (!fault) throw error;
    return refuse(fault.at, said(fault.field, notJson(text, fault.at)));
  }
}

function said(field: string, problem: string): string {
  return field === '' ? problem : `${field}: ${problem}`;
}

/** How a file that was given is called in a sentence. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** How much is shown of what stands where a text goes wrong, in characters. */
const SHOWN = 20;

function notJson(text: string, at: number): string {
  const rest = text.slice(at).split('\n')[0]!.trim();
  if (rest === '') return 'not JSON: it ends too early';
  return `not JSON: it goes wrong at “${rest.length > SHOWN ? `${rest.slice(0, SHOWN)} …` : rest}”`;
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
