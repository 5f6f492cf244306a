import type { Work } from '../../../platform/act.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import type { Version, VersionState } from '../model.ts';
import { type VersionStep, versionWorkflow } from '../workflow.ts';
import { lastOf } from './versions/store.ts';

/** Someone sent, signed, took back, withdrew or changed the version first; `version` is what it is by now. */
export class ChangedMeanwhile extends Conflict {
  readonly version: Version;
  constructor(version: Version, says: string) {
    super(says);
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
/** The same for someone who had before them a version that was sent. */
const DID_WITH_SENT: Record<VersionState, string> = {
  draft: 'took this version back after you opened the page: it is a draft again',
  sent: 'signed this version after you opened the page',
  signed:
    'signed this version after you opened the page. Both signatures are there, and it can no longer be taken back',
  withdrawn: 'took this version back and withdrew it after you opened the page',
};
/** The acts of whom these tell; any act on a draft changes it. */
const VERBS: Record<VersionState, string[] | null> = {
  draft: null,
  sent: [verbOf('send')],
  signed: [verbOf('send')],
  withdrawn: [verbOf('withdraw')],
};

const VERBS_WITH_SENT: Record<VersionState, string[] | null> = {
  draft: [verbOf('recall'), verbOf('send-back')],
  sent: [verbOf('sign')],
  signed: [verbOf('complete')],
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
  throw new ChangedMeanwhile(version, `${nameOf(last, viewer)} ${DID[version.state]}.`);
}

/** @throws ChangedMeanwhile unless the version is still sent, and as it was at that revision */
export async function demandSent(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  version: Version,
  revision: number,
): Promise<void> {
  if (version.state === 'sent' && version.revision === revision) return;
  const last = await lastOf(tx, version.id, VERBS_WITH_SENT[version.state]);
  throw new ChangedMeanwhile(version, `${nameOf(last, viewer)} ${DID_WITH_SENT[version.state]}.`);
}

type LastAct = Awaited<ReturnType<typeof lastOf>>;
const nameOf = (last: LastAct, viewer: Viewer): string =>
  last?.actor === viewer.personId ? 'You' : (last?.by ?? 'Someone else');
