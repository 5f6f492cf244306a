import type { Draft } from '../model.ts';

/** What is known of a draft besides its words: an official account, people in its pictures, a picture, a closed audience. */
export function factsOf(draft: Pick<Draft, 'account' | 'audience' | 'attachments'>): Float32Array {
  const pictures = draft.attachments ?? [];
  return Float32Array.of(
    draft.account === 'official' ? 1 : 0,
    pictures.some((one) => (one.people ?? []).length > 0) ? 1 : 0,
    pictures.length > 0 ? 1 : 0,
    draft.audience === 'public' ? 0 : 1,
  );
}
