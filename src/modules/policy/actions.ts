import { type Control, isControl, type Target, type TargetKind } from '../../engine/targets.ts';
import { type Acting, read } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { MEANINGS } from './meanings.ts';
import { clauseHrefs, kindOf, type Policy, type Version } from './model.ts';
import { quotable } from './reading/stem.ts';
import { clausesOf, settingsOf, targetsOf, versionInForce } from './store.ts';

/** The policy that holds on a day (today when left out) with its clauses, confirmed targets and settings. */
export function policyInForce(acting: Acting, day?: string): Promise<Policy | null> {
  return read(acting, ({ tx, now }) => policyOn(tx, day ?? dayOf(now)));
}

/** As `policyInForce`, inside a transaction that is under way. */
export async function policyOn(tx: Tx, day: string): Promise<Policy | null> {
  const version = await versionInForce(tx, day);
  if (!version) return null;
  const clauses = await clausesOf(tx, version.id);
  const targets = (await targetsOf(tx, version.id)).filter((t) => t.state === 'confirmed');
  return { version, clauses, targets, settings: await settingsOf(tx, version.id) };
}

/** Only which version holds on a day: for the line at the foot of a page, and for what cites it. */
export function versionOn(tx: Tx, day: string): Promise<Version | null> {
  return versionInForce(tx, day);
}

/** What the checker cites: for each control the numbers of the clauses tied to it, in the order of the document. */
export type ClauseMap = Partial<Record<Control, string[]>>;

/** A control without a numbered clause is left out: the checker then has nothing to cite for it. */
export function clauseMapOf(policy: Pick<Policy, 'clauses' | 'targets'>): ClauseMap {
  const number = new Map(policy.clauses.map((clause) => [clause.id, clause.number]));
  const map: ClauseMap = {};
  for (const { clauseId, target } of policy.targets) {
    const cited = number.get(clauseId);
    if (!isControl(target) || !cited) continue;
    map[target] ??= [];
    map[target].push(cited);
  }
  return map;
}

/** What a rule or a place is called in a few words, whether or not a clause is tied to it: 'Written consent'. */
export function shortTitle(target: Target): string {
  return MEANINGS[target].short;
}

/** A clause as every page names it; made for `ClauseChip`. `says`: its words, with those they hang on. */
export type Chip = { number: string; title: string; href: string; says: string };

/** For every target, the chips of the clauses tied to it in this policy, in the order of the document. */
export function clauseChips(policy: Pick<Policy, 'clauses' | 'targets'>): Map<Target, Chip[]> {
  const clause = new Map(policy.clauses.map((one) => [one.id, one]));
  const hrefOf = clauseHrefs(policy.clauses);
  const chips = new Map<Target, Chip[]>();
  for (const { clauseId, target } of policy.targets) {
    const of = clause.get(clauseId);
    if (!of) continue;
    const chip = {
      number: of.number ?? 'no number',
      title: MEANINGS[target].short,
      href: hrefOf(of),
      says: quotable(of, clause),
    };
    chips.set(target, [...(chips.get(target) ?? []), chip]);
  }
  return chips;
}

/** One place in the product that a clause is tied to; `built` false while its page is still to come. */
export type Enactment = { target: Target; kind: TargetKind; built: boolean; where: string };
export type EnactedClause = { clause: string; text: string; targets: Enactment[] };

/** For every clause that is no heading, what carries it out; an empty list where nothing does. */
export function whatEnacts(policy: Pick<Policy, 'clauses' | 'targets'>): EnactedClause[] {
  return policy.clauses
    .filter((clause) => !clause.heading)
    .map((clause) => ({
      clause: clause.number ?? clause.id,
      text: clause.text,
      targets: policy.targets.filter((t) => t.clauseId === clause.id).map((t) => enactment(t.target)),
    }));
}

/** The first thing one can do about a target is what carries it out; the others help. */
function enactment(target: Target): Enactment {
  const [first] = MEANINGS[target].doHere;
  return { target, kind: kindOf(target), built: first?.built ?? false, where: first?.href ?? '' };
}
