import { describe, expect, test } from 'vitest';
import { PEOPLE } from '../people.ts';
import { random } from '../random.ts';
import { CONSENT_CHANNELS } from '../register-types.ts';
import { EXAMPLE_TODAY, SCHOOLS } from '../trust.ts';
import { PARENTS, PUPILS } from './families.ts';
import { KNOWN_PUPILS } from './known.ts';
import { ROLL } from './pupils.ts';
import { upn } from './upn.ts';

const distinct = (values: string[]) => new Set(values).size;

describe('unique pupil numbers', () => {
  test('check letters agree with a published example and with one worked by hand', () => {
    expect(upn('801200005001')).toBe('B801200005001');
    // 2x2 + 4x7 + 9x1 + 10x6 + 12x4 + 13x9 = 266, which is 11 times 23 and 13 over: the fourteenth letter
    expect(upn('207000016049')).toBe('P207000016049');
    expect(() => upn('12345')).toThrow(RangeError);
  });

  test('every pupil has one of their own, of a local authority that does not exist', () => {
    expect(distinct(PUPILS.map((pupil) => pupil.upn))).toBe(600);
    const weighted = (number: string) =>
      [...number.slice(1)].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23;
    const wrong = PUPILS.filter(
      ({ upn: n }) => !/^[A-Z]990\d{9}$/.test(n) || 'ABCDEFGHJKLMNPQRTUVWXYZ'.indexOf(n[0]!) !== weighted(n),
    );
    expect(wrong).toEqual([]);
  });
});

describe('pupils', () => {
  test('600 in all, as many in each school as its roll says, each in a year the school has', () => {
    expect(PUPILS).toHaveLength(600);
    expect(distinct(PUPILS.map((pupil) => pupil.key))).toBe(600);
    for (const { key, years } of SCHOOLS) {
      const here = PUPILS.filter((pupil) => pupil.school === key);
      expect(here).toHaveLength(ROLL[key]);
      expect(here.filter(({ year }) => year < years.from || year > years.to)).toEqual([]);
      expect(distinct(here.map((pupil) => String(pupil.year)))).toBe(years.to - years.from + 1);
    }
  });

  test('are as old as their school year says', () => {
    const wrong = PUPILS.filter(
      ({ born, year }) => born < `${2021 - year}-09-01` || born > `${2022 - year}-08-31`,
    );
    expect(wrong).toEqual([]);
  });

  test('share a whole name only where the example means it', () => {
    const names = PUPILS.map((pupil) => `${pupil.given} ${pupil.family}`);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice).toEqual(['Emily Hardcastle']);
  });

  test('include nicknames, names that are words, and letters beyond ASCII', () => {
    expect(PUPILS.filter((pupil) => pupil.known).length).toBeGreaterThan(15);
    for (const given of ['Summer', 'Will', 'Grace', 'Mark', 'Hope']) {
      expect(PUPILS.some((pupil) => pupil.given === given)).toBe(true);
    }
    expect(PUPILS.filter((pupil) => /[^\x20-\x7e]/.test(pupil.family)).length).toBeGreaterThan(5);
  });

  test('are the same every time', () => {
    const names = PUPILS.slice(22, 26).map((pupil) => `${pupil.given} ${pupil.family} ${pupil.born}`);
    expect(names).toMatchInlineSnapshot(`
      [
        "Ebony Hassan 2012-01-05",
        "Willow Patterson 2011-05-10",
        "Iwan White 2009-09-16",
        "Chiamaka Hassan 2009-08-05",
      ]
    `);
    const [a, b] = [random('x'), random('x')];
    expect([a.next(), a.next()]).toEqual([b.next(), b.next()]);
    expect(random('x').next()).not.toBe(random('y').next());
  });
});

describe('consents', () => {
  test('come in every kind, one entry a channel at most', () => {
    const kinds = new Set(PUPILS.flatMap((p) => p.consents.map((c) => `${c.name} ${c.picture}`)));
    expect([...kinds].sort()).toEqual(['false false', 'false true', 'true false', 'true true']);
    const twice = PUPILS.filter((p) => distinct(p.consents.map((c) => c.channel)) < p.consents.length);
    expect(twice).toEqual([]);
    const channels = new Set(PUPILS.flatMap((pupil) => pupil.consents.map((consent) => consent.channel)));
    expect([...channels].sort()).toEqual([...CONSENT_CHANNELS].sort());
    expect(PUPILS.some((pupil) => pupil.consents.some((consent) => consent.withdrawnOn))).toBe(true);
    expect(PUPILS.some((pupil) => pupil.consents.length === 0 && !pupil.never)).toBe(true);
  });

  test('are given before today, by a parent up to year 8 and by the pupil after', () => {
    const wrong = PUPILS.flatMap((pupil) => pupil.consents.map((consent) => ({ pupil, consent }))).filter(
      ({ pupil, consent }) =>
        consent.givenOn > EXAMPLE_TODAY ||
        consent.expiresOn <= consent.givenOn ||
        consent.by !== (pupil.year >= 9 ? 'pupil' : 'parent'),
    );
    expect(wrong).toEqual([]);
  });

  test('a few pupils may never be shown', () => {
    const never = PUPILS.filter((pupil) => pupil.never);
    expect(never.length).toBeGreaterThanOrEqual(4);
    expect(never.length).toBeLessThanOrEqual(10);
  });
});

describe('parents', () => {
  test('each has a pupil who has them, an address and a drama number of their own', () => {
    expect(PARENTS.length).toBeGreaterThan(150);
    const wrong = PARENTS.filter(
      ({ key, pupils, phone, email }) =>
        !/^07700 900\d{3}$/.test(phone) ||
        !/^[a-z0-9.-]+@family\.example$/.test(email) ||
        !pupils.every((child) => PUPILS.find((pupil) => pupil.key === child)?.parents.includes(key)),
    );
    expect(wrong).toEqual([]);
    for (const of of ['key', 'phone', 'email'] as const) {
      expect(distinct(PARENTS.map((parent) => parent[of]))).toBe(PARENTS.length);
    }
    expect(PUPILS.flatMap((p) => p.parents)).toHaveLength(PARENTS.flatMap((p) => p.pupils).length);
  });

  test('pupils with a parent on staff name someone who is', () => {
    const named = KNOWN_PUPILS.flatMap((pupil) => pupil.parentOnStaff ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((key) => !PEOPLE.some((person) => person.key === key))).toEqual([]);
  });
});
