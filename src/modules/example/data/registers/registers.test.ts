import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar.ts';
import { ENGAGEMENTS, PEOPLE } from '../people.ts';
import { PARENTS, PUPILS } from '../pupils/families.ts';
import { AUDIENCES, CONSENT_CHANNELS, PLATFORM_CATEGORIES } from '../register-types.ts';
import { EXAMPLE_TODAY, SCHOOLS } from '../trust.ts';
import { OFFICIAL_ACCOUNTS } from './accounts.ts';
import { FAMILY_TIES } from './family-ties.ts';
import { PLATFORMS } from './platforms.ts';
import { STAFF_CONSENTS } from './staff-consents.ts';

const people = new Set(PEOPLE.map((person) => person.key));
const platforms = new Set(PLATFORMS.map((platform) => platform.key));
const distinct = (values: string[]) => new Set(values).size;
const worksAt = (personKey: string, workplace: string) =>
  ENGAGEMENTS.some(
    (e) => e.personKey === personKey && e.workplace === workplace && !(e.to && e.to < EXAMPLE_TODAY),
  );

describe('platforms', () => {
  test('every category has several, every channel of the checker is there, none twice', () => {
    expect(distinct(PLATFORMS.map((platform) => platform.key))).toBe(PLATFORMS.length);
    for (const category of PLATFORM_CATEGORIES) {
      expect(PLATFORMS.filter((platform) => platform.category === category).length).toBeGreaterThan(1);
    }
    const channels = 'x facebook instagram linkedin tiktok youtube whatsapp snapchat blog forum'.split(' ');
    expect([...channels, ...CONSENT_CHANNELS].filter((key) => !platforms.has(key))).toEqual([]);
  });

  test('each says for every audience who can really see a post', () => {
    const wrong = PLATFORMS.filter((p) =>
      AUDIENCES.some((audience) => !/^[A-Z].{8,}\.$/.test(p.seenBy[audience])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('official accounts', () => {
  test('every school has one, and each names people and a platform that exist', () => {
    const wrong = OFFICIAL_ACCOUNTS.filter(
      (account) =>
        !platforms.has(account.platformKey) ||
        !people.has(account.ownerKey) ||
        account.operatorKeys.length === 0 ||
        account.operatorKeys.some((key) => !people.has(key) || key === account.ownerKey),
    );
    expect(wrong).toEqual([]);
    expect(SCHOOLS.filter(({ key }) => !OFFICIAL_ACCOUNTS.some((a) => a.workplace === key))).toEqual([]);
    expect(distinct(OFFICIAL_ACCOUNTS.map((account) => account.key))).toBe(OFFICIAL_ACCOUNTS.length);
  });

  test('are owned and run by people who work there', () => {
    const wrong = OFFICIAL_ACCOUNTS.flatMap((account) =>
      [account.ownerKey, ...account.operatorKeys]
        .filter((key) => !worksAt(key, account.workplace))
        .map((key) => `${account.key} ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  test('most were reviewed in the past year, some are overdue, and one lacks two-step sign-in', () => {
    const yearAgo = addDays(EXAMPLE_TODAY, -365);
    expect(OFFICIAL_ACCOUNTS.filter((account) => account.lastReviewedOn > EXAMPLE_TODAY)).toEqual([]);
    expect(OFFICIAL_ACCOUNTS.filter((account) => account.lastReviewedOn < yearAgo)).toHaveLength(2);
    expect(OFFICIAL_ACCOUNTS.filter((account) => !account.twoStep)).toHaveLength(1);
  });
});

describe('family ties', () => {
  test('join people, pupils and parents that exist, and nobody confirms their own', () => {
    const wrong = FAMILY_TIES.filter(
      ({ personKey, with: other, confirmed }) =>
        !people.has(personKey) ||
        (confirmed && (!people.has(confirmed.byKey) || confirmed.byKey === personKey)) ||
        !('pupilKey' in other
          ? PUPILS.some((pupil) => pupil.key === other.pupilKey)
          : PARENTS.some((parent) => parent.key === other.parentKey)),
    );
    expect(wrong).toEqual([]);
  });

  test('come in every state, in the order of their dates', () => {
    expect(FAMILY_TIES.some((tie) => !tie.confirmed)).toBe(true);
    expect(FAMILY_TIES.some((tie) => tie.confirmed && !tie.endedOn)).toBe(true);
    expect(FAMILY_TIES.some((tie) => tie.endedOn)).toBe(true);
    const dates = FAMILY_TIES.map((t) =>
      [t.declaredOn, t.confirmed?.on, t.endedOn, EXAMPLE_TODAY].filter(Boolean),
    );
    expect(dates.filter((days) => days.join() !== [...days].sort().join())).toEqual([]);
  });
});

describe('consents of staff', () => {
  test('come in yes, in part, no and not asked, one entry a person and channel', () => {
    const kinds = new Set(STAFF_CONSENTS.map((consent) => `${consent.name} ${consent.picture}`));
    expect([...kinds].sort()).toEqual(['false false', 'true false', 'true true']);
    expect(distinct(STAFF_CONSENTS.map((c) => `${c.personKey} ${c.channel}`))).toBe(STAFF_CONSENTS.length);
    const asked = distinct(STAFF_CONSENTS.map((consent) => consent.personKey));
    expect(asked).toBeGreaterThan(90);
    expect(asked).toBeLessThan(PEOPLE.length - 5);
    expect(STAFF_CONSENTS.filter((consent) => !people.has(consent.personKey))).toEqual([]);
  });
});
