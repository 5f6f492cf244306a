import type { Hit } from '../reading.ts';
import type { Terms } from '../terms.ts';
import type { Marks, Scene } from './compile.ts';
import { type Index, type Known, NOWHERE } from './phrase-index.ts';

/** The phrases met in a draft: those of each control, and the frames, in the order of the draft. */
export type Hits = { controls: Map<string, Hit[]>; frames: Map<string, Hit[]> };

const NONE: readonly number[] = [];

/**
 * Where phrases are worth trying, as pairs of an opening and a place: an opening is, when its key follows near enough. Goes
 * through the draft from its end, so that the next place of each key is known, and gives the pairs in that order.
 */
function placesToTry(
  known: readonly Known[],
  terms: Terms,
  { within, nextKey, starts, keyed }: Index,
): number[] {
  const places: number[] = [];
  nextKey.fill(NOWHERE);
  const ask = (openings: readonly number[], at: number): void => {
    for (let i = openings.length - 1; i >= 0; i--) {
      const opening = openings[i]!;
      if (nextKey[opening]! - at <= within[opening]!) places.push(opening, at);
    }
  };
  for (let at = known.length - 1; at >= 0; at--) {
    const classes = terms.classesAt(at);
    for (let i = classes.length - 1; i >= 0; i--) ask(starts.byClass.get(classes[i]!) ?? NONE, at);
    ask(known[at]!.starts, at);
    for (const opening of known[at]!.keyed) nextKey[opening] = at;
    for (const name of classes) for (const opening of keyed.byClass.get(name) ?? NONE) nextKey[opening] = at;
  }
  return places;
}

/** Finds every phrase that is in a draft. */
export function findPhrases(scene: Scene, known: readonly Known[], terms: Terms, index: Index): Hits {
  const found: Hits = { controls: new Map(), frames: new Map() };
  const marks: Marks = { from: -1, to: -1 };
  const places = placesToTry(known, terms, index);
  let lastTried = -1;
  let lastAt = -1;
  for (let i = places.length - 2; i >= 0; i -= 2) {
    const phrase = index.phraseOf[places[i]!]!;
    const at = places[i + 1]!;
    // Several openings of one phrase may be here.
    if (phrase === lastTried && at === lastAt) continue;
    lastTried = phrase;
    lastAt = at;
    const { owner, tag, match } = index.phrases[phrase]!;
    marks.from = -1;
    marks.to = -1;
    const end = match(scene, at, marks);
    if (end < 0) continue;
    const from = marks.from >= 0 ? marks.from : at;
    const to = Math.min(Math.max(marks.to >= 0 ? marks.to : end, from + 1), known.length);
    const [store, key] = owner === 'frame' ? [found.frames, tag] : [found.controls, owner];
    const list = store.get(key);
    if (list) list.push({ tag, from, to });
    else store.set(key, [{ tag, from, to }]);
  }
  return found;
}
