/** Published guidance that a finding or a clause leads to. */
export type Offered = { id: string; asked: string; href: string };

/** Guidance with its words as the search knows them: stems, each once. */
export type Candidate = {
  id: string;
  asked: string;
  rule: string | null;
  /** The number of its clause in the version that is checked against; null where that has it no more. */
  clause: string | null;
  lexemes: readonly string[];
};

/** What is looked at of a note beside a draft. */
export type ToFit = { rule: string; clauses: readonly string[]; quote: string };

/** So many words that matter must be in both; of the very words that are meant, one is enough. */
const SHARED = 2;
/** A stem shorter than this says too little. */
const SHORTEST = 4;

export const offeredOf = ({ id, asked }: Pick<Candidate, 'id' | 'asked'>): Offered => ({
  id,
  asked,
  href: `/guidance/${id}`,
});

/** The words of a text by their first letters, so that a stem finds its words without looking at all of them. */
function wordsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const byHead = new Map<string, string[]>();
  for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) {
    const head = word.slice(0, SHORTEST - 1);
    const there = byHead.get(head);
    if (there) there.push(word);
    else byHead.set(head, [word]);
  }
  return byHead;
}

/** A stem of the English search is the beginning of its words, but for a last y: 'consent' of 'consented', 'famili' of 'family'. */
function isIn(lexeme: string, words: ReadonlyMap<string, readonly string[]>): boolean {
  if (lexeme.length < SHORTEST) return false;
  const stem = lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme;
  return (words.get(stem.slice(0, SHORTEST - 1)) ?? []).some(
    (word) => word.startsWith(stem) && word.length <= lexeme.length + 4,
  );
}

/**
 * The guidance that fits a note best: of its rule or one of its clauses, and with words of the draft. Pure, so that no word of a
 * draft has to leave this process.
 * @returns null where none fits
 */
export function fitting(note: ToFit, draft: string, candidates: readonly Candidate[]): Offered | null {
  const meant = wordsOf(note.quote);
  const around = wordsOf(draft);
  let best: { score: number; candidate: Candidate } | null = null;
  for (const candidate of candidates) {
    const sameClause = candidate.clause !== null && note.clauses.includes(candidate.clause);
    if (candidate.rule !== note.rule && !sameClause) continue;
    const quoted = candidate.lexemes.filter((lexeme) => isIn(lexeme, meant)).length;
    const shared = candidate.lexemes.filter((lexeme) => isIn(lexeme, around)).length;
    if (quoted === 0 && shared < SHARED) continue;
    const score = quoted * 3 + shared + (candidate.rule === note.rule ? 1 : 0);
    if (!best || score > best.score) best = { score, candidate };
  }
  return best && offeredOf(best.candidate);
}
