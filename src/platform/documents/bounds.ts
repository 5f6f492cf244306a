import { UnreadableDocument } from './unreadable.ts';

/** Far more than a policy has; reading on takes time that grows with it. */
const MOST_LINES = 50_000;
const MOST_LETTERS = 4_000_000;

/** Throws `UnreadableDocument` for a text that is longer than any policy. */
export function demandBounded(lines: number, letters: number): void {
  if (lines > MOST_LINES || letters > MOST_LETTERS)
    throw new UnreadableDocument(
      'too-large',
      'This file has far more text than a policy. Choose the policy alone, without what was put together with it.',
    );
}
