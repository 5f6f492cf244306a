import type { Acting } from '../../platform/act.ts';
import { dayOf, daysBetween } from '../../platform/dates.ts';
import { NotFound } from '../../platform/errors.ts';
import { may } from '../../platform/permissions.ts';
import { policyInForce } from '../policy/actions.ts';
import { ownStanding } from '../policy/reading/actions.ts';
import { readInHand } from '../policy/signing/actions.ts';
import { capacitiesOf, openCapacities } from '../policy/signing/model.ts';
import type { Waiting } from './model.ts';

/** Every part of the product that can leave something waiting for a person. */
const SOURCES: readonly ((acting: Acting) => Promise<Waiting[]>)[] = [toAccept, toDraftOrSign, toReview];

/** What waits for this person: what is due first comes first, what has no date last. */
export async function waitingFor(acting: Acting): Promise<Waiting[]> {
  const found = (await Promise.all(SOURCES.map((source) => source(acting)))).flat();
  return found.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

async function toAccept(acting: Acting): Promise<Waiting[]> {
  const standing = await ownStanding(acting);
  if (!standing || standing.covered) return [];
  const again = standing.earlier
    ? `You accepted version ${standing.earlier.number}; this one changes something that matters.`
    : 'Read it, then say that you have understood it.';
  return [
    {
      title: 'Read and accept the policy',
      href: '/policy/accept',
      hint: again,
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
  const { version, signatures } = hand;
  if (version.state === 'sent' && openCapacities(acting.viewer, signatures).length > 0)
    return [
      {
        title: 'Sign the policy',
        href: '/policy/sign',
        hint: version.title,
        due: version.effectiveOn ?? undefined,
        enacts: 'sign-off',
      },
    ];
  if (version.state === 'draft' && may(acting.viewer, 'policy.draft'))
    return [
      {
        title: 'Finish the draft of the policy',
        href: '/policy/draft',
        hint: version.title,
        enacts: 'versions',
      },
    ];
  return [];
}

/** How long before the review date its owner hears of it. */
const REVIEW_NOTICE_DAYS = 30;

/** Whoever looks after the policy is asked to review it in time (clause 2.3 of the source policy). */
async function toReview(acting: Acting): Promise<Waiting[]> {
  const policy = await policyInForce(acting);
  const { owner, review_on: due } = policy?.settings ?? {};
  if (owner !== acting.viewer.personId || typeof due !== 'string') return [];
  if (daysBetween(dayOf(acting.clock.now()), due) > REVIEW_NOTICE_DAYS) return [];
  return [
    {
      title: 'Review the policy',
      href: '/policy/new',
      hint: 'You look after it. Begin a revision, or sign it again as it is.',
      due,
      enacts: 'ownership',
    },
  ];
}
