import { beginsTerm, termsAt } from '../phrases/automaton.ts';
import type { PersonKind, Register } from '../register.ts';
import { passages } from '../text/passages.ts';
import { tokenise } from '../text/tokenise.ts';
import { findMentions } from './mentions.ts';

/** A name in a text: its offsets (UTF-16 units), and of what it is. */
export type NameTold = { start: number; end: number; kind: PersonKind | 'place' };

/**
 * Every name of the register in a text, whoever has agreed to what: pupils, colleagues, parents, and the schools and accounts of
 * the trust. For words that are to name nobody. In the order of the text.
 */
export function namesTold(text: string, register: Register): NameTold[] {
  return passages(text).flatMap((passage) => namesInPassage(passage.text, passage.at, register));
}

function namesInPassage(text: string, at: number, register: Register): NameTold[] {
  const { tokens } = tokenise(text);
  const found: NameTold[] = [];
  const put = (from: number, to: number, kind: NameTold['kind']): void => {
    found.push({ start: at + tokens[from]!.start, end: at + tokens[to - 1]!.end, kind });
  };
  for (const { from, to, people } of findMentions(tokens, register, new Set()))
    put(from, to, people[0]!.kind);
  for (let i = 0; i < tokens.length; i++) {
    if (!beginsTerm(register.places, tokens[i]!)) continue;
    let longest = 0;
    termsAt(register.places, tokens, i, (to, entries) => {
      if (entries.some(({ common }) => !common)) longest = Math.max(longest, to);
    });
    if (longest === 0) continue;
    put(i, longest, 'place');
    i = longest - 1;
  }
  return found.sort((a, b) => a.start - b.start);
}
