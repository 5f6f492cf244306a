import { diffWordsWithSpace } from 'diff';
import type { DiffPart } from '../../../../web/components/register.tsx';

/** What changed between two wordings, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
