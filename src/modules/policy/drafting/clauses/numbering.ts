import { type Marker, readMarker, romanValue } from '../../../../engine/document/marker.ts';
import { referencesOf } from '../../../../engine/document/references.ts';
import type { DraftClause } from '../model.ts';
import { at, endOf, type Tree } from './model.ts';

/** Why a number is out of the ordinary; `expected` is the number that was due. */
export type Oddity = { kind: 'gap' | 'order' | 'duplicate'; expected: string };

/** The number of a clause as the reader of documents understands it. */
export function markerOf(clause: Pick<DraftClause, 'number'>): Marker | null {
  if (clause.number === null) return null;
  return readMarker(`${clause.number} Words`)?.marker ?? null;
}

/** The number that finds a clause from anywhere: `3.1(a)`. */
export function cites(tree: Tree): Map<string, string> {
  const found = new Map<string, string>();
  const headings = new Set(tree.filter(({ heading }) => heading).map(({ id }) => id));
  for (const { id, number, parentId } of tree) {
    if (number === null) continue;
    const above = parentId === null ? undefined : found.get(parentId);
    const kind = markerOf({ number })?.kind;
    const plain = kind === 'number' && headings.has(parentId ?? '') && !number.startsWith('(');
    const whole = kind === 'decimal' || kind === 'compound' || kind === 'named' || plain;
    if (whole || above === undefined || /^\w+ \w+$/.test(above)) found.set(id, number);
    else found.set(id, above + (number.startsWith('(') ? number : `(${number})`));
  }
  return found;
}

/** A letter that is also a numeral counts on in whichever of the two continues the list. */
function valueAfter(marker: Marker, last: number): number {
  if (
    marker.roman &&
    marker.kind === 'letter' &&
    (marker.roman === last + 1 || (last === 0 && marker.roman === 1))
  )
    return marker.value === last + 1 ? marker.value : marker.roman;
  return marker.value;
}

/** Headings without a number, by the number that the clauses under them say is theirs: `2` above 2.1, after part 1. */
export function impliedNumbers(tree: Tree): Map<string, string> {
  const found = new Map<string, string>();
  const topOf = new Map<string, number>();
  tree.forEach((clause, i) => {
    const scope = clause.parentId ?? '';
    const marker = markerOf(clause);
    if (marker?.kind === 'number' && !marker.shape.includes('(')) topOf.set(scope, marker.value);
    if (!clause.heading || clause.number !== null) return;
    const below = tree[i + 1];
    if (!below || below.parentId !== clause.id) return;
    const first = markerOf(below);
    if (first?.kind !== 'decimal' || Number(first.parts[0]) !== (topOf.get(scope) ?? 0) + 1) return;
    found.set(clause.id, first.parts[0]!);
    topOf.set(scope, Number(first.parts[0]));
  });
  return found;
}

/** What is odd about the numbers of a draft, by clause. Nothing is changed. */
export function oddities(tree: Tree): Map<string, Oddity> {
  const found = new Map<string, Oddity>();
  const last = new Map<string, number>();
  const seen = new Set<string>();
  const container = new Map<string, string>();
  const implied = impliedNumbers(tree);
  /** Parts counted by letters or numerals: plain numbers may count on from one to the next. */
  const lettered = new Set<string>();
  const running = new Map<string, number>();
  for (const clause of tree) {
    const { id, number, parentId } = clause;
    const marker = markerOf(clause);
    if (parentId === null && (marker?.kind === 'roman' || marker?.kind === 'letter')) lettered.add(id);
    const scope = marker?.kind === 'named' ? id : (container.get(parentId ?? '') ?? '');
    container.set(id, scope);
    if (implied.has(id)) last.set(`${parentId}|number|1`, Number(implied.get(id)));
    if (!marker || number === null || marker.kind === 'named' || marker.kind === 'bullet') continue;
    const bracketHeading = clause.heading && marker.kind === 'compound';
    const whole =
      marker.kind === 'decimal' ||
      marker.kind === 'compound' ||
      (parentId === null && !marker.shape.includes(')'));
    const prefix = marker.kind === 'decimal' ? marker.parts.slice(0, -1).join('.') : '';
    const list = `${parentId}|${listStyle(marker)}|${marker.parts.length}`;
    const run = `${scope}|${listStyle(marker)}`;
    const ran = lettered.has(parentId ?? '') && marker.kind === 'number' ? (running.get(run) ?? 0) : 0;
    const before = last.get(list) ?? (marker.value > ran ? ran : 0);
    const value = marker.kind === 'letter' ? valueAfter(marker, before) : marker.value;
    const due = prefix ? `${prefix}.${before + 1}` : String(before + 1);
    const earlier = prefix ? seen.has(`${scope}|${prefix}.${value - 1}`) : false;
    if (whole && seen.has(`${scope}|${number}`)) found.set(id, { kind: 'duplicate', expected: number });
    else if (bracketHeading || marker.kind === 'compound') last.set(list, value);
    else if (!earlier && value > before + 1 && !(parentId === null && before === 0 && !prefix))
      found.set(id, { kind: 'gap', expected: due });
    else if (!whole && value === before) found.set(id, { kind: 'duplicate', expected: number });
    else if (value < before) found.set(id, { kind: 'order', expected: due });
    last.set(list, marker.kind === 'decimal' ? Math.max(before, value) : value);
    if (marker.kind === 'number') running.set(run, value);
    if (whole) seen.add(`${scope}|${number}`);
  }
  return found;
}

