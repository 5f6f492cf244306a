/** The one source of "now". Tests pass a clock they can set; everything else uses the machine's. */
export type Clock = { now(): Date };

export const machineClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export function settableClock(
  start: string | Date,
): Clock & { set(to: string | Date): void; advance(ms: number): void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms);
    },
  };
}
