/**
 * The place of one of the first or last printed lines of a page: the height of its base line, in points from below, and
 * whether a gap parts it from the text between header and footer.
 */
export type PageEdge = { at: number; apart: boolean };

/** One line (or paragraph) of a policy document, whatever kind of file it came from. */
export type SourceLine = {
  /** The words as they stand, without the line break. An empty text is a gap between paragraphs. */
  text: string;
  /** Counted from 1: the line of a text file, the paragraph of a Word file, the printed line of a PDF. */
  line: number;
  page?: number;
  /** Left indent in columns; only comparisons between lines matter. */
  indent?: number;
  bold?: boolean;
  /** 1 for the outermost heading style. */
  headingLevel?: number;
  /** A number or bullet that the file keeps apart from the words, as Word does: `3.1`, `(a)`, `•`. */
  listMarker?: string;
  /** The line is known to begin a paragraph, so it is never joined to the one before. */
  starts?: boolean;
  /** Known from the page: the first word of the next line would not have fitted on this one. */
  fills?: boolean;
  /** The document's title by its style. */
  title?: boolean;
  /** A row of a table, its cells joined by tabs. */
  row?: boolean;
  /** Which of the printed lines are this row's, and which another's of the same table, could not be told. */
  mixed?: true;
  /** The row's cells, each with its own lines, where the file keeps them apart. */
  cells?: SourceLine[][];
  /** Stood in a table whose columns are read one after the other: the column's head, or an entry below it. */
  cell?: 'head' | 'body';
  /** Known from the page, where the file has printed pages: it is one of the first or last lines of its page. */
  edge?: PageEdge;
  /** From here on the page may be set in columns, and was read straight across. */
  columns?: true;
  /** Known from the file itself to be no clause, as Word's own contents lists are. */
  aside?: NonClauseKind;
};

/** A document ready to be read into clauses. */
export type SourceDocument = { lines: SourceLine[]; kind: 'txt' | 'md' | 'docx' | 'pdf' };

/** What a clause does to those it binds. */
export type Modality = 'obligation' | 'prohibition' | 'recommendation' | 'permission' | 'power' | 'statement';

export type Clause = {
  /** Position in `PolicyTree.clauses`, which is document order. */
  index: number;
  /**
   * The number as printed, without a closing dot or bracket of its own (`1.` is `1`, `(a)` stays `(a)`); null
   * where none is printed. A bracketed number on a heading is given with its section, `2(1)`, because alone it
   * says nothing.
   */
  number: string | null;
  /** The number that finds the clause from anywhere: `3.1(a)(ii)`; null where none is printed on it. */
  cite: string | null;
  /** The number or bullet exactly as printed, `1.`, `(a)`, `•`; null for a plain paragraph. */
  marker: string | null;
  /** Index of the clause it belongs to; null at the top. */
  parent: number | null;
  /** 1 at the top. */
  depth: number;
  heading: boolean;
  /** The words without the number, runs of white space made one space. */
  text: string;
  modality: Modality;
  /** The words that decided the modality; `inherited` from the lead-in of a list; empty for a statement. */
  cue: string;
  /** Whom the clause binds: `staff`, `Trust`, `Headteacher`, ... Empty for a statement that binds nobody. */
  binds: string[];
  /** Whom it sends people to, for advice, approval or a report. */
  escalatesTo: string[];
  /** Numbers of other clauses, and `ext:` names of other policies and standards. */
  crossRefs: string[];
  /** `SourceLine.line` of its first line. */
  line: number;
  page?: number;
};

export type LintKind =
  | 'numbering-gap'
  | 'numbering-order'
  | 'duplicate-number'
  | 'missing-number'
  | 'stray-heading'
  | 'open-option'
  | 'double-negative'
  | 'undefined-term'
  | 'missing-reference'
  | 'duplicate-rule'
  | 'report-loop'
  | 'password-demanded'
  | 'consent-to-monitoring'
  | 'page-columns'
  | 'page-edges'
  | 'table-rows';

/** Something in a clause that a person should look at. */
export type Lint = {
  kind: LintKind;
  /** Index of the clause. */
  clause: number;
  /** `settle` must be answered before anyone can sign; `look` may be left as it is. */
  weight: 'settle' | 'look';
  /** What is the matter and what one could do, for the person who imports the document. */
  message: string;
  /** The words meant, as they stand in the clause's text; empty where the number is meant. */
  quote: string;
};

export type NonClauseKind =
  | 'title'
  | 'contents'
  | 'page furniture'
  | 'sign-off'
  | 'document control'
  | 'footnote';

/** A line that is in the document but is no clause, and why. */
export type NonClause = { line: number; kind: NonClauseKind; text: string };

export type PolicyTree = {
  title: string | null;
  clauses: Clause[];
  lints: Lint[];
  nonClauses: NonClause[];
};

/** Counts the work done, so that a test can show that it grows in step with the document. */
export type Tally = { steps: number };
