import type { Work } from '../../../platform/act.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Version, VersionState } from '../model.ts';
import { type VersionStep, versionWorkflow } from '../workflow.ts';
import { lastOf } from './versions/store.ts';

/** Someone sent, withdrew or changed the version first; `version` is what it is by now. */
export class ChangedMeanwhile extends Conflict {
  readonly version: Version;
  constructor(version: Version, who: string) {
    super(`${who} ${DID[version.state]}.`);
    this.version = version;
  }
}

const DID: Record<VersionState, string> = {
  draft: 'changed this draft after you opened the page',
  sent: 'sent this version for signature after you opened the page',
  signed: 'sent this version for signature after you opened the page, and it has been signed since',
  withdrawn: 'withdrew this draft after you opened the page',
};

const verbOf = (name: VersionStep): string => versionWorkflow.steps.find((step) => step.name === name)!.verb;
/** The acts of whom `DID` tells; any act on a draft changes it. */
const VERBS: Record<VersionState, string[] | null> = {
  draft: null,
  sent: [verbOf('send')],
  signed: [verbOf('send')],
  withdrawn: [verbOf('withdraw')],
};

/** @throws ChangedMeanwhile unless the version is still a draft, and as it was at that revision */
export async function demandDraft(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  version: Version,
  revision: number,
): Promise<void> {
  if (version.state === 'draft' && version.revision === revision) return;
  const last = await lastOf(tx, version.id, VERBS[version.state]);
  const who = last?.actor === viewer.personId ? 'You' : (last?.by ?? 'Someone else');
  throw new ChangedMeanwhile(version, who);
}
