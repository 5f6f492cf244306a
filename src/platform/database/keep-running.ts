import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** Told to stop, we and the server may be told at once; what ends then is not gone. */
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 60_000;
/** A server that has run for so long is well again. */
const WELL_AFTER_MS = 60_000;
/** So many starts in a row that did not last are more than an accident. */
const TRIES_BEFORE_ADVICE = 3;

type Kept = {
  /** Settles when the connection that says that we use the server has ended. */
  ended: Promise<void>;
  /** Starts the server if it does not run; rejects when it does not answer in good time. */
  again(): Promise<{ ended: Promise<void>; started: boolean }>;
  /** Nothing is started from then on. */
  until: AbortSignal;
  log: Log;
  /** The server's own log. */
  logFile: string;
};

/**
 * Starts the server again whenever it is gone, with longer and longer pauses where it does not stay. Whoever uses it
 * meanwhile is told that it cannot be reached, and connects anew.
 * @returns settles once nothing more is started
 */
export async function keepRunning({ ended, again, until, log, logFile }: Kept): Promise<void> {
  const told = new Promise<void>((done) => until.addEventListener('abort', () => done(), { once: true }));
  let [answersSince, tries] = [performance.now(), 0];
  while (!until.aborted) {
    await Promise.race([ended, told]);
    if (performance.now() - answersSince > WELL_AFTER_MS) tries = 0;
    await wait(Math.min(SHORTEST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS), undefined, {
      signal: until,
    }).catch(() => {});
    if (until.aborted) return;
    tries += 1;
    log.error({ tries }, 'database: its server has let go of us; it is started again if it is gone');
    const answering = await again().catch(() => null);
    if (until.aborted) return;
    if (answering) {
      ({ ended } = answering);
      answersSince = performance.now();
      const said = answering.started ? 'was gone and has been started again' : 'answers again';
      log.warn({ tries }, `database: its server ${said}`);
    }
    if (!answering || tries > TRIES_BEFORE_ADVICE)
      log.error(
        { tries, logFile },
        'database: its server does not stay up. Start Decorum again; the database’s log file says what is wrong',
      );
  }
}
