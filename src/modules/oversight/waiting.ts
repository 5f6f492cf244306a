import type { Acting } from '../../platform/act.ts';
import type { Waiting } from './model.ts';

/** Every part of the product that can leave something waiting for a person. */
const SOURCES: readonly ((acting: Acting) => Promise<Waiting[]>)[] = [];

/** What waits for this person: what is due first comes first, what has no date last. */
export async function waitingFor(acting: Acting): Promise<Waiting[]> {
  const found = (await Promise.all(SOURCES.map((source) => source(acting)))).flat();
  return found.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
