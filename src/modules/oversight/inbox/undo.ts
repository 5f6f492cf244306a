import type { Acting } from '../../../platform/act.ts';
import { markAnswerUnread as checkerAnswerUnread } from '../../checker/reports/actions.ts';
import { markNewsUnread } from '../../notices/news/actions.ts';
import { markAnswerUnread } from '../../questions/actions.ts';

/**
 * How what was marked as read is made unread again, by the key that it had in the inbox. Each takes the id out of the key, looks
 * whether it is this person's, and says whether anything was put back.
 */
const UNDOS: readonly { of: RegExp; run(acting: Acting, id: string): Promise<boolean> }[] = [
  { of: /^news (.+)$/, run: markNewsUnread },
  { of: /^question (.+) answer$/, run: markAnswerUnread },
  { of: /^checker report (.+)$/, run: checkerAnswerUnread },
];

/** Whether what was marked as read has a way back. */
export function canUndo(key: string): boolean {
  return UNDOS.some(({ of }) => of.test(key));
}

/** Puts back what was marked as read. @returns how many of them were */
export async function undoTogether(acting: Acting, keys: readonly string[]): Promise<number> {
  let undone = 0;
  for (const key of new Set(keys))
    for (const { of, run } of UNDOS) {
      const id = of.exec(key)?.[1];
      if (id !== undefined && (await run(acting, id))) undone++;
    }
  return undone;
}
