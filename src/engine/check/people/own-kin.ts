import type { Token } from '../text/token.ts';
import { wordSet } from '../word-list.ts';
import type { Mention } from './mentions.ts';

/** Kin that is nobody's but the author's after "my": "our lad" and "our girl" are said of pupils too. */
const KIN = wordSet(
  'son daughter nephew niece grandson granddaughter grandchild godson goddaughter stepson stepdaughter brother sister cousin husband wife',
);
const OWNER = /^(?:my|our)$/;
/** "My own lovely eldest daughter"; but a work wife is a colleague. */
const BETWEEN = wordSet(
  'own lovely little eldest oldest youngest middle big baby only other beautiful gorgeous dear darling clever brilliant wonderful amazing late twin older younger grown first second',
);
const MOST_BETWEEN = 4;

/** The kin word at a token has "my" or "our" before it, and is not only the way to somebody else: "my son’s friend". */
export function isOwnKin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !KIN.has(token.word) || token.possessive) return false;
  for (let k = at - 1; k >= 0 && k >= at - MOST_BETWEEN; k--) {
    if (tokens[k + 1]!.gap !== 0) return false;
    if (OWNER.test(tokens[k]!.word)) return true;
    if (!BETWEEN.has(tokens[k]!.word)) return false;
  }
  return false;
}

/** "My son Oliver Haddad", "Oliver Haddad, my eldest son": the author calls this person their own. */
function isCalledOwn(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (tokens[from]!.gap !== 2 && isOwnKin(tokens, from - 1)) return true;
  if (tokens[to]?.gap !== 1 || !OWNER.test(tokens[to]!.word)) return false;
  for (let k = to + 1; k <= to + MOST_BETWEEN && k < tokens.length && tokens[k]!.gap === 0; k++)
    if (KIN.has(tokens[k]!.word)) return isOwnKin(tokens, k);
  return false;
}

/**
 * The same mentions, those that the author calls their own with `kin`: theirs to speak of, whoever in the register has the
 * same name. An official account has no family.
 */
export function withKin(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  account: 'personal' | 'official',
): readonly Mention[] {
  if (account === 'official') return mentions;
  return mentions.map((mention) =>
    isCalledOwn(tokens, mention)
      ? { ...mention, kin: true, people: mention.people.map((person) => ({ ...person, family: true })) }
      : mention,
  );
}
