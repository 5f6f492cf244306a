import type { Modality } from './model.ts';

/** What a heading such as "Don't" or "What you must not do" commands of the fragments below it; null for any other. */
export function headingCommand(text: string): Modality | null {
  const ban =
    /^(?:staff |you )?(?:do not|don[’']ts?|never|(?:must|should) not)\b|\b(?:must|should|may) not do\b|^(?:prohibited|unacceptable|forbidden)\b/i.test(
      text,
    );
  if (ban) return 'prohibition';
  const duty = /^(?:do|dos|do[’']s)\W*$|^(?:what )?(?:you|staff) (?:must|should)(?: do)?\W*$/i.test(text);
  if (!duty) return null;
  return /should|^dos?\b|^do[’']s/i.test(text) ? 'recommendation' : 'obligation';
}
