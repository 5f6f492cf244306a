import type { Work } from '../../platform/act.ts';
import type { Notice } from './model.ts';
import { insertNotice, takeBack } from './store.ts';

/** Tells people something, in the act's own transaction: kept only if the act is. */
export async function notify(
  { tx, trustId, now }: Pick<Work, 'tx' | 'trustId' | 'now'>,
  ...notices: readonly Notice[]
): Promise<void> {
  for (const notice of notices) await insertNotice(tx, trustId, now, notice);
}

/**
 * Takes back what people have not been told yet about something: it no longer holds.
 * @param to only these people's; everybody's when left out
 */
export function takeBackNotices(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  about: string,
  to?: readonly string[],
): Promise<void> {
  return takeBack(tx, about, now, to);
}
