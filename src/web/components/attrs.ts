import type { Child } from 'hono/jsx';

/** Anything that can stand between two tags: text, markup, or nothing. */
export type Content = Child;

/** Extra attributes for one element. `true` gives a bare attribute, `undefined` and `false` leave it out. */
export type Attrs = Record<string, string | number | boolean | undefined>;

/** A piece of a component (label, hint, error ...): its content alone, or with classes and attributes of its own. */
export type Part = Content | PartSpec;
export interface PartSpec {
  content: Content;
  class?: string;
  attrs?: Attrs;
}

/** Joins class names and leaves out what is not there. */
export function cls(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Joins ids for `aria-describedby`; `undefined` when there are none, so that the attribute is left out. */
export function ids(...names: (string | false | null | undefined)[]): string | undefined {
  return cls(...names) || undefined;
}

/** Takes a piece apart: content, class and attributes, whichever way it was given. */
export function part(given: Part): PartSpec {
  if (typeof given === 'object' && given !== null && 'content' in given) return given;
  return { content: given };
}

/** Whether a piece has anything to show. An empty string and `false` have not. */
export function has(given: Part | undefined): given is NonNullable<Part> {
  if (given === undefined || given === null || given === false || given === '') return false;
  const { content } = part(given);
  return content !== undefined && content !== null && content !== false && content !== '';
}

/** Attributes without those that are `false`, and with `true` as a bare attribute. */
export function spread(attrs: Attrs | undefined): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attrs ?? {})) {
    if (value === undefined || value === false) continue;
    out[name] = value === true ? '' : value;
  }
  return out;
}
