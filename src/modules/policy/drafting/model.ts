import type { Modality } from '../../../engine/document/model.ts';
import type { Target } from '../../../engine/targets.ts';
import type { Clause, PolicyLint } from '../model.ts';

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

/** One step that can be undone, newest first in a list. */
export type DraftChange = { seq: number; at: Date; byPerson: string; byName: string; label: string };

/** A clause as it was before a change; null for one that was not there. */
export type Before = { id: string; before: DraftClause | null };

/** A mapping that a removed clause had. */
export type LostTarget = {
  clauseId: string;
  target: Target;
  reason: string;
  state: 'suggested' | 'confirmed' | 'refused';
};

/** Everything needed to take one change back. */
export type Inverse = { clauses: Before[]; targets: LostTarget[]; settings: Record<string, unknown> };

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
