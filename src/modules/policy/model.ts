import type { Modality } from '../../engine/document/model.ts';
import { isControl, PLACES, type Target, type TargetKind } from '../../engine/targets.ts';

/** What is stored of a version's life; see `workflow.ts` for how it moves. */
export type VersionState = 'draft' | 'sent' | 'signed' | 'withdrawn';

/** What a version is on a given day: a signed one waits for its date, is in force, or has been followed by another. */
export type Standing = 'draft' | 'sent' | 'signed' | 'in-force' | 'superseded' | 'withdrawn';

/** Words for each standing, as pages show them. */
export const STANDINGS: Record<Standing, string> = {
  draft: 'Draft',
  sent: 'Sent for signature',
  signed: 'Signed',
  'in-force': 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** One version of the policy, without its clauses. Days are `YYYY-MM-DD`. */
export type Version = {
  id: string;
  /** Given when both signatures are there; null before. */
  number: number | null;
  title: string;
  state: VersionState;
  origin: 'import' | 'model' | 'revision';
  sourceName: string | null;
  sourceSha256: string | null;
  basedOn: string | null;
  /** Whether everybody is asked to acknowledge it again when it comes into force (clause 1.3 of the source policy). */
  material: boolean;
  changeNote: string | null;
  effectiveOn: string | null;
  /** SHA-256 of the canonical text, from the moment it is sent for signature. */
  textSha256: string | null;
  revision: number;
  createdBy: string | null;
  createdAt: Date;
  sentAt: Date | null;
  signedAt: Date | null;
};

/** One clause of one version. `lineage` names the same clause across versions. */
export type Clause = {
  id: string;
  lineage: string;
  number: string | null;
  /** The bullet or letter printed where there is no number. */
  marker: string | null;
  parentId: string | null;
  heading: boolean;
  text: string;
  modality: Modality;
  binds: string[];
  escalatesTo: string[];
  /** Order in the document, from 0. */
  position: number;
  revision: number;
};

/** A clause tied to a control or a place, and why. Only `confirmed` ones take effect. */
export type ClauseTarget = {
  clauseId: string;
  target: Target;
  reason: string;
  state: 'suggested' | 'confirmed' | 'refused';
};

/** What kind of thing a clause is tied to: a rule of the checker, or a place of the product. */
export function kindOf(target: Target): TargetKind {
  return isControl(target) ? 'control' : PLACES[target].kind;
}

/** A point of the draft for a person to look at. `settle` blocks sending for signature while it is open. */
export type PolicyLint = {
  id: string;
  clauseId: string | null;
  kind: string;
  weight: 'settle' | 'look';
  message: string;
  quote: string;
  state: 'open' | 'settled' | 'accepted';
  /** Why it was accepted as it is. */
  reason: string | null;
};

/** The policy's own numbers and stances by key, e.g. `minutes_per_day`, `business_use_stance`, `review_on`, `owner`. */
export type PolicySettings = Record<string, unknown>;

export type Capacity = 'chair' | 'ceo';
export const CAPACITIES: Record<Capacity, string> = { chair: 'Chair of the trust', ceo: 'Chief executive' };
export type Factor = 'totp' | 'passkey';
export const FACTORS: Record<Factor, string> = { totp: 'authenticator code', passkey: 'passkey' };

export type Signature = {
  capacity: Capacity;
  personId: string;
  name: string;
  factor: Factor;
  textSha256: string;
  at: Date;
};

/** A version with everything it says. */
export type Policy = {
  version: Version;
  clauses: Clause[];
  /** Confirmed ones only. */
  targets: ClauseTarget[];
  settings: PolicySettings;
};

/** The signed version that holds on a day: the latest by date, then by number, whose date has come. */
export function inForceOn(versions: readonly Version[], day: string): Version | null {
  const come = versions.filter((v) => v.state === 'signed' && v.effectiveOn !== null && v.effectiveOn <= day);
  come.sort((a, b) => b.effectiveOn!.localeCompare(a.effectiveOn!) || (b.number ?? 0) - (a.number ?? 0));
  return come[0] ?? null;
}

/** What a version is on a day, among all versions of its trust. */
export function standingOn(version: Version, versions: readonly Version[], day: string): Standing {
  if (version.state !== 'signed') return version.state;
  if (version.effectiveOn === null || version.effectiveOn > day) return 'signed';
  return inForceOn(versions, day)?.id === version.id ? 'in-force' : 'superseded';
}

/**
 * Where each clause of a policy in force can be read: by its number; by its lineage, which the next version keeps, where none is printed on it, or one that
 * another clause prints too, as lists with an item 'a)' of their own do.
 */
export function clauseHrefs(
  clauses: readonly Pick<Clause, 'lineage' | 'number'>[],
): (clause: Pick<Clause, 'lineage' | 'number'>) => string {
  const printing = Map.groupBy(clauses, ({ number }) => number);
  return ({ lineage, number }) => {
    const alone = number !== null && printing.get(number)?.length === 1;
    return `/policy/clauses/${encodeURIComponent(alone ? number : lineage)}`;
  };
}

/** 'Version 4', or what an unsigned version is called. */
export function versionName(version: Version): string {
  if (version.number !== null) return `Version ${version.number}`;
  return version.state === 'withdrawn' ? 'Withdrawn draft' : 'Draft';
}
