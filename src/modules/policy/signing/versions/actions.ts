import { type Acting, read } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { may, type Viewer } from '../../../../platform/permissions.ts';
import { type Clause, type Signature, type Standing, standingOn, type Version } from '../../model.ts';
import { allVersions, clausesOf, signaturesOf } from '../../store.ts';
import type { TakenBack } from '../model.ts';
import { sealOf } from '../store.ts';
import { takenBack } from '../taken-back.ts';
import { compareVersions, type VersionChanges } from './diff.ts';
import { type Held, heldOn, timeline } from './timeline.ts';

/** `held`: when it is or was in force; null for a version that never is. */
export type Listed = { version: Version; standing: Standing; held: Held | null };

/** Who sees versions that are not signed: those who draft, send or sign. */
function seesDrafts(viewer: Viewer): boolean {
  return (['policy.draft', 'policy.send', 'policy.sign'] as const).some((capability) =>
    may(viewer, capability, 'trust'),
  );
}

/** Every version this person may see, newest first, with what it is today and when it held. */
export function listVersions(acting: Acting): Promise<Listed[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const all = await allVersions(tx);
    const held = timeline(all);
    return all
      .filter((version) => mayRead(viewer, version))
      .map((version) => ({
        version,
        standing: standingOn(version, all, today),
        held: heldBy(version, held),
      }));
  });
}

/** What was in force on a day (`YYYY-MM-DD`), in turn where it was more than one version; empty before the first. */
export function versionsOnDay(acting: Acting, day: string): Promise<Held[]> {
  return read(acting, async ({ tx }) => heldOn(timeline(await allVersions(tx)), day));
}

export type VersionDetail = {
  version: Version;
  standing: Standing;
  /** When it is or was in force; null for one that never is. */
  held: Held | null;
  clauses: Clause[];
  signatures: Signature[];
  /** What it can be compared with: the signed version before it. */
  previous: Version | null;
  sealed: boolean;
  /** For a draft that was sent and came back. */
  takenBack: TakenBack | null;
};

/** @throws NotFound for a version that is not there or not to be seen */
export function readVersion(acting: Acting, idOrNumber: string): Promise<VersionDetail> {
  return read(acting, async ({ tx, viewer, now }) => {
    const all = await allVersions(tx);
    const version = pick(all, viewer, idOrNumber);
    return {
      version,
      standing: standingOn(version, all, dayOf(now)),
      held: heldBy(version, timeline(all)),
      clauses: await clausesOf(tx, version.id),
      signatures: await signaturesOf(tx, version.id),
      previous: previousOf(version, all),
      sealed: (await sealOf(tx, version.id)) !== null,
      takenBack: await takenBack(tx, version),
    };
  });
}

/** The signed text and its record for download. @throws NotFound for a version that is not signed */
export function readSeal(
  acting: Acting,
  idOrNumber: string,
): Promise<{ version: Version; text: string; document: string }> {
  return read(acting, async ({ tx, viewer }) => {
    const version = pick(await allVersions(tx), viewer, idOrNumber);
    const seal = await sealOf(tx, version.id);
    if (!seal) throw new NotFound('This version is not signed, so there is no signed text of it.');
    return { version, ...seal };
  });
}

export type Comparison = { from: Version; to: Version; changes: VersionChanges; choices: Version[] };

/**
 * What changed from one version to another; null while there are not two. Left out: `to` is the newest that may be seen
 * and has one before it, `from` the signed one before it, else another.
 */
export function readChanges(acting: Acting, from: string, to: string): Promise<Comparison | null> {
  return read(acting, async ({ tx, viewer }) => {
    const all = await allVersions(tx);
    const choices = all.filter((version) => mayRead(viewer, version));
    const later =
      to === '' ? (choices.find((version) => previousOf(version, all)) ?? choices[0]) : pick(all, viewer, to);
    const earlier =
      from === ''
        ? later && (previousOf(later, all) ?? choices.find(({ id }) => id !== later.id))
        : pick(all, viewer, from);
    if (!later || !earlier) return null;
    const changes = compareVersions(await clausesOf(tx, earlier.id), await clausesOf(tx, later.id));
    return { from: earlier, to: later, changes, choices };
  });
}

/** The signed version before this one: the last of all for one that is not signed. */
export function previousOf(version: Version, all: readonly Version[]): Version | null {
  const signed = all.filter((one) => one.state === 'signed' && one.id !== version.id);
  if (version.number === null) return signed.sort((a, b) => b.number! - a.number!)[0] ?? null;
  const earlier = signed.filter((one) => one.number! < version.number!);
  return earlier.sort((a, b) => b.number! - a.number!)[0] ?? null;
}

/** The clauses of the signed version before, or null when it is the first. */
export async function clausesBefore(tx: Tx, version: Version): Promise<Clause[] | null> {
  const previous = previousOf(version, await allVersions(tx));
  return previous ? clausesOf(tx, previous.id) : null;
}

function mayRead(viewer: Viewer, version: Version): boolean {
  return version.state === 'signed' || seesDrafts(viewer);
}

function pick(all: readonly Version[], viewer: Viewer, idOrNumber: string): Version {
  const version = all.find((one) => one.id === idOrNumber || String(one.number) === idOrNumber);
  if (!version || !mayRead(viewer, version)) throw new NotFound('There is no such version of the policy.');
  return version;
}

function heldBy(version: Version, held: readonly Held[]): Held | null {
  return held.find((one) => one.version.id === version.id) ?? null;
}
