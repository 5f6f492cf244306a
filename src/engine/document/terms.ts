import type { Clause, Lint } from './model.ts';

/** Abbreviations, and names of parts of a document, that every reader of a school policy knows. */
const COMMON = new Set(
  'UK IT ICT HR GDPR CEO PDF URL SMS PE RE TV USB ID FAQ PTA DVD CCTV AI PIN BBC UNISON NEU NASUWT USA EU AM PM OK DIY SEN MP MPs VPN TBC TBD XX XXX II III IV VI VII VIII IX ANNEX ANNEXE PART'.split(
    ' ',
  ),
);
/** Words on which a rule hangs and which people read differently, and what to say about them. */
const HINGES: { words: RegExp; term: string; ask: string }[] = [
  {
    words: /\bimmediate family\b/i,
    term: 'immediate family',
    ask: 'say who counts, such as parents, children, brothers and sisters',
  },
  {
    words: /\bclose (?:family|relatives?|friends?)\b/i,
    term: 'close family or friends',
    ask: 'say who counts',
  },
  {
    words: /\b(?:working|work) hours\b/i,
    term: 'working hours',
    ask: 'say whether breaks and planning time count',
  },
  {
    words: /\b(?:former|ex-|past) (?:pupils?|students?)\b/i,
    term: 'former pupils',
    ask: 'say for how long, or until what age',
  },
  {
    words: /\breasonable (?:use|amount|level)\b|\b(?:excessive|minimal|limited) (?:use|personal use)\b/i,
    term: 'reasonable use',
    ask: 'give a number of minutes',
  },
];
const MEANS =
  /\b(?:means?|includes?|refers? to|referred to as|is defined|defined as|is taken to be|are those who|that is)\b/i;

/** A word in capitals, with all those that follow it. */
const CAPITALS = /\b[A-Z]{2,}(?:\s+[A-Z]{2,})*\b/g;

function lint(clause: Clause, term: string, ask: string): Lint {
  return {
    kind: 'undefined-term',
    clause: clause.index,
    weight: 'look',
    quote: term,
    message: `“${term}” is used here and explained nowhere in the document. So that everyone reads it the same way, ${ask}.`,
  };
}

/** Terms that a rule hangs on, and abbreviations, that the document does not explain. Once each, where first used. */
export function undefinedTerms(clauses: readonly Clause[]): Lint[] {
  const explained = new Set<string>();
  const hinged = new Set<string>();
  for (const { text } of clauses) {
    for (const match of text.matchAll(
      /[(“"‘']\s?(?:the |or )?[“"‘']?([A-Z][A-Za-z]{1,7})s?[”"’']?\s?[)”"’']/g,
    ))
      explained.add(match[1]!);
    for (const match of text.matchAll(/\b([A-Z]{2,7})\s?(?:\(|[-–:]\s|\bstands for\b)/g))
      explained.add(match[1]!);
    if (MEANS.test(text))
      for (const hinge of HINGES) {
        const at = hinge.words.exec(text);
        if (at && MEANS.test(text.slice(at.index, at.index + at[0].length + 40))) hinged.add(hinge.term);
      }
  }
  const lints: Lint[] = [];
  const said = new Set(clauses.flatMap(({ text }) => text.match(/\b[a-z]{2,6}\b/g) ?? []));
  for (const clause of clauses) {
    if (clause.heading) continue;
    for (const hinge of HINGES) {
      if (hinged.has(hinge.term)) continue;
      const match = hinge.words.exec(clause.text);
      if (!match || clause.modality === 'statement') continue;
      hinged.add(hinge.term);
      lints.push(lint(clause, match[0], hinge.ask));
    }
    if (clause.text === clause.text.toUpperCase()) continue;
    for (const [run] of clause.text.matchAll(CAPITALS)) {
      const unknown = run.split(/\s+/).filter((word) => !COMMON.has(word));
      const term = unknown[0];
      // "FIRST EDIT", and a word that is written small elsewhere, are said loudly: they stand for nothing.
      if (unknown.length !== 1 || !term || term.length > 6 || said.has(term.toLowerCase())) continue;
      if (explained.has(term)) continue;
      explained.add(term);
      lints.push(lint(clause, term, 'write it in full once'));
    }
  }
  return lints;
}
