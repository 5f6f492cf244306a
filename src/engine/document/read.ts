import { bindsOf } from './binds.ts';
import { blocksOf } from './blocks.ts';
import { escalationsOf } from './escalations.ts';
import { findFrontAndBack } from './front-and-back.ts';
import { headingCommand } from './heading-commands.ts';
import { layoutLints } from './layout-lints.ts';
import { lintsOf } from './lints.ts';
import { type Reading, readModality, readSentence } from './modality.ts';
import type { Clause, NonClause, PolicyTree, SourceLine, Tally } from './model.ts';
import { findPageFurniture, runningWords } from './page-furniture.ts';
import type { Placed } from './placed.ts';
import { headingsNamed, referencesOf } from './references.ts';
import { layTables } from './tables.ts';
import { buildTree } from './tree.ts';
import { opensList, runsOn, sentencesOf, tidy } from './words.ts';

const FRAGMENTS_FOLLOW = /\b(?:to|by|of|is|are|includes?|will|that)\s*:\s*$/i;

const GOES_ON = /^(?:this|these|that|those|examples?)\b[^.;]{0,40}\b(?:includes?|means|covers?|are|is)\s*:/i;

/** What a list hands down to its items: "Staff are prohibited from using social media to:". */
type Inherited = { reading: Reading; binds: string[] } | null;

const NEGATED_CONDITION =
  /\b(?:provided|so long as|as long as|on condition|if)\b[^.;:]{0,40}\b(?:does not|do not|not)\s*:?\s*$/i;
