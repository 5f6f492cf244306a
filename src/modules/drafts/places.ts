import { COMMON_SERVICES } from '../../engine/services.ts';

/** Who a post is meant for, as the platform register and the checker name it. */
export const AUDIENCES = ['friends', 'public', 'private-group'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A row of the platform register: a service, and one sentence for each audience saying who can really see a post. */
export type Platform = {
  key: string;
  name: string;
  category: string;
  seenBy: Partial<Record<Audience, string>>;
};

/** An account of the trust or of one of its schools; `runs`: whether the person who asks owns it or helps to run it. */
export type OfficialAccount = { id: string; platformKey: string; handle: string; runs: boolean };

/** Where a post is to go. `platform` is null when the person did not say. */
export type Place = {
  account: 'personal' | 'official';
  platform: Platform | null;
  audience: Audience;
  /** Which account of the trust, and its handle; null on one's own. */
  accountId: string | null;
  handle: string | null;
  /** Whether the person runs it; their own account they do. */
  runs: boolean;
};

/** Value of `where` for a place that the list does not have; `platform` and `audience` then say more. */
export const ELSEWHERE = 'other';

const USUAL: Record<string, { audience: Audience; words: string }[]> = {
  'social-network': [
    { audience: 'friends', words: 'friends only' },
    { audience: 'public', words: 'public' },
    { audience: 'private-group', words: 'a group' },
  ],
  'business-network': [
    { audience: 'friends', words: 'contacts only' },
    { audience: 'public', words: 'public' },
  ],
  messaging: [
    { audience: 'private-group', words: 'a group' },
    { audience: 'friends', words: 'people I choose' },
  ],
  'video-and-image': [
    { audience: 'friends', words: 'followers only' },
    { audience: 'public', words: 'public' },
  ],
  blog: [{ audience: 'public', words: 'public' }],
  forum: [
    { audience: 'public', words: 'public' },
    { audience: 'private-group', words: 'members only' },
  ],
};

/** Services of a kind that call things otherwise than the others of it. */
const OWN_WORDS: Record<string, { audience: Audience; words: string }[]> = {
  x: [
    { audience: 'friends', words: 'followers only' },
    { audience: 'public', words: 'public' },
  ],
};

type Service = Pick<Platform, 'key' | 'category'>;

/** The audiences that a service offers, the likeliest first, and what people call them there. */
export function audiencesOf(platform: Service): { audience: Audience; words: string }[] {
  return OWN_WORDS[platform.key] ?? USUAL[platform.category] ?? USUAL['social-network']!;
}

/** 'friends only', 'followers only': an audience in the words of this service. */
export function audienceWords(platform: Service | null, audience: Audience): string {
  const usual = platform ? audiencesOf(platform) : USUAL['social-network']!;
  return (
    usual.find((one) => one.audience === audience)?.words ??
    USUAL['social-network']!.find((one) => one.audience === audience)!.words
  );
}

/** For a trust that has no platform register yet: the services the checker knows by name. */
export const COMMON_PLATFORMS: readonly Platform[] = COMMON_SERVICES.map(([key, name, category]) => ({
  key,
  name,
  category,
  seenBy: {},
}));

/**
 * Reads the value of `where`.
 * @returns null for a value that stands for no place (any more): an account that was closed, a form that was altered
 */
export function placeFrom(
  where: string,
  more: { platform?: string; audience?: string },
  platforms: readonly Platform[],
  accounts: readonly OfficialAccount[],
): Place | null {
  const named = (key: string | undefined): Platform | null =>
    platforms.find((one) => one.key === key) ?? null;
  const audience = AUDIENCES.find((one) => one === more.audience) ?? 'public';
  if (where === ELSEWHERE || where === '')
    return {
      account: 'personal',
      platform: named(more.platform),
      audience,
      accountId: null,
      handle: null,
      runs: true,
    };
  const [kind, key, meant] = where.split(':');
  if (kind === 'official') {
    const account = accounts.find((one) => one.id === key);
    return (
      (account && {
        account: 'official',
        platform: named(account.platformKey),
        audience: 'public',
        accountId: account.id,
        handle: account.handle,
        runs: account.runs,
      }) ??
      null
    );
  }
  const platform = named(key);
  const chosen = AUDIENCES.find((one) => one === meant);
  if (kind !== 'personal' || !platform || !chosen) return null;
  return { account: 'personal', platform, audience: chosen, accountId: null, handle: null, runs: true };
}

/** The accounts that somebody runs, those of one service first: their values of `where`, and what they are called. */
export function accountsToRun(
  accounts: readonly OfficialAccount[],
  platforms: readonly Platform[],
  first: Platform | null,
): { value: string; words: string }[] {
  const nameOf = (key: string): string => platforms.find((one) => one.key === key)?.name ?? key;
  return accounts
    .filter(({ runs }) => runs)
    .toSorted((a, b) => Number(b.platformKey === first?.key) - Number(a.platformKey === first?.key))
    .map(({ id, handle, platformKey }) => ({
      value: `official:${id}`,
      words: `${handle} on ${nameOf(platformKey)}`,
    }));
}

/** 'your own Facebook page, friends only', '@millrace on Instagram': for "Your draft, for ...". */
export function placeWords(place: Place): string {
  const name = place.platform?.name;
  if (place.account === 'official') return name ? `${place.handle} on ${name}` : `${place.handle}`;
  const where = name ? `your own ${name} account` : 'an account of your own';
  return `${where}, ${audienceWords(place.platform, place.audience)}`;
}