/** Letters and numerals of one shape may be one list, so they share a style. */
function listStyle(marker: Marker): string {
  const kind = marker.kind === 'roman' || marker.kind === 'letter' ? 'lettered' : marker.kind;
  // Some print "1." and some "1": the draft keeps the bare number.
  const shape = marker.kind === 'number' && marker.shape === '.' ? '' : marker.shape;
  return `${kind}${shape}${marker.upper ? '^' : ''}`;
}

/** Headings without a number among numbered ones, or numbered in a way of their own. */
export function strays(tree: Tree): Set<string> {
  const found = new Set<string>();
  const byId = new Map(tree.map((clause) => [clause.id, clause]));
  const numberedSections = tree.some((c) => c.heading && c.number !== null && markerOf(c)?.kind === 'number');
  for (const clause of tree) {
    if (!clause.heading) continue;
    const parent = clause.parentId === null ? undefined : byId.get(clause.parentId);
    const inSection = parent !== undefined && parent.number !== null && markerOf(parent)?.kind !== 'named';
    if (clause.number === null) {
      if (numberedSections || inSection) found.add(clause.id);
    } else if (inSection && markerOf(clause)?.kind === 'compound' && /\(\d+\)$/.test(clause.number))
      found.add(clause.id);
  }
  return found;
}

export type Renumbered = { id: string; before: string; after: string; text: string };

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
function numeral(n: number): string {
  const tens = Math.floor((n - 1) / 10);
  return 'x'.repeat(Math.min(tens, 3)) + NUMERALS[(n - 1) % 10]!;
}
function letter(n: number): string {
  const single = String.fromCharCode(97 + ((n - 1) % 26));
  return n > 26 ? single + single : single;
}

/** The `n`th number of a list that begins with a clause numbered like `like`, under a clause now numbered `parent`. */
function numberLike(like: string, n: number, parent: string | null): string {
  const marker = markerOf({ number: like });
  if (!marker) return like;
  if (marker.kind === 'decimal')
    return `${parent && /^[A-Z]?\.?\d[\d.]*$/.test(parent) ? parent : marker.parts.slice(0, -1).join('.')}.${n}`;
  const tail = /\(?([a-z]+|\d+)\)?$/i.exec(like)!;
  const inside = tail[1]!;
  const isNumeral = /^i$/i.test(inside) || (inside.length > 1 && romanValue(inside) > 0);
  const next = /^\d/.test(inside) ? String(n) : isNumeral ? numeral(n) : letter(n);
  const cased = /^[A-Z]/.test(inside) ? next.toUpperCase() : next;
  const head = marker.kind === 'compound' && parent ? parent : like.slice(0, tail.index);
  return head + tail[0].replace(inside, cased);
}

/**
 * The numbers a section would have if its clauses were counted from one, without gaps. Only a proposal: clauses that
 * have no number keep none, and headings counted in a way of their own keep theirs.
 * @param sectionId the clause whose own number stays; null for the whole draft
 */
export function renumbering(tree: Tree, sectionId: string | null): Renumbered[] {
  const from = sectionId === null ? 0 : at(tree, sectionId) + 1;
  const to = sectionId === null ? tree.length : endOf(tree, from - 1);
  const now = new Map(tree.map((clause) => [clause.id, clause.number]));
  const odd = strays(tree);
  const first = new Map<string, { like: string; n: number }>();
  const found: Renumbered[] = [];
  for (const clause of tree.slice(from, to)) {
    const marker = markerOf(clause);
    if (clause.number === null || !marker || marker.kind === 'named' || odd.has(clause.id)) continue;
    const list = `${clause.parentId}|${listStyle(marker)}|${marker.parts.length}`;
    const counted = first.get(list) ?? { like: clause.number, n: 0 };
    counted.n += 1;
    first.set(list, counted);
    const parent = clause.parentId === null ? null : (now.get(clause.parentId) ?? null);
    const after = numberLike(counted.like, counted.n, parent);
    now.set(clause.id, after);
    if (after !== clause.number)
      found.push({ id: clause.id, before: clause.number, after, text: clause.text });
  }
  return found;
}

/** Clauses whose words point at a number that would change. Their words stay as they are. */
export function pointing(
  tree: Tree,
  changes: readonly Renumbered[],
): { clause: DraftClause; numbers: string[] }[] {
  const old = new Set(changes.map(({ before }) => before));
  return tree.flatMap((clause) => {
    const numbers = clause.heading ? [] : referencesOf(clause.text).filter((number) => old.has(number));
    return numbers.length > 0 ? [{ clause, numbers }] : [];
  });
}
