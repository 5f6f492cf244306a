import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { composerSchema } from '../model.ts';
import { audienceWords, type Place, placeFrom } from '../places.ts';
import { officialAccountsFor, platformsOf } from '../store.ts';
import type { Chosen } from './model.ts';

/** All that was chosen, but for what is of this one visit. */
const KEPT = [
  'where',
  'platform',
  'audience',
  'group',
  'picture',
  'people',
  'faces',
  'nobody',
  'others',
] as const;

/**
 * What was chosen with a draft, to be kept beside it. Reads, and keeps nothing.
 * @param texts what of the draft, and of the words in its picture, is kept with it
 * @returns null where it goes to a place that is gone, or what was chosen could not be checked
 */
export async function chosenWith(
  acting: Acting,
  values: Record<string, string>,
  texts: Partial<Record<'draft' | 'words', string>>,
): Promise<Chosen | null> {
  const { data: composed } = composerSchema.safeParse(values);
  if (!composed) return null;
  return read(acting, async ({ tx, viewer, now }) => {
    const accounts = await officialAccountsFor(tx, viewer.personId, viewer.schoolIds, dayOf(now));
    const place = placeFrom(composed.where, composed, await platformsOf(tx), accounts);
    if (!place) return null;
    const given = Object.entries({ ...values, ...texts });
    const fields = given.filter(([name, value]) => value !== '' && (name in texts || isKept(name)));
    return {
      place: `${whereWords(place)}${composed.group ? ` (${composed.group})` : ''}`,
      people: composed.people,
      fields: Object.fromEntries(fields) as Record<string, string>,
    };
  });
}

const isKept = (name: string): boolean => (KEPT as readonly string[]).includes(name);

/** As `placeWords`, for those too whose account it is not. */
function whereWords({ account, handle, platform, audience }: Place): string {
  if (account === 'official') return platform ? `${handle} on ${platform.name}` : `${handle}`;
  return `${platform?.name ?? 'a personal account'}, ${audienceWords(platform, audience)}`;
}
