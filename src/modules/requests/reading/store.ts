import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Request, RequestState } from '../model.ts';
import { requestFrom } from '../store.ts';

/** One line of what was done with a request. */
export type StepRow = {
  at: Date;
  personId: string | null;
  step: string;
  state: RequestState;
  words: string | null;
  withIds: string[];
};

export async function addStep(tx: Tx, trustId: string, requestId: string, step: StepRow): Promise<void> {
  await tx
    .insertInto('request_step')
    .values({
      trust_id: trustId,
      request_id: requestId,
      seq: sql<number>`(select count(*) + 1 from request_step where request_id = ${requestId})`,
      at: step.at,
      person_id: step.personId,
      step: step.step,
      state: step.state,
      words: step.words,
      with_ids: step.withIds,
    })
    .execute();
}

/** From the first to the last. */
export async function stepsOf(tx: Tx, requestId: string): Promise<StepRow[]> {
  const rows = await tx
    .selectFrom('request_step')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    personId: row.person_id,
    step: row.step,
    state: row.state as RequestState,
    words: row.words,
    withIds: row.with_ids,
  }));
}

/** What was asked last to renew a request, or to ask for it again. */
export async function renewalOf(tx: Tx, id: string): Promise<Request | undefined> {
  const row = await tx
    .selectFrom('request')
    .selectAll()
    .where('renews', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && requestFrom(row);
}
