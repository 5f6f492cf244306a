import { z } from 'zod';
import { type Acting, act, demand, read } from '../../../../platform/act.ts';
import { parse } from '../../../../platform/parse.ts';
import { ChangedMeanwhile } from '../../meanwhile/changed.ts';
import { maybeWords, words } from '../../model.ts';
import { lastToSave, trustRow, updateTrust } from './store.ts';

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

/** The trust's own details as a form has them, with their revision. */
export function trustDetails(acting: Acting): Promise<Record<string, string>> {
  return read(acting, async ({ tx, trustId, viewer }) => {
    demand(viewer, 'settings.edit', 'trust');
    const row = await trustRow(tx, trustId);
    return {
      name: row.name,
      shortName: row.short_name,
      town: row.town ?? '',
      website: row.website ?? '',
      phone: row.phone ?? '',
      revision: String(row.revision),
    };
  });
}

/** @throws ChangedMeanwhile when someone else changed them since the form was loaded (`revision`) */
export function saveTrust(acting: Acting, values: Record<string, string>): Promise<void> {
  return act(acting, async ({ tx, viewer, trustId, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const trust = parse(trustSchema, values);
    const { revision } = await trustRow(tx, trustId, true);
    if (revision !== Number(values.revision))
      throw new ChangedMeanwhile('these details', viewer, await lastToSave(tx, trustId));
    await updateTrust(tx, trustId, {
      name: trust.name,
      short_name: trust.shortName,
      town: trust.town,
      website: trust.website,
      phone: trust.phone,
    });
    await record({ verb: 'trust details changed', subject: { kind: 'trust', id: trustId }, payload: trust });
  });
}
