import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Clause, ClauseTarget, Signature, Version } from '../model.ts';
import { allVersions, clausesOf, currentDraft, signaturesOf, targetsOf } from '../store.ts';
import type { Office } from './model.ts';
import { type Gap, gapsOf, settingGaps } from './ready.ts';
import { fingerprintOf } from './sealing/canonical.ts';
import { textOf } from './sealing/seal.ts';
import { nextNumber, officesOn, trustName } from './store.ts';
import { previousOf } from './versions/actions.ts';
import { compareVersions, type VersionChanges } from './versions/diff.ts';

/** The trust's name, for the head of its policy. */
export function trustOf(acting: Acting): Promise<string> {
  return read(acting, ({ tx }) => trustName(tx));
}

/** The version being drafted or signed, and what its pages need; null when there is none. */
export type InHand = {
  version: Version;
  clauses: Clause[];
  signatures: Signature[];
  gaps: Gap[];
  /** What the clauses are tied to, suggested or confirmed. */
  links: ClauseTarget[];
  previous: Version | null;
  changes: VersionChanges | null;
  trust: string;
  /** Who can sign today, and who made them so; asked for a version that was sent. */
  offices: Office[];
  /** The number it will have. */
  number: number;
  /** Whether the day it was to take force is past: then nobody can sign it any more. */
  dayPast: boolean;
  /** Whether the text is not what was sent, as where the trust was renamed since: nobody can sign it any more. */
  otherText: boolean;
  /** What has become wrong with a version since it was sent, for whoever signs it to know. */
  doubts: Gap[];
};

/** @throws NotFound when nothing is being drafted or signed */
export function readInHand(acting: Acting): Promise<InHand> {
  return read(acting, async ({ tx, now }) => {
    const version = await currentDraft(tx);
    if (!version) throw new NotFound('No version is being drafted or signed at the moment.');
    const clauses = await clausesOf(tx, version.id);
    const previous = previousOf(version, await allVersions(tx));
    const number = await nextNumber(tx);
    const sent = version.state === 'sent';
    return {
      version,
      clauses,
      signatures: await signaturesOf(tx, version.id),
      gaps: version.state === 'draft' ? await gapsOf(tx, version, dayOf(now)) : [],
      links: (await targetsOf(tx, version.id)).filter(({ state }) => state !== 'refused'),
      previous,
      changes: previous ? compareVersions(await clausesOf(tx, previous.id), clauses) : null,
      trust: await trustName(tx),
      offices: sent ? await officesOn(tx, dayOf(now)) : [],
      number,
      dayPast: version.effectiveOn !== null && version.effectiveOn < dayOf(now),
      otherText: sent && fingerprintOf(await textOf({ tx }, version, number)) !== version.textSha256,
      doubts: sent ? await settingGaps(tx, version.id, dayOf(now)) : [],
    };
  });
}
