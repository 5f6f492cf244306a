import { randomUUID } from 'node:crypto';
import type { Work } from '../../../../platform/act.ts';
import type { PersonFacts } from '../../model.ts';
import { recordLeaving } from '../../record/leaving/ending.ts';
import { changesOf, engagementChanges, type Plan, type Planned, type Ref } from '../model.ts';
import {
  changeEngagements,
  changeFacts,
  type Engaged,
  endEngagements,
  insertEngagements,
  insertPeople,
  preferIndexes,
  spendLinks,
} from './store.ts';

type Import = { id: string; file: string };
/** The id of someone named in the plan: their own, or the one that they are given now. */
type IdOf = (ref: Ref) => string;

/** Writes a plan, in the transaction of the act, with a row in the ledger for each person it touches. */
export async function applyPlan(w: Work, plan: Plan, source: Import, today: string): Promise<void> {
  await preferIndexes(w.tx);
  const ids = new Map<Ref, string>(plan.added.map((p) => [p.ref, randomUUID()]));
  const idOf: IdOf = (ref) => ids.get(ref) ?? ref;
  await add(w, plan.added, source, idOf);
  await change(w, plan.changed, source, idOf);
  for (const p of plan.left) {
    if (p.altogether) await recordLeaving(w, p.id, today, null);
    else await endSome(w, p.id, p.engagements, today);
  }
}

/** A plan gives someone new every fact that a person must have. */
const factsOf = ({ facts }: Planned): PersonFacts => ({
  title: null,
  knownAs: null,
  email: null,
  organisation: null,
  staffCode: null,
  ...(facts as Pick<PersonFacts, 'givenName' | 'familyName' | 'category'>),
});

function engagedAs(planned: Planned, e: Planned['engagements'][number], idOf: IdOf): Engaged {
  return {
    id: e.was?.id ?? randomUUID(),
    personId: idOf(planned.ref),
    schoolId: e.schoolId,
    job: e.job,
    managerId: e.manager === null ? null : idOf(e.manager),
    from: e.from,
    to: e.to,
  };
}

async function add(w: Work, added: readonly Planned[], source: Import, idOf: IdOf): Promise<void> {
  const people = added.map((p) => ({
    id: idOf(p.ref),
    facts: factsOf(p),
    engagements: p.engagements.map((e) => engagedAs(p, e, idOf)),
  }));
  // Everyone before the first engagement: a manager may stand in a later row.
  await insertPeople(w.tx, w.trustId, people, w.now);
  await insertEngagements(
    w.tx,
    w.trustId,
    people.flatMap((p) => p.engagements),
  );
  await w.recordAll(
    people.map(({ id, facts, engagements }) => ({
      verb: 'person added by import',
      subject: { kind: 'person', id },
      payload: { import: source.id, file: source.file, facts, engagements },
    })),
  );
}

async function change(w: Work, changed: readonly Planned[], source: Import, idOf: IdOf): Promise<void> {
  await changeFacts(
    w.tx,
    changed.filter((p) => Object.keys(p.facts).length > 0).map((p) => ({ id: p.ref, facts: p.facts })),
  );
  // A link that was sent to the address before must not let its reader in as this person.
  await spendLinks(
    w.tx,
    changed.filter((p) => p.facts.email).map((p) => p.ref),
    w.now,
  );
  const different = changed.flatMap((p) =>
    p.engagements
      .filter((e) => engagementChanges(e).length > 0)
      .map((e) => ({ isNew: e.was === null, engaged: engagedAs(p, e, idOf) })),
  );
  const engaged = (isNew: boolean) => different.filter((d) => d.isNew === isNew).map((d) => d.engaged);
  await insertEngagements(w.tx, w.trustId, engaged(true));
  await changeEngagements(w.tx, engaged(false));
  await w.recordAll(
    changed.map((p) => ({
      verb: 'person changed by import',
      subject: { kind: 'person', id: p.ref },
      payload: { import: source.id, file: source.file, changed: byField(p, idOf) },
    })),
  );
}

/** What changed by field, each with what it was and is; a field can change in several engagements. */
function byField(planned: Planned, idOf: IdOf): Record<string, object[]> {
  const fields: Record<string, object[]> = {};
  for (const { field, was, is, ...more } of changesOf(planned)) {
    fields[field] ??= [];
    fields[field].push({ was, is: field === 'manager' && is !== null ? idOf(is) : is, ...more });
  }
  return fields;
}

/** Someone who has left these schools and works on elsewhere. */
async function endSome(w: Work, id: string, engagements: readonly string[], today: string): Promise<void> {
  await endEngagements(w.tx, engagements, today);
  await w.record({
    verb: 'engagement ended',
    subject: { kind: 'person', id },
    clause: '1.10',
    payload: { to: today },
  });
}
