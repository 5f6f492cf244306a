import type { Finding } from '../../engine/check/model.ts';
import { waysOut } from '../../engine/check/way-out.ts';
import { CONTROLS, type Control } from '../../engine/targets.ts';
import { mend, type Spot } from './mend.ts';
import type { Note } from './model.ts';

/** Where a finding is in the text: nowhere when the picture alone is at fault. */
export function spotsOf({ start, end }: Pick<Finding, 'start' | 'end'>): Spot[] {
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

/** Notes that say the same of the same words become one note with all their places, where the first of them stood. */
export function together(notes: readonly Note[]): Note[] {
  const byWhat = new Map<string, Note & { spots: Spot[] }>();
  for (const note of notes) {
    const { key, severity, message, fix, ask } = note;
    const what = JSON.stringify([key, severity, message, fix, ask]);
    const same = byWhat.get(what);
    if (same) same.spots.push(...note.spots);
    else byWhat.set(what, { ...note, spots: [...note.spots] });
  }
  return [...byWhat.values()];
}

/**
 * The notes, with a way out for those about words for which there are no better ones: the sentences they stand in can be left
 * out, where that mends it. A link is left out alone: nothing else in its sentence says where it leads.
 */
export function withWaysOut(text: string, notes: readonly Note[]): Note[] {
  const ways = waysOut(text);
  return notes.map((note) => {
    const { fix, spots, rule } = note;
    if (fix || spots.length === 0) return note;
    const leaves = isControl(rule) ? ways(spots, rule) : spots;
    if (!leaves) return note;
    const without = { ...note, leaves, fix: { text: '' } };
    const left = mend(text, [without]);
    return left.trim() !== '' && (isControl(rule) || stands(left)) ? without : note;
  });
}

function isControl(rule: Note['rule']): rule is Control {
  return (CONTROLS as readonly string[]).includes(rule);
}

/** A word that leads on to one that is not there. */
const HANGING =
  /(?<![\p{L}\p{N}'’])(?:a|an|the|at|on|of|to|from|with)[^\S\n]*(?:[.,;:!?…)]|$|(?:in|on|at|of|to|for|from|with|by)(?![\p{L}\p{N}]))/iu;

/** The words are left without a gap where something stood. */
function stands(text: string): boolean {
  return !HANGING.test(text) && !/\S {2,}\S/.test(text);
}
