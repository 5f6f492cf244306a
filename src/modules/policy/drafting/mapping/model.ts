import { CONTROLS, isControl, PLACES, type Target, type TargetKind } from '../../../../engine/targets.ts';
import { MEANINGS } from '../../meanings.ts';
import type { ClauseTarget } from '../../model.ts';
import { type Section, sectionsOf } from '../clauses/sections.ts';
import type { DraftClause, Link } from '../model.ts';

/** Where the page of the map is, and where one clause is on it. */
export const PATH = '/policy/draft/map';
export const placeOnMap = (clauseId: string): string => `${PATH}?show=all&at=${clauseId}#map-${clauseId}`;

/** Every target there is: the controls of the checker, then the places of the product. */
export const TARGETS: readonly Target[] = [...CONTROLS, ...(Object.keys(PLACES) as Target[])];

export function targetTitle(target: Target): string {
  return isControl(target) ? MEANINGS[target].short : PLACES[target].title;
}

/** Every kind of target with its heading, in the order of `TARGETS`. */
export const TARGET_KINDS: [TargetKind, string][] = [
  ['control', 'Checked in a draft post'],
  ['workflow', 'Something people do here'],
  ['register', 'A register'],
  ['setting', 'A number or stance'],
  ['page', 'A page to read'],
];

/** Names one link, in forms too. */
export function linkKey({ clauseId, target }: Link): string {
  return `${clauseId}:${target}`;
}

/** The sections in which something is still suggested, with the clauses and what is suggested for each. */
export function suggestionsBySection(
  tree: readonly DraftClause[],
  targets: ReadonlyMap<string, readonly ClauseTarget[]>,
): { section: Section; clauses: { clause: DraftClause; links: ClauseTarget[] }[] }[] {
  return sectionsOf(tree).flatMap((section) => {
    const clauses = tree.slice(section.from, section.to).flatMap((clause) => {
      const links = (targets.get(clause.id) ?? []).filter(({ state }) => state === 'suggested');
      return links.length > 0 ? [{ clause, links }] : [];
    });
    return clauses.length > 0 ? [{ section, clauses }] : [];
  });
}

/** Targets that no clause is tied to, suggested or confirmed. */
export function unused(targets: Iterable<readonly ClauseTarget[]>): Target[] {
  const used = new Set([...targets].flat().flatMap((t) => (t.state === 'refused' ? [] : [t.target])));
  return TARGETS.filter((target) => !used.has(target));
}

/** Whether a suggestion among these is still to be answered. */
export function waits(links: readonly ClauseTarget[] = []): boolean {
  return links.some(({ state }) => state === 'suggested');
}

export type MapFilter = 'open' | 'none' | 'all';

/** The clauses that a search and a filter leave; headings do nothing and are left out. */
export function filtered(
  tree: readonly DraftClause[],
  targets: ReadonlyMap<string, readonly ClauseTarget[]>,
  show: MapFilter,
  q: string,
): DraftClause[] {
  const words = q.toLowerCase();
  return tree.filter((clause) => {
    if (clause.heading) return false;
    const own = (targets.get(clause.id) ?? []).filter(({ state }) => state !== 'refused');
    if (show === 'open' && !waits(own)) return false;
    if (show === 'none' && own.length > 0) return false;
    return (
      words === '' ||
      (clause.number ?? '').toLowerCase().startsWith(words) ||
      clause.text.toLowerCase().includes(words) ||
      own.some(({ target }) => targetTitle(target).toLowerCase().includes(words))
    );
  });
}
