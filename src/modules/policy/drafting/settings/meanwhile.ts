import type { Issue } from '../../../../platform/errors.ts';
import type { PolicySettings } from '../../model.ts';
import type { DraftWork } from '../change.ts';
import { nameOfPerson } from '../store.ts';
import { asTyped, SETTING_KEYS, type SettingKey, type SettingsInput, saidOf } from './model.ts';
import { lastToSet, type Setter } from './store.ts';

/**
 * What both the one who saves and someone else have set since the page was opened, each to another value: one issue for
 * each, with who set it and to what.
 * @param mine what is to be saved (`withTheirs`)
 */
export async function changedMeanwhile(
  { tx, draft, viewer }: DraftWork,
  mine: SettingsInput,
  now: PolicySettings,
): Promise<Issue[]> {
  const changed: { key: SettingKey | 'title'; current: string }[] = SETTING_KEYS.map((key) => ({
    key,
    current: asTyped(now[key]),
  })).filter(({ key, current }) => current !== mine.was[key] && current !== mine[key]);
  if (![undefined, draft.title].includes(mine.titleWas) && mine.title !== draft.title)
    changed.unshift({ key: 'title', current: draft.title });
  if (changed.length === 0) return [];
  const setters = await lastToSet(tx, draft.id);
  const owner = await nameOfPerson(tx, asTyped(now.owner) || null);
  return changed.map(({ key, current }) => ({
    field: key,
    message: says(current && saidOf(key, current, () => owner), setters.get(key), viewer.personId),
  }));
}

/** @param said the value it has now, in words; empty when it was taken away */
function says(said: string, by: Setter | undefined, self: string): string {
  const who = by?.id === self ? 'You' : by?.name;
  const did = said ? `${who ? `${who} changed this` : 'This was changed'} to ${said}` : '';
  const took = who ? `${who} took this away` : 'This was taken away';
  return `${did || took} after you opened the page. Save again to put yours in its place.`;
}
