import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { Conflict } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { maybeWords, words } from '../model.ts';

const trustSchema = z.object({
  name: words(120, 'Give the trust its name.', 'The name'),
  shortName: words(30, 'Give the name that people use for it.', 'The short name'),
  town: maybeWords(80, 'The town'),
  website: maybeWords(200, 'The website').refine(
    (text) => text === null || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text),
    'Write the whole address, like https://www.trust.org.uk.',
  ),
  phone: maybeWords(30, 'The telephone number').refine(
    (text) => text === null || /^[+()\d\s-]{6,}$/.test(text),
    'A telephone number has only digits and spaces.',
  ),
});

/** The trust's own details as a form has them. `was` holds what the form was loaded with. */
export function trustDetails(acting: Acting): Promise<Record<string, string>> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'settings.edit', 'trust');
    const row = await tx.selectFrom('trust').selectAll().executeTakeFirstOrThrow();
    const values = {
      name: row.name,
      shortName: row.short_name,
      town: row.town ?? '',
      website: row.website ?? '',
      phone: row.phone ?? '',
    };
    return { ...values, was: JSON.stringify(values) };
  });
}

/** @throws Conflict when someone else changed them since the form was loaded */
export function saveTrust(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, viewer, trustId, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const trust = parse(trustSchema, values);
    const row = await tx.selectFrom('trust').selectAll().forUpdate().executeTakeFirstOrThrow();
    const now = JSON.stringify({
      name: row.name,
      shortName: row.short_name,
      town: row.town ?? '',
      website: row.website ?? '',
      phone: row.phone ?? '',
    });
    if (values.was !== now) throw new Conflict('Someone else changed these details while you were writing.');
    await tx
      .updateTable('trust')
      .set({
        name: trust.name,
        short_name: trust.shortName,
        town: trust.town,
        website: trust.website,
        phone: trust.phone,
      })
      .execute();
    await record({ verb: 'trust details changed', subject: { kind: 'trust', id: trustId }, payload: trust });
  });
}
