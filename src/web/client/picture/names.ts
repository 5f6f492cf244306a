import { namesIn } from '../../../platform/names-in.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function hasName(text: string, name: string): boolean {
  return namesIn(text).some((one) => same(one, name));
}

/** With one name more, on a line of its own; as it was if it is there already. */
export function withName(text: string, name: string): string {
  return hasName(text, name) ? text : [...namesIn(text), name].join('\n');
}

export function withoutName(text: string, name: string): string {
  return namesIn(text)
    .filter((one) => !same(one, name))
    .join('\n');
}
