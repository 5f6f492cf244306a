import { defineWorkflow } from '../../platform/workflow.ts';

export type QuestionState = 'waiting' | 'answered' | 'withdrawn';
export type QuestionStep =
  | 'add'
  | 'answer'
  | 'pass-on'
  | 'go-up'
  | 'take-back'
  | 'ask-again'
  | 'thank'
  | 'withdraw'
  | 'lapse';

/**
 * The life of a question (clauses 2.6, 3.3 and 7.10 of the source policy). The requester asks; the approver is whoever holds
 * the role it went to on the day itself. A post it is about is on hold until it is answered.
 */
export const questionWorkflow = defineWorkflow<QuestionState, QuestionStep>({
  name: 'question',
  initial: 'waiting',
  states: {
    waiting: { label: 'Waiting' },
    answered: { label: 'Answered' },
    withdrawn: { label: 'Withdrawn', final: true },
  },
  steps: [
    {
      name: 'add',
      label: 'Add something',
      from: ['waiting'],
      to: 'waiting',
      capability: 'self',
      only: ['requester'],
      enacts: ['questions'],
      verb: 'question added to',
    },
    {
      name: 'answer',
      label: 'Send the answer',
      from: ['waiting'],
      to: 'answered',
      capability: 'self',
      only: ['approver'],
      never: ['requester'],
      enacts: ['questions'],
      verb: 'question answered',
      notice: 'question-answered',
    },
    {
      name: 'pass-on',
      label: 'Pass it on',
      from: ['waiting'],
      to: 'waiting',
      capability: 'self',
      only: ['approver'],
      never: ['requester'],
      enacts: ['questions'],
      verb: 'question passed on',
      notice: 'question-waits',
    },
    {
      name: 'go-up',
      label: 'Goes up when it is late',
      from: ['waiting'],
      to: 'waiting',
      capability: 'self',
      only: [],
      enacts: ['questions'],
      verb: 'question went up, since it was late',
      notice: 'question-waits',
    },
    {
      name: 'take-back',
      label: 'Take the answer back',
      from: ['answered'],
      to: 'waiting',
      capability: 'self',
      only: ['earlier-decider'],
      never: ['requester'],
      enacts: ['questions'],
      verb: 'answer to a question taken back',
      notice: 'question-answer-taken-back',
    },
    {
      name: 'ask-again',
      label: 'Ask again',
      from: ['answered'],
      to: 'waiting',
      capability: 'self',
      only: ['requester'],
      enacts: ['questions'],
      verb: 'question asked again',
      notice: 'question-waits',
    },
    {
      name: 'thank',
      label: 'Say thank you',
      from: ['answered'],
      to: 'answered',
      capability: 'self',
      only: ['requester'],
      enacts: [],
      verb: 'thanks given for an answer',
    },
    {
      name: 'withdraw',
      label: 'Withdraw it',
      from: ['waiting', 'answered'],
      to: 'withdrawn',
      capability: 'self',
      only: ['requester'],
      enacts: [],
      verb: 'question withdrawn',
    },
    {
      name: 'lapse',
      label: 'Ends when its asker has left',
      from: ['waiting'],
      to: 'withdrawn',
      capability: 'self',
      only: [],
      enacts: [],
      verb: 'question ended, since its asker has left',
    },
  ],
});
