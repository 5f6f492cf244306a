import { factsOf } from '../../src/engine/check/reader/facts.ts';
import type { Tokeniser } from '../../src/engine/check/reader/pieces.ts';
import { MOST_PIECES } from '../../src/engine/check/reader/tensors.ts';
import { CONTROLS } from '../../src/engine/targets.ts';
import type { LabelledDraft } from '../read-drafts.ts';
import type { Judged } from './public-sets.ts';
import { asItIs, type Slipped } from './slips.ts';

/** A text as it is learnt from: by control 1 where it is to be found, and 0 in `counts` where either answer is right. */
export type Learning = {
  ids: Int32Array;
  facts: Float32Array;
  found: Float32Array;
  counts: Float32Array;
  /** For each piece a row by control: 1 where a reader underlined it. Null where nobody did so: what is found may stand anywhere. */
  pointed: Uint8Array | null;
};
export type LearntDraft = Learning & { draft: LabelledDraft };

/** @param written the draft's text, as it is or as another would write it */
export function learntFrom(
  draft: LabelledDraft,
  tokenise: Tokeniser,
  written: Slipped = asItIs(draft.text),
): LearntDraft {
  const count = CONTROLS.length;
  const { text, from: was } = written;
  const { ids, starts, ends } = tokenise(text, MOST_PIECES);
  const found = new Float32Array(count);
  const counts = new Float32Array(count).fill(1);
  const pointed = new Uint8Array(ids.length * count);
  for (const { control, severity, span, at } of draft.expect) {
    const c = CONTROLS.indexOf(control);
    if (severity === 'consider') {
      if (found[c] === 0) counts[c] = 0;
      continue;
    }
    found[c] = 1;
    counts[c] = 1;
    if (span === null) continue;
    const from = at ?? draft.text.indexOf(span);
    for (let row = 0; row < ids.length; row++)
      if (was[starts[row]!]! < from + span.length && was[ends[row]!]! > from) pointed[row * count + c] = 1;
  }
  for (const control of draft.tolerate) {
    const c = CONTROLS.indexOf(control);
    if (found[c] === 0) counts[c] = 0;
  }
  return { draft, ids: Int32Array.from(ids), facts: factsOf(draft), found, counts, pointed };
}

/** What a public sentence weighs beside a draft of ours, which is judged by our rules and written in our place. */
const PUBLIC_WEIGHT = 0.5;

/** A sentence of a public set tells of hate alone: as to everything else either answer is right. */
export function learntFromPublic({ text, hateful }: Judged, tokenise: Tokeniser): Learning {
  const count = CONTROLS.length;
  const hate = CONTROLS.indexOf('hate');
  const ids = Int32Array.from(tokenise(text, MOST_PIECES).ids);
  const [found, counts] = [new Float32Array(count), new Float32Array(count)];
  counts[hate] = PUBLIC_WEIGHT;
  found[hate] = hateful ? 1 : 0;
  return { ids, facts: factsOf({ account: 'personal', audience: 'public' }), found, counts, pointed: null };
}
