import type { Decision } from '../model.ts';

/** What became of a draft that its author asked about, as the next check of the same words says it. */
export type AskedBefore = {
  /** The question. */
  href: string;
  /** On hold while it waits, or what the answer is. */
  says: 'on-hold' | Exclude<Decision, 'answer'>;
  /** The very words, for the same kind of account; else they are nearly those that were shown. */
  same: boolean;
  /** When it was asked; once there is an answer, when that was given. */
  at: Date;
  /** Who is to answer, or has answered; null where nobody is recorded, or they have left. */
  who: string | null;
  /** What the checker had noted of the draft when it was shown, by the keys of its notes. */
  noted: readonly string[];
};

/** A draft that was shown with a question, and how that stands. */
export type ShownDraft = Omit<AskedBefore, 'href' | 'same' | 'who'> & {
  id: string;
  draft: string;
  account: 'personal' | 'official';
  answeredBy: string | null;
  toRole: string;
  notBy: string[];
};

/** What is checked now. */
export type Checking = { text: string; words: string; account: 'personal' | 'official' };

/** A draft as it is shown with a question: with what can be read in its picture. */
export function joined(draft: string, words: string): string {
  return [draft, words && `In the picture: ${words}`].filter(Boolean).join('\n\n');
}

/** Fewer words than this are either the same or others: 'Happy birthday' is not nearly 'Happy holidays'. */
const FEWEST = 6;
/** So much of both texts must be in the other for them to be nearly the same: a name or two, a sentence of several. */
const NEARLY = 0.75;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How two texts compare, whatever their spaces, capitals and punctuation. */
export function likeness(one: string, other: string): 'same' | 'near' | null {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  // Neither has a word in it, as where both are emoji: then every sign counts.
  if (a.length === 0 && b.length === 0) return one.trim() === other.trim() ? 'same' : null;
  if (a.join(' ') === b.join(' ')) return 'same';
  if (Math.min(a.length, b.length) < FEWEST) return null;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length) >= NEARLY ? 'near' : null;
}

/**
 * Which of the drafts that somebody showed the words they check now are. Of several, one on hold goes first, then the very
 * words, then the newest.
 */
export function shownBefore<T extends ShownDraft>(
  shown: readonly T[],
  { text, words, account }: Checking,
): { draft: T; same: boolean } | null {
  const found = shown.flatMap((draft) => {
    const likest = [text, words, joined(text, words)].map((one) => one && likeness(one, draft.draft));
    if (!likest.some(Boolean)) return [];
    return [{ draft, same: likest.includes('same') && draft.account === account }];
  });
  const [first] = found.sort(
    (a, b) =>
      Number(b.draft.says === 'on-hold') - Number(a.draft.says === 'on-hold') ||
      Number(b.same) - Number(a.same) ||
      b.draft.at.getTime() - a.draft.at.getTime(),
  );
  return first ?? null;
}

/**
 * Whether an answer lets a draft go: these very words, and nothing is noted of them now that was not when it was given. What
 * must not be posted is not for anybody to allow.
 */
export function isLetGo(
  asked: AskedBefore | null,
  notes: readonly { key: string; severity: string }[],
): boolean {
  if (asked?.says !== 'go-ahead' || !asked.same) return false;
  return notes.every(
    ({ key, severity }) => severity === 'consider' || (severity !== 'stop' && asked.noted.includes(key)),
  );
}
