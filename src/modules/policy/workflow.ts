import { defineWorkflow } from '../../platform/workflow.ts';
import type { VersionState } from './model.ts';

export type VersionStep = 'send' | 'recall' | 'send-back' | 'sign' | 'complete' | 'withdraw';

/** The life of a version up to its signatures. In force and superseded follow from its date (`standingOn`). */
export const versionWorkflow = defineWorkflow<VersionState, VersionStep>({
  name: 'policy version',
  initial: 'draft',
  states: {
    draft: { label: 'Draft' },
    sent: { label: 'Sent for signature' },
    signed: { label: 'Signed', final: true },
    withdrawn: { label: 'Withdrawn', final: true },
  },
  steps: [
    {
      name: 'send',
      label: 'Send for signature',
      from: ['draft'],
      to: 'sent',
      capability: 'policy.send',
      enacts: ['versions', 'sign-off'],
      verb: 'policy sent for signature',
      notice: 'policy-to-sign',
    },
    {
      name: 'recall',
      label: 'Recall to change it',
      from: ['sent'],
      to: 'draft',
      capability: 'policy.send',
      enacts: ['versions', 'sign-off'],
      verb: 'policy recalled from signature',
      notice: 'policy-recalled',
    },
    {
      name: 'send-back',
      label: 'Send it back',
      from: ['sent'],
      to: 'draft',
      capability: 'policy.sign',
      enacts: ['versions', 'sign-off'],
      verb: 'policy sent back unsigned',
      notice: 'policy-sent-back',
    },
    {
      name: 'sign',
      label: 'Sign this version',
      from: ['sent'],
      to: 'sent',
      capability: 'policy.sign',
      enacts: ['sign-off'],
      verb: 'policy signed',
    },
    {
      // The second signature; both stand in the ledger as 'policy signed', and this follows in the same act.
      name: 'complete',
      label: 'Sign this version',
      from: ['sent'],
      to: 'signed',
      capability: 'policy.sign',
      enacts: ['sign-off', 'versions'],
      verb: 'policy version approved',
      notice: 'policy-signed',
    },
    {
      name: 'withdraw',
      label: 'Withdraw this draft',
      from: ['draft'],
      to: 'withdrawn',
      capability: 'policy.draft',
      enacts: ['versions'],
      verb: 'policy draft withdrawn',
    },
  ],
});
