import { HOW_TOLD } from '../../../platform/mail.ts';

/** What a mail says of one notice. */
export type Told = { subject: string; words: string; path: string };

/** How many a mail lists; of the rest it says the number. */
const LISTED = 20;

/** In place of words in which a name was found. */
export const WITHOUT_WORDS = {
  subject: 'Something waits for you in Decorum',
  words: 'Sign in to see what it is.',
} as const;

/** One mail for all that waits for a person at a moment: what kind of thing, and where. @param told at least one */
export function mailOf(told: readonly Told[], publicUrl: string): { subject: string; body: string } {
  const foot = `You choose how you are told here: ${publicUrl}${HOW_TOLD}\n`;
  if (told.length === 1) {
    const { subject, words, path } = told[0]!;
    return { subject, body: `${words}\n\n${publicUrl}${path}\n\n${foot}` };
  }
  const lines = told.slice(0, LISTED).map(({ subject, path }) => `${subject}\n${publicUrl}${path}\n\n`);
  const more = told.length - LISTED;
  const rest = more > 0 ? `And ${more} more: ${publicUrl}/inbox\n\n` : '';
  return { subject: `${told.length} things for you in Decorum`, body: `${lines.join('')}${rest}${foot}` };
}

/** Names of people that are ordinary words too: where one begins a sentence it is the word. */
const ORDINARY =
  /^(Ask|Day|Early|Good|Grace|Hope|Long|Mark|May|New|Page|Post|Press|Read|Say|Short|Sign|Will|Young)$/;

/** The words of a text that may be somebody's name. */
export function maybeNames(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*/gu)].flatMap(({ 0: word, index }) => {
    const begins = /(^|[.!?:\n]\s*)$/.test(text.slice(0, index));
    return begins && ORDINARY.test(word) ? [] : [word];
  });
}
