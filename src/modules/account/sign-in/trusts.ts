import type { Parts } from '../../../platform/parts.ts';
import { trustsThere } from '../store.ts';

/** Which trusts there are; `only` is the name of the one there is. */
export async function whatIsThere(
  parts: Parts,
): Promise<{ trusts: { id: string; name: string }[]; onlyExample: boolean; only: string | undefined }> {
  const there = await trustsThere(parts.db);
  return { ...there, only: there.trusts.length === 1 ? there.trusts[0]!.name : undefined };
}
