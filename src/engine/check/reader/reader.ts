import { CONTROLS, type Control } from '../../targets.ts';
import type { Draft } from '../model.ts';
import { encode } from './encoder.ts';
import { factsOf } from './facts.ts';
import { judge, packHeadTables } from './heads.ts';
import { Kernel, type Matrix } from './kernel.ts';
import { type Mended, mended } from './mend.ts';
import { type Pieces, tokeniser, unlikely } from './pieces.ts';
import { speller } from './spelling.ts';
import { MOST_PIECES, packTables } from './tensors.ts';
import { readWeights } from './weights.ts';

/** What the reader takes a draft to do. `score` is above the threshold by as much; the words are `start` up to `end`. */
export type Sensed = { control: Control; score: number; start: number; end: number };
/** What was sensed in a draft, and of which controls the reader is as good as sure that they are not in it. */
export type Sense = { found: Sensed[]; doubted: ReadonlySet<Control> };
/** Reads a draft for its sense. Deterministic; the same bytes give the same answer everywhere. */
export type Reader = {
  (draft: Draft): Sense;
  /** A text with its words as they were meant. */
  mend: (text: string) => Mended;
};

/** Memory of the kernel in megabytes: the weights, and `AT_ONCE` stretches under way. */
const MEMORY = 64;
const AT_ONCE = 4;
/** Stretches and letters read at most; a post is one or two stretches. The rules read what follows. */
const MOST_STRETCHES = 8;
const MOST_LETTERS = 6_000;
/** Fewer words say nothing by themselves; the rules look at them. */
const FEWEST_WORDS = 3;
/** The highest of so many pieces tell whether a control is pointed at. */
export const PEAK = 3;
/** A control that scores so far below its threshold everywhere in a draft is doubted; harm to people only much further below. */
const DOUBT = 5;
const DOUBT_OF_HARM = 7;
const HARM = new Set<Control>(['hate', 'extremism', 'violence', 'harassment']);
/** So far below the highest, pieces beside it belong to what is quoted; so many in between are taken along. */
const FALL = 2.5;
const BRIDGE = 2;

/** @param bytes what `writeWeights` wrote @throws Error when they are not */
export function openReader(bytes: Uint8Array): Reader {
  const { tensors, tables, vocabulary, words, thresholds } = readWeights(bytes);
  const spelling = speller(words, unlikely(vocabulary));
  const tokenise = tokeniser(vocabulary, spelling);
  const kernel = new Kernel(MEMORY);
  const packed = { ...packTables(kernel, tables), ...packHeadTables(kernel, tables) };
  const empty = kernel.mark();
  const read = (draft: Draft): Sense => {
    const isShort = draft.text.trim().split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS;
    if (isShort) return { found: [], doubted: new Set() };
    const highest = new Map<Control, Sensed>();
    const most = MOST_STRETCHES * MOST_PIECES;
    const pieces = tokenise(draft.text.slice(0, MOST_LETTERS), most);
    const cut = stretchesOf(draft.text, pieces);
    const stretches = cut.slice(0, MOST_STRETCHES);
    const whole =
      draft.text.length <= MOST_LETTERS && pieces.ids.length < most && cut.length === stretches.length;
    for (let from = 0; from < stretches.length; from += AT_ONCE) {
      const some = stretches.slice(from, from + AT_ONCE);
      const bounds = [0];
      for (const { ids } of some) bounds.push(bounds.at(-1)! + ids.length);
      const texts = { ids: Int32Array.from(some.flatMap(({ ids }) => ids)), bounds };
      const facts = factsOf(draft);
      const all = Float32Array.from(some.flatMap(() => [...facts]));
      const rows = encode(kernel, tensors, packed, texts).layers[1].output;
      const { decided, pointed } = judge(kernel, tensors, packed, rows, bounds, all);
      some.forEach((stretch, i) => {
        CONTROLS.forEach((control, c) => {
          const column = columnOf(pointed, c, bounds[i]!, bounds[i + 1]!);
          const score = scoreOf(decided.data[i * decided.cols + c]!, column) - thresholds[control];
          if (score > (highest.get(control)?.score ?? Number.NEGATIVE_INFINITY))
            highest.set(control, { control, score, ...spanOf(stretch, column) });
        });
      });
      kernel.release(empty);
    }
    const all = [...highest.values()];
    const doubted = whole
      ? all.filter(({ control, score }) => score < -(HARM.has(control) ? DOUBT_OF_HARM : DOUBT))
      : [];
    return {
      found: all.filter(({ score }) => score > 0),
      doubted: new Set(doubted.map(({ control }) => control)),
    };
  };
  return Object.assign(read, { mend: (text: string) => mended(text, spelling) });
}

/** Half of what the whole says, half of what its highest pieces say. */
export function scoreOf(decided: number, column: readonly number[]): number {
  const highest: number[] = [];
  for (const value of column) {
    let at = highest.length;
    while (at > 0 && highest[at - 1]! < value) at--;
    if (at === PEAK) continue;
    highest.splice(at, 0, value);
    if (highest.length > PEAK) highest.pop();
  }
  return (decided + highest.reduce((sum, one) => sum + one, 0) / highest.length) / 2;
}

export function columnOf(pointed: Matrix, column: number, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, row) => pointed.data[(from + row) * pointed.cols + column]!);
}

function spanOf({ starts, ends }: Pieces, column: readonly number[]): { start: number; end: number } {
  let top = 0;
  column.forEach((value, row) => {
    if (value > column[top]!) top = row;
  });
  const floor = column[top]! - FALL;
  const reach = (step: 1 | -1): number => {
    let last = top;
    for (let row = top; row >= 0 && row < column.length && Math.abs(row - last) <= BRIDGE; row += step)
      if (column[row]! >= floor) last = row;
    return last;
  };
  return { start: starts[reach(-1)]!, end: ends[reach(1)]! };
}

/** Cuts pieces into stretches that the encoder can hold, where a sentence ends if one does in their latter half. */
function stretchesOf(text: string, { ids, starts, ends }: Pieces): Pieces[] {
  const out: Pieces[] = [];
  for (let from = 0; from < ids.length; ) {
    let to = Math.min(ids.length, from + MOST_PIECES);
    if (to < ids.length) {
      let cut = to;
      while (cut > to - MOST_PIECES / 2 && !'.!?'.includes(text[ends[cut - 1]! - 1]!)) cut--;
      if (cut > to - MOST_PIECES / 2) to = cut;
    }
    out.push({ ids: ids.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) });
    from = to;
  }
  return out;
}
