import type { Acting } from '../../../../platform/act.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { versionWorkflow } from '../../workflow.ts';
import { changeDraft } from '../change.ts';
import { putState } from '../store.ts';

/** Withdraws the draft. Its words stay in the history of versions; a new draft can then be begun. */
export function discardDraft(acting: Acting, draftId: string): Promise<void> {
  return changeDraft(acting, async ({ tx, draft, viewer, record }) => {
    if (draft.id !== draftId)
      throw new Conflict('This draft was withdrawn before, and another has been begun. Nothing was changed.');
    const step = versionWorkflow.take('withdraw', draft.state, viewer, { schoolId: 'trust' });
    await putState(tx, draft.id, step.to);
    await record({
      verb: step.verb,
      subject: { kind: 'policy version', id: draft.id },
      payload: { title: draft.title },
    });
  });
}
