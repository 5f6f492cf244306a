import { Worker } from 'node:worker_threads';

/** What a piece of work may cost: time and memory that no honest piece needs, with which the server still stands. */
export type Allowance = { milliseconds: number; megabytes: number };

/** The work would have cost more than it may. */
export class Overspent extends Error {
  override readonly name = 'Overspent';
  readonly of: 'time' | 'memory';

  constructor(of: 'time' | 'memory', cause?: unknown) {
    super(`A thread took more ${of} than it may.`, cause === undefined ? undefined : { cause });
    this.of = of;
  }
}

/** How often the memory is looked at, in milliseconds: a bomb unpacks some tens of megabytes in that time. */
const LOOK_EVERY = 50;
/** Threads at once; what comes more waits its turn. */
const AT_ONCE = 2;
const MEGABYTE = 1024 * 1024;

let working = 0;
const queue: (() => void)[] = [];

async function turn(): Promise<void> {
  if (working >= AT_ONCE) await new Promise<void>((go) => queue.push(go));
  working++;
}

function done(): void {
  working--;
  queue.shift()?.();
}

/**
 * Has a piece of work done in a thread of its own, so that nothing given to it keeps the pages waiting or fills the
 * server's memory. Its answer is the first message it sends.
 * @param file under `src`, without its ending; an entry of the build
 * @throws Overspent; whatever the thread itself did not catch; Error when it ended without an answer
 */
export async function inThread<Answer>(
  file: string,
  workerData: unknown,
  allowance: Allowance,
): Promise<Answer> {
  await turn();
  try {
    return await answerOf<Answer>(file, workerData, allowance);
  } finally {
    done();
  }
}

function answerOf<Answer>(
  file: string,
  workerData: unknown,
  { milliseconds, megabytes }: Allowance,
): Promise<Answer> {
  const thread = new Worker(addressOf(file), {
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let look: NodeJS.Timeout;
  let end: NodeJS.Timeout;
  return new Promise<Answer>((resolve, reject) => {
    end = setTimeout(() => reject(new Overspent('time')), milliseconds);
    // What is unpacked lies outside the heap, which alone the thread's own limit counts.
    look = setInterval(async () => {
      const used = await thread.getHeapStatistics().catch(() => null);
      if (used && used.used_heap_size + used.external_memory > megabytes * MEGABYTE)
        reject(new Overspent('memory'));
    }, LOOK_EVERY);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Overspent('memory', error) : error),
    );
    thread.once('exit', () => reject(new Error('The thread ended without an answer.')));
  }).finally(async () => {
    clearTimeout(end);
    clearInterval(look);
    await thread.terminate();
  });
}

/** This file lies in `src/platform`; the build puts everything of ours into one folder and the threads below it. */
function addressOf(file: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `../${file}.ts` : `./${file}.js`, import.meta.url);
}
