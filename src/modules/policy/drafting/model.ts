import type { Modality } from '../../../engine/document/model.ts';
import type { Clause, ClauseTarget, PolicyLint } from '../model.ts';

/** A clause of the draft. */
export type DraftClause = Clause;

/** Something in the draft for a person to look at, as it stands now. */
export type Point = Pick<PolicyLint, 'kind' | 'weight' | 'message' | 'quote'> & { clauseId: string };

/** What a person can change about one clause. */
export type ClauseWords = {
  number: string | null;
  text: string;
  heading: boolean;
  modality: Modality;
  binds: string[];
};

/** A clause and one target it is or was tied to. */
export type Link = Pick<ClauseTarget, 'clauseId' | 'target'>;

/** One step that can be undone; `label` goes on from the name: 'changed 2.1'. */
export type DraftChange = { seq: number; at: Date; byName: string; label: string };

/** Everything needed to take one step back. */
export type Inverse = {
  /** Clauses as they were; null for one that was not there. */
  clauses: { id: string; before: DraftClause | null }[];
  /** What clauses were tied to, as it was before the step answered it or took it away. */
  targets: ClauseTarget[];
  /** What the step tied clauses to. */
  tied: Link[];
  /** Points as they were. */
  points: Pick<PolicyLint, 'id' | 'state' | 'reason'>[];
  /** Numbers and stances as they were; null for one that had not been given. */
  settings: Record<string, unknown>;
  /** The title as it was; absent where it stayed. */
  title?: string;
};

/** The inverse of a step that changed nothing. Steps kept by an earlier release lack what was added since. */
export const NOTHING: Inverse = { clauses: [], targets: [], tied: [], points: [], settings: {} };

/** How many steps can be undone. */
export const UNDO_STEPS = 200;

/** Words for what a clause does, as the pages name it. */
export const MODALITIES: Record<Modality, { label: string; hint: string }> = {
  obligation: { label: 'Must', hint: 'People have to do this' },
  prohibition: { label: 'Must not', hint: 'People may not do this' },
  recommendation: { label: 'Should', hint: 'Advice: people are asked to' },
  permission: { label: 'May', hint: 'People are allowed to' },
  power: { label: 'The trust may', hint: 'What the trust can do, or what can follow' },
  statement: { label: 'Says', hint: 'Explains or introduces; asks nothing' },
};

/** How a clause is called in a sentence: its number, or its first words. */
export function nameOf(clause: Pick<Clause, 'number' | 'text'>): string {
  return clause.number ?? `“${firstWords(clause.text, 5)}”`;
}

/** What a clause's chip shows: its number, or that it has none. */
export function chipOf(clause: Pick<Clause, 'number' | 'marker'>): string {
  return clause.number ?? 'no number';
}

/** The first words of a text, with an ellipsis when there are more. */
export function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/);
  return words.length <= most ? text : `${words.slice(0, most).join(' ')} …`;
}

/** '1 clause', '3 clauses'. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** 'Moved 2.1 up', of 'moved 2.1 up'. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
