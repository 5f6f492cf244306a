import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { NotFound } from '../../../platform/errors.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import type { Step } from '../../../platform/workflow.ts';
import { isId } from '../../people/model.ts';
import { type Chip, clauseChips, policyOn } from '../../policy/actions.ts';
import { hasPassed, modulesToChoose } from '../../training/actions.ts';
import type { Decider } from '../deciders.ts';
import { subjectsOf } from '../deciders.ts';
import { conditionFields, grantFields } from '../deciding/form.ts';
import type { Known } from '../field-schema.ts';
import { asItStands, type Field, type Request, type RequestState, type RequestType } from '../model.ts';
import { knownTo, type NameOf, namesFor } from '../naming/names.ts';
import { overlapping } from '../period.ts';
import { approvedOfType, findRequest } from '../store.ts';
import { matterOf } from '../taking.ts';
import { typeOf } from '../types.ts';
import { type RequestStep, requestWorkflow } from '../workflow.ts';
import { renewalOf, type StepRow, stepsOf } from './store.ts';

/** A request with all that its page shows. */
export type RequestDetail = {
  request: Request;
  type: RequestType;
  now: Date;
  nameOf: NameOf;
  steps: StepRow[];
  /** Who can decide it today, while it waits. */
  deciders: Decider[];
  /** What whoever looks may do now. */
  open: Step<RequestState, RequestStep>[];
  mine: boolean;
  chips: Chip[];
  /** What it renews, or asks for again; and what was asked last to renew it. */
  before: Request | null;
  after: Request | null;
  /** What its asker holds for days that it asks for too. */
  overlaps: Request[];
  known: Known;
  grants: Field[];
  conditions: Field[];
  /** The module it hangs on, and whether it is passed; null where it hangs on none. */
  training: { title: string; passed: boolean } | null;
};

/** @throws NotFound also for those who may not see it */
export function readRequest(acting: Acting, id: string): Promise<RequestDetail> {
  return read(acting, async ({ tx, viewer, now }) => {
    const today = dayOf(now);
    const standing = (found: Request | undefined) => (found ? asItStands(found, today) : null);
    const request = isId(id) ? standing(await findRequest(tx, id, 'to read')) : null;
    if (!request) throw new NotFound('We cannot find this request.');
    const type = typeOf(request.type);
    const steps = await stepsOf(tx, id);
    const { matter, deciders } = await matterOf(tx, type, request, today);
    const scope = scopeOf(viewer, 'requests.read');
    const mine = request.personId === viewer.personId;
    const sees =
      mine ||
      scope === 'all' ||
      (request.schoolId !== null && scope.includes(request.schoolId)) ||
      Object.values(matter.parties ?? {}).some((ids) => ids?.includes(viewer.personId)) ||
      steps.some((step) => step.personId === viewer.personId || step.withIds.includes(viewer.personId));
    if (!sees) throw new NotFound('We cannot find this request.');
    const people = steps.flatMap((step) => [step.personId, ...step.withIds]);
    const nameOf = await namesFor(
      tx,
      [[type.fields, request.answers]],
      [request.personId, request.decidedBy, ...people, ...subjectsOf(type, request.answers)],
    );
    const policy = await policyOn(tx, today);
    const modules = await modulesToChoose(tx);
    const { training } = request.conditions;
    return {
      request,
      type,
      now,
      nameOf,
      steps,
      deciders: request.state === 'waiting' ? deciders : [],
      open: requestWorkflow.open(request.state, viewer, matter),
      mine,
      chips: policy ? (clauseChips(policy).get(type.enacts) ?? []) : [],
      overlaps: overlapping(request, await approvedOfType(tx, request.personId, type.key)),
      before: request.renews ? standing(await findRequest(tx, request.renews, 'to read')) : null,
      after: standing(await renewalOf(tx, id)),
      known: await knownTo(tx, request.personId, today),
      grants: grantFields(type, request.answers, nameOf),
      conditions: conditionFields(type, modules),
      training:
        training === undefined
          ? null
          : {
              title: modules.find((module) => module.id === training)?.title ?? 'a training module',
              passed: await hasPassed(tx, request.personId, training, today),
            },
    };
  });
}
