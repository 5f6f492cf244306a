import { mentionsWithin, type Reading } from '../reading.ts';
import { findNamedPupils } from './unregistered.ts';
import { mayBeOther } from './whose.ts';

/** Whether somebody who is not the author's own family is named between two tokens. */
export function namesSomebody(r: Reading, from: number, to: number): boolean {
  return (
    mentionsWithin(r, from, to).some((m) => m.sure && mayBeOther(m)) ||
    findNamedPupils(r).some((named) => named.from >= from && named.from < to)
  );
}
