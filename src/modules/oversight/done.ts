import { type Acting, read } from '../../platform/act.ts';
import type { Done } from '../../platform/waiting.ts';
import { newsDone } from '../notices/news/actions.ts';
import { ownAcceptances } from '../policy/acceptance/actions.ts';
import { METHODS } from '../policy/acceptance/model.ts';
import { questionsDone } from '../questions/actions.ts';
import { requestsDone } from '../requests/actions.ts';
import { trainingDone } from '../training/actions.ts';
import { answersDone } from './about-checker.ts';
import type { Source } from './gather.ts';
import { ownActs } from './store.ts';

/** Every part of the product that can say what somebody dealt with. */
export const DONE_SOURCES: readonly Source<Done>[] = [
  { name: 'the policy', read: acknowledged },
  { name: 'questions', read: questionsDone },
  { name: 'requests', read: requestsDone },
  { name: 'training', read: trainingDone },
  { name: 'answers about the checker', read: answersDone },
  { name: 'what you were told', read: newsDone },
  { name: 'the ledger', read: recorded },
];

async function acknowledged(acting: Acting): Promise<Done[]> {
  return (await ownAcceptances(acting)).map(({ versionId, number, at, method }) => ({
    key: `policy acknowledged ${versionId}`,
    kind: 'Policy',
    title: `Read and acknowledge version ${number} of the policy`,
    href: '/policy/acknowledge',
    enacts: 'acknowledgement',
    outcome: `Acknowledged ${METHODS[method]}`,
    at,
  }));
}

/** What the ledger says of acts whose own part of the product keeps no list of who did them. */
const ACTS: Record<string, (id: string) => Omit<Done, 'key' | 'at'>> = {
  'policy sent for signature': () => ({
    kind: 'Policy',
    title: 'Finish the draft of the policy',
    href: '/policy/versions',
    enacts: 'versions',
    outcome: 'Sent for signature',
  }),
  'policy signed': () => ({
    kind: 'Policy',
    title: 'Sign the policy',
    href: '/policy/versions',
    enacts: 'sign-off',
    outcome: 'Signed',
  }),
  'policy sent back unsigned': () => ({
    kind: 'Policy',
    title: 'Sign the policy',
    href: '/policy/versions',
    enacts: 'sign-off',
    outcome: 'Sent back',
  }),
  'policy reminders asked for': () => ({
    kind: 'Policy',
    title: 'Remind those who are late to acknowledge the policy',
    href: '/policy/coverage',
    enacts: 'coverage',
    outcome: 'Reminded',
  }),
  'report about the checker accepted': (id) => ({
    kind: 'Checker',
    title: 'A finding of the checker is said to be wrong',
    href: `/checker/reports/${id}`,
    outcome: 'Agreed with',
  }),
  'report about the checker declined': (id) => ({
    kind: 'Checker',
    title: 'A finding of the checker is said to be wrong',
    href: `/checker/reports/${id}`,
    outcome: 'Not agreed with',
  }),
};
const MOST = 200;

async function recorded(acting: Acting): Promise<Done[]> {
  const acts = await read(acting, ({ tx, viewer }) => ownActs(tx, viewer.personId, Object.keys(ACTS), MOST));
  return acts.map(({ seq, at, verb, subjectId }) => ({ key: `act ${seq}`, at, ...ACTS[verb]!(subjectId) }));
}
