import { join } from 'node:path';
import { readCorpus } from '../../training/read-drafts.ts';

const LENGTH = 126;

/** The words of our own drafts, laid in pieces of 126 characters. */
export function posts(): string[] {
  const words = readCorpus(join(import.meta.dirname, '../../training/drafts'))
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/);
  const made: string[] = [];
  for (let i = 0; i < words.length; ) {
    let post = '';
    while (post.length < LENGTH && i < words.length) post += `${words[i++]} `;
    made.push(post.trim());
  }
  return made;
}
