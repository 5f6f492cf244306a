import { defineWorkflow, type Step } from '../../platform/workflow.ts';
import type { RequestState } from './model.ts';

export type RequestStep =
  | 'approve'
  | 'approve-in-part'
  | 'decline'
  | 'send-back'
  | 'send-again'
  | 'withdraw'
  | 'hand-over'
  | 'go-up'
  | 'give-up'
  | 'revoke'
  | 'end';

/**
 * The one life of every request. `approver` is whoever answers for the requester in the role that decides; `requester` who asked.
 * A step of nobody (`only: []`) happens by itself.
 */
export const requestWorkflow = defineWorkflow<RequestState, RequestStep>({
  name: 'request',
  initial: 'waiting',
  states: {
    waiting: { label: 'Waiting' },
    changes: { label: 'Sent back' },
    approved: { label: 'Approved' },
    declined: { label: 'Not this time', final: true },
    withdrawn: { label: 'Withdrawn', final: true },
    revoked: { label: 'Revoked', final: true },
    ended: { label: 'Ended', final: true },
  },
  steps: [
    {
      name: 'approve',
      label: 'Approve it',
      from: ['waiting'],
      to: 'approved',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'request approved',
      notice: 'request-decided',
    },
    {
      name: 'approve-in-part',
      label: 'Approve a part of it',
      from: ['waiting'],
      to: 'approved',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'request approved in part',
      notice: 'request-decided',
    },
    {
      name: 'decline',
      label: 'Not this time',
      from: ['waiting'],
      to: 'declined',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'request declined',
      notice: 'request-decided',
    },
    {
      name: 'send-back',
      label: 'Send it back for a change',
      from: ['waiting'],
      to: 'changes',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'request sent back',
      notice: 'request-decided',
    },
    {
      name: 'hand-over',
      label: 'Hand it over',
      from: ['waiting'],
      to: 'waiting',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'request handed over',
      notice: 'request-to-decide',
    },
    {
      name: 'go-up',
      label: 'Goes up one, as it is late',
      from: ['waiting'],
      to: 'waiting',
      capability: 'self',
      only: [],
      enacts: [],
      verb: 'request gone up',
      notice: 'request-to-decide',
    },
    {
      name: 'send-again',
      label: 'Change it and send it again',
      from: ['changes'],
      to: 'waiting',
      capability: 'self',
      only: ['requester'],
      enacts: [],
      verb: 'request sent again',
      notice: 'request-to-decide',
    },
    {
      name: 'withdraw',
      label: 'Withdraw it',
      from: ['waiting', 'changes'],
      to: 'withdrawn',
      capability: 'self',
      only: ['requester'],
      enacts: [],
      verb: 'request withdrawn',
    },
    {
      name: 'give-up',
      label: 'I no longer need it',
      from: ['approved'],
      to: 'ended',
      capability: 'self',
      only: ['requester'],
      enacts: [],
      verb: 'permission given up',
    },
    {
      name: 'revoke',
      label: 'Revoke it',
      from: ['approved'],
      to: 'revoked',
      capability: 'self',
      only: ['approver'],
      never: ['requester', 'subject'],
      enacts: [],
      verb: 'permission revoked',
      notice: 'request-decided',
    },
    {
      name: 'end',
      label: 'Ends with its last day, or when its holder leaves',
      from: ['waiting', 'changes', 'approved'],
      to: 'ended',
      capability: 'self',
      only: [],
      enacts: [],
      verb: 'permission ended',
      notice: 'request-ended',
    },
  ],
});

/** A step that happens by itself, if it can from here; undefined otherwise. */
export function byItself(
  name: 'go-up' | 'end',
  at: RequestState,
): Step<RequestState, RequestStep> | undefined {
  return requestWorkflow.steps.find((step) => step.name === name && step.from.includes(at));
}
