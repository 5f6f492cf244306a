import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work between two turns of the event loop: short beside what anyone notices. */
const SLICE_MS = 10;

/** Does the work of a generator in slices, so that everything else the process has to do comes in between. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await turn();
    end = performance.now() + SLICE_MS;
  }
}
