import { dayOf, longDate, longMoment } from '../../../platform/dates.ts';
import type { Gate } from '../../../web/components/case-parts.tsx';
import type { Request } from '../model.ts';
import { STEP_WORDS } from '../words.ts';
import type { RequestDetail } from './actions.ts';

/** The steps of a request, as one follows a parcel: what is done, where it is, and what comes then. */
export function parcel({ request, steps, deciders, nameOf, training, mine, now }: RequestDetail): Gate[] {
  const done = steps.map(
    (step): Gate => ({
      state: 'done',
      text: STEP_WORDS[step.step] ?? step.step,
      meta: [
        `${step.personId ? nameOf(step.personId) : 'By itself'}, ${longMoment(step.at)}`,
        step.words && `“${step.words}”`,
      ]
        .filter(Boolean)
        .join('. '),
    }),
  );
  const names = deciders.map(({ name }) => name).join(' or ');
  const toCome = request.holdsFrom !== null && request.holdsFrom > dayOf(now) ? request.holdsFrom : null;
  switch (request.state) {
    case 'waiting':
      return [
        ...done,
        {
          state: 'open',
          text: names ? `With ${names}` : 'With nobody: tell an administrator',
          meta: `To be decided by ${longMoment(request.dueAt)}`,
        },
        { state: 'later', text: 'The decision' },
      ];
    case 'changes':
      return [
        ...done,
        { state: 'open', text: `With ${nameOf(request.personId)}, to change` },
        { state: 'later', text: 'The decision' },
      ];
    case 'approved':
      return [
        ...done,
        training &&
          (training.passed
            ? { state: 'done', text: `Training passed: ${training.title}` }
            : {
                state: 'open',
                text: `Pass the training: ${training.title}`,
                // Only its holder can take it.
                href: mine ? `/training/${request.conditions.training}` : undefined,
              }),
        beganLater(request, training?.passed !== false && toCome === null),
        toCome !== null && { state: 'later', text: `Begins on ${longDate(toCome)}` },
        request.holdsUntil !== null && { state: 'later', text: `Ends after ${longDate(request.holdsUntil)}` },
      ].filter((gate): gate is Gate => gate !== false && gate !== null);
    default:
      return done;
  }
}

/** That it began to hold, where that was not at the moment of its approval; when, once it is noted. */
function beganLater({ beganAt, decidedAt }: Request, holds: boolean): Gate | null {
  if (beganAt === null) return holds ? { state: 'done', text: 'Began to hold' } : null;
  return beganAt > decidedAt! ? { state: 'done', text: 'Began to hold', meta: longMoment(beganAt) } : null;
}
