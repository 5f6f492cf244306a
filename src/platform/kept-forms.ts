import { type Acting, act, read } from './act.ts';
import type { Tx } from './database/database.ts';
import { addDays, beginningOf, dayOf } from './dates.ts';

/** What somebody has filled in and not sent yet, so that they can leave and come back. Nobody else ever sees it. */
export type KeptForm = { values: Record<string, string>; savedAt: Date };

/** Fields that are never kept: they hold for one page alone. */
const NOT_KEPT = /^(_|csrf|revision$|keep$)|password|secret|code/i;
/** Days after which what was begun is thrown away. */
const KEPT_DAYS = 60;

/** @param form which form, with what it is about or its own id: 'answer <question>', 'question <id>' */
export function keptForm(acting: Acting, form: string): Promise<KeptForm | null> {
  return read(acting, async ({ tx, viewer }) => {
    const row = await tx
      .selectFrom('kept_form')
      .select(['values', 'saved_at'])
      .where('person_id', '=', viewer.personId)
      .where('form', '=', form)
      .executeTakeFirst();
    return row ? { values: row.values, savedAt: row.saved_at } : null;
  });
}

/** Keeps a form as it stands in place of what was kept of it. Not in the ledger: nothing has been done yet. */
export function keepForm(acting: Acting, form: string, values: Record<string, string>): Promise<void> {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !NOT_KEPT.test(name)));
  return act(acting, async ({ tx, trustId, viewer, now }) => {
    const row = { values: JSON.stringify(kept), saved_at: now };
    await tx
      .insertInto('kept_form')
      .values({ trust_id: trustId, person_id: viewer.personId, form, ...row })
      .onConflict((c) => c.columns(['trust_id', 'person_id', 'form']).doUpdateSet(row))
      .execute();
  });
}

/** Throws away what was kept: it was sent, or its author starts afresh. */
export function forgetForm(acting: Acting, form: string): Promise<void> {
  return act(acting, async ({ tx, viewer }) => {
    await tx
      .deleteFrom('kept_form')
      .where('person_id', '=', viewer.personId)
      .where('form', '=', form)
      .execute();
  });
}

/**
 * What somebody has begun of a kind, newest first: each was kept as '<kind> <id>', so that none takes the place of another.
 * @param kind 'question', 'request business-use'
 */
export function begunForms(acting: Acting, kind: string): Promise<(KeptForm & { id: string })[]> {
  return read(acting, async ({ tx, viewer }) => {
    const rows = await tx
      .selectFrom('kept_form')
      .select(['form', 'values', 'saved_at'])
      .where('person_id', '=', viewer.personId)
      .where('form', 'like', `${kind} %`)
      .orderBy('saved_at', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.form.slice(kind.length + 1),
      values: row.values,
      savedAt: row.saved_at,
    }));
  });
}

/** All that somebody has begun, newest first. */
export function keptForms(acting: Acting): Promise<{ form: string; savedAt: Date }[]> {
  return read(acting, async ({ tx, viewer }) => {
    const rows = await tx
      .selectFrom('kept_form')
      .select(['form', 'saved_at'])
      .where('person_id', '=', viewer.personId)
      .orderBy('saved_at', 'desc')
      .execute();
    return rows.map((row) => ({ form: row.form, savedAt: row.saved_at }));
  });
}

/** Throws away what was begun too long ago, in the trust of the transaction. */
export async function forgetOldForms(tx: Tx, now: Date): Promise<void> {
  const since = beginningOf(addDays(dayOf(now), -KEPT_DAYS));
  await tx.deleteFrom('kept_form').where('saved_at', '<', since).execute();
}
