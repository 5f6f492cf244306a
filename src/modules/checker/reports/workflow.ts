import { defineWorkflow } from '../../../platform/workflow.ts';
import type { ReportState } from './model.ts';

export type ReportStep = 'accept' | 'decline' | 'reopen' | 'withdraw';

/** The life of what somebody said of a finding. Withdrawing is its sender's alone: the action sees to that. */
export const reportWorkflow = defineWorkflow<ReportState, ReportStep>({
  name: 'report about the checker',
  initial: 'open',
  states: {
    open: { label: 'Waiting' },
    accepted: { label: 'You were right' },
    declined: { label: 'Not this time' },
    withdrawn: { label: 'Withdrawn', final: true },
  },
  steps: [
    {
      name: 'accept',
      label: 'The finding was wrong',
      from: ['open'],
      to: 'accepted',
      capability: 'checker.edit',
      enacts: [],
      verb: 'report about the checker accepted',
      notice: 'checker-report-answered',
    },
    {
      name: 'decline',
      label: 'Not this time',
      from: ['open'],
      to: 'declined',
      capability: 'checker.edit',
      enacts: [],
      verb: 'report about the checker declined',
      notice: 'checker-report-answered',
    },
    {
      name: 'reopen',
      label: 'Take the answer back',
      from: ['accepted', 'declined'],
      to: 'open',
      capability: 'checker.edit',
      enacts: [],
      verb: 'answer to a report about the checker taken back',
    },
    {
      name: 'withdraw',
      label: 'Withdraw it',
      from: ['open', 'accepted', 'declined'],
      to: 'withdrawn',
      capability: 'self',
      enacts: [],
      verb: 'report about the checker withdrawn',
    },
  ],
});
