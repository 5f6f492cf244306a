import type { Acting } from '../../platform/act.ts';
import { faultOf } from '../../platform/fault.ts';
import type { Log } from '../../platform/log.ts';

/** A part of the product that leaves something with people, or says what they dealt with. */
export type Source<T> = {
  /** As a sentence names it: 'We could not read the policy.' */
  name: string;
  read(acting: Acting): Promise<T[]>;
};

/** What was found, and the names of the sources that could not be read. */
export type Gathered<T> = { found: T[]; unread: string[] };

/** Reads all of them at once. One that fails takes nothing with it: the log is told, and whoever asked which it was. */
export async function gather<T>(
  sources: readonly Source<T>[],
  acting: Acting,
  log: Log,
): Promise<Gathered<T>> {
  const unread = new Set<string>();
  const found = await Promise.all(
    sources.map(async ({ name, read }) => {
      try {
        return await read(acting);
      } catch (error) {
        log.error({ source: name, ...faultOf(error) }, 'a part of the inbox could not be read');
        unread.add(name);
        return [];
      }
    }),
  );
  return { found: found.flat(), unread: [...unread] };
}
