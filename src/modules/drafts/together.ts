import type { Finding } from '../../engine/check/model.ts';
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

/** A note about words for which there are no better ones: they can be left out, unless nothing would be left. */
export function withWayOut(text: string, note: Note): Note {
  if (note.fix || note.spots.length === 0) return note;
  const without = { ...note, fix: { text: '' } };
  return mend(text, [without]).trim() === '' ? note : without;
}
