import { compileRegister, type Register, type RegisterInput } from '../engine/check/register.ts';
import { faultIn, lineOf, placeOf } from './json-place.ts';
import { nameOf, readText, Unreadable } from './read-text.ts';
import { faultInRegister } from './register-shape.ts';

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

/** How much is shown of what stands where a text goes wrong, in characters. */
const SHOWN = 20;

function notJson(text: string, at: number): string {
  const rest = text.slice(at).split('\n')[0]!.trim();
  if (rest === '') return 'not JSON: it ends too early';
  return `not JSON: it goes wrong at “${rest.length > SHOWN ? `${rest.slice(0, SHOWN)} …` : rest}”`;
}
