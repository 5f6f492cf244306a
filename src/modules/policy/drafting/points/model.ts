import { z } from 'zod';
import { lintsOf } from '../../../../engine/document/lints.ts';
import type { Lint, LintKind } from '../../../../engine/document/model.ts';
import type { Placed } from '../../../../engine/document/placed.ts';
import type { PolicyLint, PolicySettings } from '../../model.ts';
import type { Tree } from '../clauses/model.ts';
import { impliedNumbers, oddities, strays } from '../clauses/numbering.ts';
import { asEngineClauses } from '../clauses/reading.ts';
import type { Point } from '../model.ts';
import { type DifferenceKind, differences } from '../settings/model.ts';

/**
 * What there is to look at in the draft as it has been mended: the person's tree, not a new reading of the document;
 * and where its words and the numbers set for it differ.
 */
export function pointsOf(tree: Tree, settings: PolicySettings): Point[] {
  const odd = oddities(tree);
  const stray = strays(tree);
  const implied = impliedNumbers(tree);
  const placed = tree.map(({ id }) => ({
    oddity: odd.get(id) ?? null,
    stray: stray.has(id),
    implied: implied.get(id) ?? null,
  }));
  const known = new Set<string>();
  // The lints about numbers look at nothing of a placed clause but what is odd about it.
  return lintsOf(asEngineClauses(tree), placed as Placed[], { steps: 0 })
    .map((lint) => asPoint(lint, tree))
    .concat(differences(tree, settings))
    .filter((point) => !known.has(keyOf(point)) && known.add(keyOf(point)));
}

/**
 * The kinds of points that are about the page the document was read from. The words of the draft do not show them, so
 * they are kept from its beginning on and stand as long as their clause does, until someone leaves them as they are.
 */
const OF_THE_PAGE = new Set<string>(['page-columns', 'page-edges', 'table-rows'] satisfies LintKind[]);

/** The points about its pages that a draft begins with, from what was said of the document, clause by clause. */
export function pagePoints(lints: readonly Lint[], tree: Tree): Point[] {
  return lints.filter(({ kind }) => OF_THE_PAGE.has(kind)).map((lint) => asPoint(lint, tree));
}

/** Those of the kept points that are about a page and whose clause is still there. */
export function pagePointsLeft(kept: readonly PolicyLint[], tree: Tree): Point[] {
  const ids = new Set<string | null>(tree.map(({ id }) => id));
  return kept.flatMap(({ kind, weight, message, quote, clauseId }) =>
    OF_THE_PAGE.has(kind) && clauseId !== null && ids.has(clauseId)
      ? [{ kind, weight, message, quote, clauseId }]
      : [],
  );
}

function asPoint({ kind, weight, message, quote, clause }: Lint, tree: Tree): Point {
  return { kind, weight, message, quote, clauseId: tree[clause]!.id };
}

/** One point is the same as before when its kind, its clause and the words it quotes are. */
export function keyOf(point: { kind: string; clauseId: string | null; quote: string }): string {
  return `${point.kind}|${point.clauseId}|${point.quote}`;
}

/**
 * What is to be done to the kept points so that they are the ones that stand now. One that is gone is settled; one that
 * was left as it is, with a reason, is so again if it comes back, as after an undo.
 */
export function inStep(
  kept: readonly PolicyLint[],
  points: readonly Point[],
): { fresh: Point[]; changed: PolicyLint[]; gone: string[] } {
  const byKey = new Map(kept.map((lint) => [keyOf(lint), lint]));
  const fresh: Point[] = [];
  const changed: PolicyLint[] = [];
  for (const point of points) {
    const lint = byKey.get(keyOf(point));
    if (!lint) {
      fresh.push(point);
      continue;
    }
    byKey.delete(keyOf(point));
    const state = lint.reason === null ? 'open' : 'accepted';
    const { message, weight } = point;
    if (lint.state !== state || lint.message !== message || lint.weight !== weight)
      changed.push({ ...lint, state, message, weight });
  }
  const gone = [...byKey.values()].filter(({ state }) => state !== 'settled').map(({ id }) => id);
  return { fresh, changed, gone };
}

/** Titles of the points, as the pages head them. */
export const POINT_TITLES: Record<LintKind | DifferenceKind, string> = {
  'numbering-gap': 'A number is left out',
  'numbering-order': 'The numbers run backwards',
  'duplicate-number': 'A number is used twice',
  'missing-number': 'A paragraph without a number',
  'stray-heading': 'A heading counted in its own way',
  'open-option': 'An option was left open',
  'double-negative': 'Two “nots” in one rule',
  'undefined-term': 'A term that is not explained',
  'missing-reference': 'It points to a clause that is not there',
  'duplicate-rule': 'The same rule twice',
  'report-loop': 'A report with nowhere else to go',
  'password-demanded': 'Passwords are asked for',
  'consent-to-monitoring': 'Using a system is not consent to be monitored',
  'page-columns': 'A page that may have columns',
  'page-edges': 'Headers and footers that were left out',
  'table-rows': 'A table whose rows may be mixed up',
  'minutes-differ': 'The words and the number differ',
  'stance-differs': 'The words and the stance differ',
};

/** What the button says that leaves a point as it is. */
export const ACCEPT_LABELS: Partial<Record<string, string>> = {
  'numbering-gap': 'Nothing is missing',
  'numbering-order': 'The order is right',
  'stray-heading': 'Leave it so',
  'missing-number': 'Leave it so',
  'double-negative': 'Leave the words',
  'page-columns': 'The order is right',
  'page-edges': 'None is part of a clause',
  'table-rows': 'The rows are right',
};

export function titleOf(kind: string): string {
  return POINT_TITLES[kind as keyof typeof POINT_TITLES] ?? 'Something to look at';
}

/** An option left open can only be chosen: nobody can follow a rule that says two things. */
export function canBeAccepted(kind: string): boolean {
  return kind !== 'open-option';
}

/** Why a point can stay as it is. */
export const reasonSchema = z
  .string()
  .trim()
  .min(3, 'Say why it can stay as it is.')
  .max(1000, 'Keep the reason under 1,000 characters.');

/** From this many points of one kind on they can be answered, and are shown, all at once. */
const MANY = 10;

/** The kinds with many points that can stay as they are, those with the most first. */
export function kindsOfMany(open: readonly Pick<PolicyLint, 'kind'>[]): { kind: string; count: number }[] {
  const counts = Map.groupBy(open, ({ kind }) => kind);
  return [...counts]
    .map(([kind, points]) => ({ kind, count: points.length }))
    .filter(({ kind, count }) => count >= MANY && canBeAccepted(kind))
    .sort((a, b) => b.count - a.count);
}

/** Points left as they are: many of one kind with one reason together, the others one by one. */
export function leftTogether<P extends Pick<PolicyLint, 'kind' | 'reason'>>(
  points: readonly P[],
): { many: { kind: string; reason: string; count: number }[]; single: P[] } {
  const alike = [...Map.groupBy(points, ({ kind, reason }) => `${kind} ${reason}`).values()];
  return {
    many: alike
      .filter((group) => group.length >= MANY)
      .map((group) => ({ kind: group[0]!.kind, reason: group[0]!.reason ?? '', count: group.length })),
    single: alike.filter((group) => group.length < MANY).flat(),
  };
}

/** The wordings offered in brackets: `[permitted/encouraged/required]`. Empty for a blank to be filled in. */
export function optionsIn(quote: string): string[] {
  const inside = /^[[{<](.*)[\]}>]$/s.exec(quote)?.[1];
  if (inside === undefined) return [];
  const parts = inside.split(/\s*\/\s*|\s+\bor\b\s+/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}
