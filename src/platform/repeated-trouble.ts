import { faultOf } from './fault.ts';
import type { Log } from './log.ts';

/** While a trouble lasts, it is told of no more often than this. */
const TOLD_EVERY_MS = 30_000;
/** A trouble that has not shown itself for so long is over: whatever repeats itself does so more often. */
const OVER_AFTER_MS = 15_000;

/**
 * For what may fail many times a second, such as a queue whose database is gone: the log is told at once, then now and
 * then, and when it is over.
 * @returns tells of one failure: its kind and code alone get into the log
 */
export function repeatedTrouble(log: Log, trouble: string, over: string): (error: unknown) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let times = 0;
  let ending: NodeJS.Timeout | undefined;
  const ended = () => {
    log.warn({ times }, over);
    toldAt = Number.NEGATIVE_INFINITY;
    times = 0;
  };
  return (error) => {
    times += 1;
    clearTimeout(ending);
    ending = setTimeout(ended, OVER_AFTER_MS).unref();
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    const { kind, code } = faultOf(error);
    log.error({ kind, code, times }, trouble);
  };
}