/** An item with a subject and a command of its own does not need its lead-in. */
const OWN_COMMAND =
  /^["'“‘(]?(?:if|where|when|unless|before|all|any|no|the|staff|employees?|you|members?|teachers?|governors?|managers?|volunteers?|third|only|some|pupils?|parents?|personal|social|always|never|do not|don[’']t|head|principal|it|this|training)\b[^.;]{0,200}?\b(?:must|should|shall|may|can|cannot|will|are|is|remain|ought|do not|don[’']t|never|always)\b/i;

function handedDown(clause: Clause, reading: Reading | null, inherited: Inherited): Inherited {
  if (clause.heading) {
    const modality = headingCommand(clause.text);
    return modality && { reading: { modality, cue: clause.text, at: 0, strength: 2 }, binds: ['staff'] };
  }
  if (!opensList(clause.text) || clause.cue === 'inherited') return inherited;
  const last = sentencesOf(clause.text).at(-1);
  const own = last ? readSentence(last.text, last.start) : null;
  if (!own) {
    // "You must not follow pupils. This includes:" opens a list of what one must not do.
    const carries = sentencesOf(clause.text).length === 1 || GOES_ON.test(last?.text ?? '');
    return inherited ?? (reading && carries ? { reading, binds: clause.binds } : null);
  }
  const negated = own.modality === 'permission' && NEGATED_CONDITION.test(clause.text);
  return { reading: negated ? { ...own, modality: 'prohibition' } : own, binds: clause.binds };
}

/** "Staff will:" and below it "not post in anger" is a ban. */
function turned(reading: Reading | null, text: string): Reading | null {
  if (!reading || !/^(?:do not|don[’']t|not|never)\b/.test(text)) return reading;
  const bans = reading.modality === 'obligation' || reading.modality === 'recommendation';
  return bans ? { ...reading, modality: 'prohibition' } : reading;
}

function readOne(
  placed: Placed,
  index: number,
  inherited: Inherited,
  leadIn: string | null,
): { clause: Clause; reading: Reading | null } {
  const text = tidy(placed.block.text);
  // "Staff:" and below it "must keep ..." are one sentence.
  const begun =
    leadIn !== null && /^(?:must|may|should|shall|will|can|cannot|are|is|have|need)\b/.test(text)
      ? `${leadIn.replace(/\s*:\s*$/, '')} `
      : '';
  let own = placed.heading ? null : readModality(begun + text);
  // "The aims of this policy are to: protect pupils" commands nothing, though "protect pupils" alone would.
  if (own?.imperative && leadIn !== null && (/^\p{Ll}/u.test(text) || FRAGMENTS_FOLLOW.test(leadIn)))
    own = null;
  const takes =
    inherited !== null &&
    !placed.heading &&
    (own === null || !OWN_COMMAND.test(text) || /^\p{Ll}/u.test(text));
  const reading = takes ? turned(inherited.reading, text) : own;
  const modality = placed.heading ? 'statement' : (reading?.modality ?? 'statement');
  const clause: Clause = {
    index,
    number: placed.number,
    cite: placed.cite,
    marker: placed.block.marker?.raw ?? null,
    parent: placed.parent,
    depth: placed.depth,
    heading: placed.heading,
    text,
    modality,
    cue: takes ? 'inherited' : (reading?.cue ?? ''),
    binds: placed.heading ? [] : takes ? inherited.binds : bindsOf(begun + text, modality, own),
    escalatesTo: placed.heading ? [] : escalationsOf(text).map(({ to }) => to),
    crossRefs: placed.heading ? [] : referencesOf(text),
    line: placed.block.line,
    ...(placed.block.page === undefined ? {} : { page: placed.block.page }),
  };
  return { clause, reading };
}

/**
 * Reads a policy document into a tree of clauses in document order, with what it says about them and what a
 * person should look at. Never throws; takes time in proportion to the document.
 */
export function readPolicy(source: readonly SourceLine[], tally: Tally = { steps: 0 }): PolicyTree {
  const lines = layTables(source, tally);
  const furniture = findPageFurniture(lines, tally);
  const { marks, title } = findFrontAndBack(lines, furniture, tally);
  const placed = buildTree(blocksOf(lines, marks, tally), tally);
  const clauses: Clause[] = [];
  const hands: Inherited[] = [];
  /** What a clause that stops without a colon hands down to those that finish its sentence. */
  const unfinished: Inherited[] = [];
  // A lead-in that has no number, with numbered items beside it: "The headteacher will:" then 4.2.1, 4.2.2.
  const beside = new Map<number | null, { clause: Clause; hand: Inherited }>();
  placed.forEach((item, index) => {
    tally.steps++;
    const lead = beside.get(item.parent);
    const fragment = lead && item.block.marker && /^\p{Ll}/u.test(item.block.text);
    if (lead && !fragment) beside.delete(item.parent);
    const above = item.parent === null ? null : clauses[item.parent]!;
    const finishes =
      item.parent !== null && /^\p{Ll}/u.test(item.block.text) ? unfinished[item.parent]! : null;
    // A row is read by its own words: "TikTok: Not allowed" stands below "Staff may use these:" too.
    const alone = item.parent === null || (item.block.row && !above!.heading);
    const inherited = fragment ? lead.hand : alone ? null : (finishes ?? hands[item.parent!]!);
    const opener = fragment ? lead.clause : above;
    const opens = opener && !opener.heading && (opensList(opener.text) || finishes !== null);
    const leadIn = opens ? opener.text : null;
    const { clause, reading } = readOne(item, index, inherited, leadIn);
    clauses.push(clause);
    const hand = handedDown(clause, reading, inherited);
    hands.push(hand);
    unfinished.push(
      reading && clause.cue !== 'inherited' && !clause.heading && runsOn(clause.text)
        ? { reading, binds: clause.binds }
        : null,
    );
    if (!item.block.marker && !clause.heading && opensList(clause.text))
      beside.set(item.parent, { clause, hand });
  });
  const tops = clauses.flatMap((c) =>
    c.heading && c.depth === 1 && c.number ? [{ number: c.number, text: c.text }] : [],
  );
  if (tops.length <= 60)
    for (const clause of clauses)
      if (!clause.heading && /\b(?:above|below)\b/i.test(clause.text))
        clause.crossRefs = [...new Set([...headingsNamed(clause.text, tops), ...clause.crossRefs])];
  const nonClauses: NonClause[] = [...marks]
    .map(([i, kind]) => ({ line: lines[i]!.line, kind, text: tidy(lines[i]!.text) }))
    .sort((a, b) => a.line - b.line);
  const lints = [...lintsOf(clauses, placed, tally), ...layoutLints(placed, runningWords(lines, furniture))];
  return { title, clauses, lints: lints.sort((a, b) => a.clause - b.clause), nonClauses };
}
