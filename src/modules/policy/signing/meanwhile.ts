import type { Work } from '../../../platform/act.ts';
import { Conflict } from '../../../platform/errors.ts';
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

const verbOf = (name: VersionStep): string => versionWorkflow.steps.find((step) => step.name === name)!.verb;

/** What someone did while a page was open, by what the version is now; and by which of their acts they are known. */
type Done = { says: string; verbs: string[] | null };

/** For whoever had a draft before them; any act on a draft changes it. */
const DONE_TO_DRAFT: Record<VersionState, Done> = {
  draft: { says: 'changed this draft after you opened the page', verbs: null },
  sent: { says: 'sent this version for signature after you opened the page', verbs: [verbOf('send')] },
  signed: {
    says: 'sent this version for signature after you opened the page, and it has been signed since',
    verbs: [verbOf('send')],
  },
  withdrawn: { says: 'withdrew this draft after you opened the page', verbs: [verbOf('withdraw')] },
};

/** For whoever had before them a version that was sent. */
const DONE_TO_SENT: Record<VersionState, Done> = {
  draft: {
    says: 'took this version back after you opened the page: it is a draft again',
    verbs: [verbOf('recall'), verbOf('send-back')],
  },
  sent: { says: 'signed this version after you opened the page', verbs: [verbOf('sign')] },
  signed: {
    says: 'signed this version after you opened the page. Both signatures are there, and it can no longer be taken back',
    verbs: [verbOf('complete')],
  },
  withdrawn: {
    says: 'took this version back and withdrew it after you opened the page',
    verbs: [verbOf('withdraw')],
  },
};

type Asking = Pick<Work, 'tx' | 'viewer'>;

/** @throws ChangedMeanwhile unless the version is still a draft, and as it was at that revision */
export function demandDraft(work: Asking, version: Version, revision: number): Promise<void> {
  return demandStill('draft', DONE_TO_DRAFT, work, version, revision);
}

/** @throws ChangedMeanwhile unless the version is still sent, and as it was at that revision */
export function demandSent(work: Asking, version: Version, revision: number): Promise<void> {
  return demandStill('sent', DONE_TO_SENT, work, version, revision);
}

async function demandStill(
  state: VersionState,
  done: Record<VersionState, Done>,
  { tx, viewer }: Asking,
  version: Version,
  revision: number,
): Promise<void> {
  if (version.state === state && version.revision === revision) return;
  const { says, verbs } = done[version.state];
  const last = await lastOf(tx, version.id, verbs);
  const who = last?.actor === viewer.personId ? 'You' : (last?.by ?? 'Someone else');
  throw new ChangedMeanwhile(version, `${who} ${says}.`);
}
