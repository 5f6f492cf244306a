import { randomUUID } from 'node:crypto';
import type { Work } from '../../../../platform/act.ts';
import { withdrawWaiting } from '../../../account/join/actions.ts';
import type { PersonFacts, Progress } from '../../model.ts';
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

/** So many people between two words of how far it is. */
const AT_ONCE = 250;
function* groups<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += AT_ONCE) yield all.slice(i, i + AT_ONCE);
}

/**
 * Writes a plan, in the transaction of the act, with a row in the ledger for each person it touches.
 * @param tell hears how many people are done: written, with their row
 */
export async function applyPlan(
  w: Work,
  plan: Plan,
  source: Import,
  today: string,
  tell: (progress: Progress) => void,
): Promise<void> {
  const progress = { done: 0, total: plan.added.length + plan.changed.length + plan.left.length };
  const tellMore = (people: number) => {
    progress.done += people;
    tell(progress);
  };
  tellMore(0);
  await preferIndexes(w.tx);
  const ids = new Map<Ref, string>(plan.added.map((p) => [p.ref, randomUUID()]));
  const idOf: IdOf = (ref) => ids.get(ref) ?? ref;
  await add(w, plan.added, source, idOf, tellMore);
  await change(w, plan.changed, source, idOf, tellMore);
  for (const p of plan.left) {
    if (p.altogether) await recordLeaving(w, p.id, today, null);
    else await endSome(w, p.id, p.engagements, today);
    tellMore(1);
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

async function add(
  w: Work,
  added: readonly Planned[],
  source: Import,
  idOf: IdOf,
  tellMore: (people: number) => void,
): Promise<void> {
  const people = added.map((p) => ({
    id: idOf(p.ref),
    facts: factsOf(p),
    engagements: p.engagements.map((e) => engagedAs(p, e, idOf)),
  }));
  // Everyone before the first engagement: a manager may stand in a later row.
  await insertPeople(w.tx, w.trustId, people, w.now);
  for (const some of groups(people)) {
    const engaged = some.flatMap((p) => p.engagements);
    await insertEngagements(w.tx, w.trustId, engaged);
    await w.recordAll(
      some.map(({ id, facts, engagements }) => ({
        verb: 'person added by import',
        subject: { kind: 'person', id },
        payload: { import: source.id, file: source.file, facts, engagements },
      })),
    );
    tellMore(some.length);
  }
}

async function change(
  w: Work,
  changed: readonly Planned[],
  source: Import,
  idOf: IdOf,
  tellMore: (people: number) => void,
): Promise<void> {
  await changeFacts(
    w.tx,
    changed.filter((p) => Object.keys(p.facts).length > 0).map((p) => ({ id: p.ref, facts: p.facts })),
  );
  // A link that was sent to the address before must not let its reader in as this person.
  const moved = changed.filter((p) => p.facts.email).map((p) => p.ref);
  await spendLinks(w.tx, moved, w.now);
  await withdrawWaiting(w.tx, moved, 'another address');
  for (const some of groups(changed)) {
    const different = some.flatMap((p) =>
      p.engagements
        .filter((e) => engagementChanges(e).length > 0)
        .map((e) => ({ isNew: e.was === null, engaged: engagedAs(p, e, idOf) })),
    );
    const engaged = (isNew: boolean) => different.filter((d) => d.isNew === isNew).map((d) => d.engaged);
    await insertEngagements(w.tx, w.trustId, engaged(true));
    await changeEngagements(w.tx, engaged(false));
    await w.recordAll(
      some.map((p) => ({
        verb: 'person changed by import',
        subject: { kind: 'person', id: p.ref },
        payload: { import: source.id, file: source.file, changed: byField(p, idOf) },
      })),
    );
    tellMore(some.length);
  }
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
