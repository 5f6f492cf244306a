import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { approvalOf, type EffectWork, type Request, type RequestType } from './model.ts';
import { noteRequest } from './store.ts';

/** What notices and tasks about a request are found by. */
export const aboutRequest = ({ id }: { id: string }): string => `request ${id}`;

import { endAsCondition, hasPassed } from '../training/actions.ts';

/** Whether an approved request holds now: its first day has come, its last is not over, its training is passed. */
export async function holds(
  tx: Tx,
  request: Pick<Request, 'state' | 'personId' | 'holdsFrom' | 'holdsUntil' | 'conditions'>,
  now: Date,
): Promise<boolean> {
  const day = dayOf(now);
  if (request.state !== 'approved') return false;
  if ((request.holdsFrom ?? day) > day || (request.holdsUntil ?? day) < day) return false;
  const { training } = request.conditions;
  return training === undefined || hasPassed(tx, request.personId, training, day);
}

/** Lets an approval begin that holds by now, and brings about what it changes. @returns whether it did */
export async function beginIfDue(work: EffectWork, type: RequestType, request: Request): Promise<boolean> {
  if (request.beganAt !== null || !(await holds(work.tx, request, work.now))) return false;
  await noteRequest(work.tx, request.id, { began_at: work.now });
  await type.effects?.(work, approvalOf(type, request), 'begins');
  return true;
}

/** Takes back what an approval changed, if it ever began; the training that it hung on is asked for no more. */
export async function endEffects(work: EffectWork, type: RequestType, request: Request): Promise<void> {
  if (request.conditions.training !== undefined) await endAsCondition(work, aboutRequest(request));
  if (request.beganAt !== null) await type.effects?.(work, approvalOf(type, request), 'ends');
}
