import type { Parts } from '../../platform/parts.ts';
import type { Keys } from './keys.ts';

export async function loadHistory(_parts: Parts, _trustId: string, _keys: Keys): Promise<void> {}
