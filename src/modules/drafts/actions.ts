import { type Acting, read } from '../../platform/act.ts';
import type { SelectProps } from '../../web/components/select.tsx';
import { audiencesOf, ELSEWHERE, type OfficialAccount, type Platform } from './places.ts';
import { officialAccountsFor, platformsOf } from './store.ts';

/** How many services have their own lines in the list; the others are under "Somewhere else". */
const LISTED = 10;

/**
 * The options of "Where will it go?": the person's own accounts by service and audience (`personal:facebook:friends`,
 * `other`), then the open accounts of the trust and of the schools they work at (`official:ID`).
 */
export function placesToPost(acting: Acting): Promise<SelectProps['items']> {
  return read(acting, async ({ tx, viewer }) =>
    placeOptions(await platformsOf(tx), await officialAccountsFor(tx, viewer.schoolIds)),
  );
}

function placeOptions(
  platforms: readonly Platform[],
  accounts: readonly OfficialAccount[],
): SelectProps['items'] {
  const nameOf = new Map(platforms.map((platform) => [platform.key, platform.name]));
  const own = platforms.slice(0, LISTED).flatMap((platform) =>
    audiencesOf(platform).map(({ audience, words }) => ({
      value: `personal:${platform.key}:${audience}`,
      text: `${platform.name}, ${words}`,
    })),
  );
  return [
    { label: 'Your own accounts', options: [...own, { value: ELSEWHERE, text: 'Somewhere else' }] },
    accounts.length > 0 && {
      label: 'Accounts of the trust',
      options: accounts.map(({ id, platformKey, handle }) => ({
        value: `official:${id}`,
        text: `${handle} on ${nameOf.get(platformKey) ?? platformKey}`,
      })),
    },
  ];
}
