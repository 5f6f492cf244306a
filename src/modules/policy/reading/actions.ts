import { type Acting, read } from '../../../platform/act.ts';
import { type Database, inTrust, type Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import type { OwnStanding } from '../acceptance/model.ts';
import { standingOf } from '../acceptance/standing.ts';
import { noteOpened } from '../acceptance/store.ts';
import { policyOn, versionOn } from '../actions.ts';
import type { Policy, Signature, Version } from '../model.ts';
import { trustName } from '../signing/store.ts';
import { clausesBefore } from '../signing/versions/actions.ts';
import { allVersions, signaturesOf } from '../store.ts';
import { changedSince } from './text.ts';

/** The policy in force as its reader needs it. */
export type Reading = {
  trust: string;
  policy: Policy;
  signatures: Signature[];
  /** Lineages of clauses that this version changed. */
  changed: Set<string>;
  /** A signed version that is still to take force. */
  next: Version | null;
  standing: OwnStanding;
};

/** The policy in force, for one person, noting that they opened it; null while none is in force. */
export function openPolicy(acting: Acting): Promise<Reading | null> {
  const { viewer, db, clock } = acting;
  return openFor(db, viewer.trustId, viewer.personId, clock.now());
}

/** As `openPolicy`, for someone known by a personal link instead of a session. */
export function openFor(db: Database, trustId: string, personId: string, now: Date): Promise<Reading | null> {
  return inTrust(db, trustId, async (tx) => {
    const today = dayOf(now);
    const policy = await policyOn(tx, today);
    if (!policy) return null;
    await noteOpened(tx, trustId, policy.version.id, personId, now);
    const coming = (await allVersions(tx)).filter((v) => v.state === 'signed' && v.effectiveOn! > today);
    return {
      trust: await trustName(tx),
      policy,
      signatures: await signaturesOf(tx, policy.version.id),
      changed: changedSince(await clausesBefore(tx, policy.version), policy.clauses),
      next: coming.sort((a, b) => a.effectiveOn!.localeCompare(b.effectiveOn!))[0] ?? null,
      standing: (await standingOf(tx, personId, today))!,
    };
  });
}

/** Notes that somebody opened the version in force, without reading it out to them; inside a transaction that is under way. */
export async function noteOpening(tx: Tx, trustId: string, personId: string, now: Date): Promise<void> {
  const version = await versionOn(tx, dayOf(now));
  if (version) await noteOpened(tx, trustId, version.id, personId, now);
}

/** How the viewer stands with the policy of today: for the home page too. */
export function ownStanding(acting: Acting): Promise<OwnStanding | null> {
  return read(acting, ({ tx, viewer, now }) => standingOf(tx, viewer.personId, dayOf(now)));
}
