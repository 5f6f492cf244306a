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
 * What is led to from a note: the guidance that is about words of the draft, or, where none is, what there is on a clause of the
 * note, which may be about something else.
 */
export type Fitting = { onClause: boolean; offered: readonly Offered[] };

/** So much is led to where all that fits is the clause. */
const MOST_ON_CLAUSE = 2;

/**
 * The guidance that fits a note best: of its rule or one of its clauses, and with words of the draft; else the best of its
 * clauses. Pure, so that no word of a draft has to leave this process.
 * @param candidates in the order in which equals are taken
 * @returns null where none fits
 */
export function fitting(note: ToFit, draft: string, candidates: readonly Candidate[]): Fitting | null {
  const meant = wordsOf(note.quote);
  const around = wordsOf(draft);
  const scored = candidates
    .map((candidate) => {
      const quoted = candidate.lexemes.filter((lexeme) => isIn(lexeme, meant)).length;
      const shared = candidate.lexemes.filter((lexeme) => isIn(lexeme, around)).length;
      const sameRule = candidate.rule === note.rule;
      return {
        candidate,
        sameRule,
        sameClause: candidate.clause !== null && note.clauses.includes(candidate.clause),
        sameWords: quoted > 0 || shared >= SHARED,
        score: quoted * 3 + shared + (sameRule ? 1 : 0),
      };
    })
    .filter(({ sameRule, sameClause }) => sameRule || sameClause)
    .sort((a, b) => b.score - a.score);
  const best = scored.find(({ sameWords }) => sameWords);
  if (best) return { onClause: false, offered: [offeredOf(best.candidate)] };
  const onClause = scored.filter(({ sameClause }) => sameClause).slice(0, MOST_ON_CLAUSE);
  return onClause.length > 0
    ? { onClause: true, offered: onClause.map(({ candidate }) => offeredOf(candidate)) }
    : null;
}
