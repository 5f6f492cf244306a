import type { Target } from '../../../../engine/targets.ts';
import { type Acting, read } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { may } from '../../../../platform/permissions.ts';
import { guidanceOn } from '../../../questions/guidance/fitting/actions.ts';
import type { Offered } from '../../../questions/guidance/fitting/model.ts';
import { policyOn } from '../../actions.ts';
import { type Clause, clauseHrefs, type Policy, type PolicySettings, type Version } from '../../model.ts';
import { type Held, timeline } from '../../signing/versions/timeline.ts';
import { allVersions } from '../../store.ts';
import { quotable, stemOf } from '../stem.ts';
import { clauseTitles } from '../titles.ts';
import { type CitedEntry, clausesCalled, entriesCiting, wordingRows } from './store.ts';
import { type Asked, whomToAsk } from './whom.ts';

/** `says`: its words, as they can be quoted alone. */
export type RelatedClause = { number: string; title: string; href: string; says: string };
/** One wording of the clause, in force in `from` and in the versions after it that kept it. */
export type Wording = {
  from: Version;
  /** When those versions were in force. */
  held: Held;
  number: string | null;
  text: string;
  before: Version | null;
};

/** A clause and where it can be read. */
export type Placed = Clause & { href: string };

/** A clause that is in the policy no more, as the last version that had it words it. */
export type GoneClause = {
  gone: { number: string | null; text: string; held: Held };
  /** The version in force. */
  now: Version;
  /** Under which number the policy has it now, if it was only renumbered. */
  today: { number: string | null; href: string } | null;
};

export type ClauseDetail = {
  version: Version;
  clause: Clause;
  /** What it is called; see `clauseTitles`. */
  title: string;
  /** The words it finishes; see `stemOf`. */
  stem: string;
  /** The headings it stands under, outermost first. */
  above: Placed[];
  /** What it leads into: its own sub-clauses. */
  below: Placed[];
  targets: Target[];
  /** The numbers and stances that this version sets. */
  settings: PolicySettings;
  related: RelatedClause[];
  history: Wording[];
  ask: Asked[];
  /** What others asked about it, answered for everybody. */
  guidance: Offered[];
  /** Null for those who may not read the ledger. */
  entries: CitedEntry[] | null;
};

/** @throws NotFound while no policy is in force, or for a number or lineage that no version of it had */
export function readClause(acting: Acting, asked: string): Promise<ClauseDetail | GoneClause> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const policy = await policyOn(tx, today);
    if (!policy) throw new NotFound('No policy is in force yet.');
    const clause = findClause(policy.clauses, asked);
    if (!clause) return goneClause(tx, policy, asked, now);
    const titles = clauseTitles(policy);
    const hrefOf = clauseHrefs(policy.clauses);
    const placed = (one: Clause): Placed => ({ ...one, href: hrefOf(one) });
    return {
      version: policy.version,
      clause,
      title: titles.get(clause.id)!,
      stem: stemOf(clause, new Map(policy.clauses.map((one) => [one.id, one]))),
      above: headingsAbove(policy.clauses, clause).map(placed),
      below: policy.clauses.filter((one) => one.parentId === clause.id).map(placed),
      targets: policy.targets.filter((t) => t.clauseId === clause.id).map((t) => t.target),
      settings: policy.settings,
      related: relatedTo(policy, clause, titles, hrefOf),
      history: await wordings(tx, clause.lineage, now),
      ask: await whomToAsk(tx, viewer.personId, clause, today),
      guidance: await guidanceOn(tx, clause.lineage),
      entries:
        may(viewer, 'ledger.read', 'trust') && clause.number ? await entriesCiting(tx, clause.number) : null,
    };
  });
}

async function goneClause(tx: Tx, policy: Policy, asked: string, now: Date): Promise<GoneClause> {
  const rows = await clausesCalled(tx, asked);
  const come = timeline(await allVersions(tx)).filter(({ from }) => from <= now);
  const held = come.findLast(({ version }) => rows.some((row) => row.versionId === version.id));
  if (!held) throw new NotFound(`The policy in force has no clause ${asked.slice(0, 20)}.`);
  const gone = rows.find((row) => row.versionId === held.version.id)!;
  const today = policy.clauses.find(({ lineage }) => lineage === gone.lineage);
  return {
    gone: { number: gone.number, text: gone.text, held },
    now: policy.version,
    today: today ? { number: today.number, href: clauseHrefs(policy.clauses)(today) } : null,
  };
}

/** By number as printed, else by lineage, which the next version keeps. The first of two clauses with one number. */
function findClause(clauses: readonly Clause[], asked: string): Clause | undefined {
  return clauses.find((c) => c.number === asked) ?? clauses.find((c) => c.lineage === asked);
}

function headingsAbove(clauses: readonly Clause[], clause: Clause): Clause[] {
  const byId = new Map(clauses.map((one) => [one.id, one]));
  const above: Clause[] = [];
  for (let at = clause.parentId; at !== null; ) {
    const parent = byId.get(at);
    if (!parent || above.includes(parent)) break;
    above.unshift(parent);
    at = parent.parentId;
  }
  return above;
}

/** Other clauses tied to what this one is tied to: first those that share most of what few others are tied to. */
function relatedTo(
  policy: Policy,
  clause: Clause,
  titles: ReadonlyMap<string, string>,
  hrefOf: (clause: Clause) => string,
): RelatedClause[] {
  const own = new Set(policy.targets.filter((t) => t.clauseId === clause.id).map((t) => t.target));
  const tied = new Map<Target, number>();
  for (const { target } of policy.targets) tied.set(target, (tied.get(target) ?? 0) + 1);
  const shared = new Map<string, number>();
  for (const { clauseId, target } of policy.targets)
    if (clauseId !== clause.id && own.has(target))
      shared.set(clauseId, (shared.get(clauseId) ?? 0) + 1 / tied.get(target)!);
  const byId = new Map(policy.clauses.map((one) => [one.id, one]));
  const nearest = policy.clauses
    .filter((one) => shared.has(one.id) && one.parentId !== clause.id)
    .sort((a, b) => shared.get(b.id)! - shared.get(a.id)! || a.position - b.position)
    .slice(0, 10);
  return nearest.map((one) => ({
    number: one.number ?? 'no number',
    title: titles.get(one.id)!,
    href: hrefOf(one),
    says: quotable(one, byId),
  }));
}

/** The wordings of a clause through all versions that took force, newest first; versions that kept it are one row. */
async function wordings(tx: Tx, lineage: string, now: Date): Promise<Wording[]> {
  const come = timeline(await allVersions(tx)).filter((held) => held.from <= now);
  const rows = await wordingRows(tx, lineage);
  const list: Wording[] = [];
  let kept: Wording | null = null;
  come.forEach((held, i) => {
    const row = rows.find((r) => r.versionId === held.version.id);
    if (kept && row && row.text === kept.text && row.number === kept.number) {
      kept.held = { ...kept.held, until: held.until };
      return;
    }
    const before = come[i - 1]?.version ?? null;
    kept = row ? { from: held.version, held, number: row.number, text: row.text, before } : null;
    if (kept) list.push(kept);
  });
  return list.reverse();
}
