import type { Acting } from '../../platform/act.ts';
import { addDays, beginningOf, dayOf, daysBetween } from '../../platform/dates.ts';
import { NotFound } from '../../platform/errors.ts';
import { may } from '../../platform/permissions.ts';
import type { Waiting } from '../../platform/waiting.ts';
import { newsWaiting } from '../notices/news/actions.ts';
import { lateAcceptances } from '../policy/acceptance/coverage/actions.ts';
import { policyInForce } from '../policy/actions.ts';
import { ownStanding } from '../policy/reading/actions.ts';
import { readInHand } from '../policy/signing/actions.ts';
import { capacitiesOf, openCapacities } from '../policy/signing/model.ts';
import { questionsWaiting } from '../questions/actions.ts';
import { requestsWaiting } from '../requests/actions.ts';
import { trainingWaiting } from '../training/actions.ts';
import { toAnswer, toKeepWords, toReadAnswer } from './about-checker.ts';
import type { Source } from './gather.ts';
import { toMendChannels, toSendAgain } from './trouble.ts';

/** Every part of the product that can leave something waiting for a person. */
export const WAITING_SOURCES: readonly Source<Waiting>[] = [
  { name: 'the policy', read: toAcknowledge },
  { name: 'the policy', read: toDraftOrSign },
  { name: 'the policy', read: toReview },
  { name: 'questions', read: questionsWaiting },
  { name: 'requests', read: requestsWaiting },
  { name: 'training', read: trainingWaiting },
  { name: 'who has acknowledged the policy', read: toRemind },
  { name: 'the outbox', read: toSendAgain },
  { name: 'the channels of Teams', read: toMendChannels },
  { name: 'the checker', read: toAnswer },
  { name: 'answers about the checker', read: toReadAnswer },
  { name: 'the words of the trust', read: toKeepWords },
  { name: 'what you were told', read: newsWaiting },
];

async function toAcknowledge(acting: Acting): Promise<Waiting[]> {
  const standing = await ownStanding(acting);
  if (!standing || standing.covered) return [];
  const again = standing.earlier
    ? `You acknowledged version ${standing.earlier.number}; this one changes something that matters.`
    : 'Read it, then say that you have understood it.';
  return [
    {
      key: 'policy to acknowledge',
      kind: 'Policy',
      title: 'Read and acknowledge the policy',
      href: '/policy/acknowledge',
      hint: again,
      since: beginningOf(standing.from),
      due: standing.due,
      enacts: 'acknowledgement',
    },
  ];
}

async function toDraftOrSign(acting: Acting): Promise<Waiting[]> {
  const signs = capacitiesOf(acting.viewer).length > 0;
  if (!signs && !may(acting.viewer, 'policy.draft')) return [];
  const hand = await readInHand(acting).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!hand) return [];
  const { version, signatures, dayPast } = hand;
  const maySign = openCapacities(acting.viewer, signatures).length > 0;
  const mayRecall = may(acting.viewer, 'policy.send', 'trust');
  if (version.state === 'sent' && (maySign || (dayPast && mayRecall)))
    return [
      {
        key: 'policy to sign',
        kind: 'Policy',
        title: dayPast ? 'Give the policy a later day' : 'Sign the policy',
        href: '/policy/sign',
        since: version.sentAt ?? undefined,
        hint: dayPast
          ? `${version.title} was not signed in time. ${mayRecall ? 'Recall it' : 'Send it back'}, so that it can be sent again.`
          : version.title,
        due: version.effectiveOn ?? undefined,
        enacts: 'sign-off',
      },
    ];
  if (version.state === 'draft' && may(acting.viewer, 'policy.draft'))
    return [
      {
        key: 'policy draft',
        kind: 'Policy',
        title: 'Finish the draft of the policy',
        href: '/policy/draft',
        since: version.createdAt,
        hint: version.title,
        enacts: 'versions',
      },
    ];
  return [];
}

/** How long before the review date its owner hears of it. */
const REVIEW_NOTICE_DAYS = 30;

/** Whoever looks after the policy is asked to review it in time (clause 2.3 of the source policy), whether they may change it or not. */
async function toReview(acting: Acting): Promise<Waiting[]> {
  const policy = await policyInForce(acting);
  const { owner, review_on: due } = policy?.settings ?? {};
  if (owner !== acting.viewer.personId || typeof due !== 'string') return [];
  if (daysBetween(dayOf(acting.clock.now()), due) > REVIEW_NOTICE_DAYS) return [];
  const drafts = may(acting.viewer, 'policy.draft');
  return [
    {
      key: 'policy to review',
      kind: 'Policy',
      title: 'Review the policy',
      href: drafts ? '/policy/new' : '/policy',
      hint: drafts
        ? 'You look after it. Begin a revision, or sign it again as it is.'
        : 'You look after it. Read it, then ask an administrator to begin a revision, or to have it signed again.',
      since: beginningOf(addDays(due, -REVIEW_NOTICE_DAYS)),
      due,
      enacts: 'ownership',
    },
  ];
}

/** Whoever may remind people hears how many are past their day. */
async function toRemind(acting: Acting): Promise<Waiting[]> {
  if (!may(acting.viewer, 'policy.remind')) return [];
  const late = await lateAcceptances(acting);
  if (late === 0) return [];
  return [
    {
      key: 'policy to remind',
      kind: 'Policy',
      title:
        late === 1
          ? '1 person is late to acknowledge the policy'
          : `${late} people are late to acknowledge the policy`,
      href: '/policy/coverage?sort=due#not-yet',
      hint: 'Remind them, or record what they signed on paper.',
      enacts: 'coverage',
    },
  ];
}
