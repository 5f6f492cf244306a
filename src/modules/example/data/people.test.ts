import { describe, expect, test } from 'vitest';
import { ENGAGEMENTS, PEOPLE, ROLE_HOLDERS } from './people.ts';
import { DELEGATIONS, PERSONA_KEYS } from './staff/roles.ts';
import { EXAMPLE_TODAY, FIRMS, SCHOOLS } from './trust.ts';
import { CATEGORIES, type ClockTime, type Engagement, PERSONAS, ROLES } from './types.ts';

const keys = new Set(PEOPLE.map((person) => person.key));
const workplaces = new Set<string>(['central', ...SCHOOLS.map((school) => school.key)]);
const running = (e: { from: string; to?: string }, day = EXAMPLE_TODAY) =>
  e.from <= day && (!e.to || day <= e.to);
const overlap = (a: Engagement, b: Engagement) =>
  a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
const pairs = ENGAGEMENTS.flatMap((a, i) =>
  ENGAGEMENTS.slice(i + 1)
    .filter((b) => b.personKey === a.personKey)
    .map((b) => [a, b] as const),
);
const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toISOString().startsWith(day);
const clash = (a: Engagement, b: Engagement) =>
  a.pattern.days.some((x) =>
    b.pattern.days.some((y) => x.day === y.day && x.start < y.end && y.start < x.end),
  );

describe('people', () => {
  test('about 120 staff, and people of outside firms of every kind', () => {
    const staff = PEOPLE.filter((person) => person.category !== 'third-party');
    expect(staff.length).toBeGreaterThanOrEqual(115);
    expect(staff.length).toBeLessThanOrEqual(130);
    const firms = new Set(PEOPLE.map((person) => person.firm).filter(Boolean));
    expect([...firms].sort()).toEqual(FIRMS.map((firm) => firm.key).sort());
    expect(new Set(FIRMS.map((firm) => firm.kind)).size).toBe(3);
    expect(PEOPLE.filter((p) => (p.category === 'third-party') !== Boolean(p.firm))).toEqual([]);
  });

  test('keys and e-mail addresses are unique, and no address could ever be delivered to', () => {
    expect(keys.size).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map((person) => person.email)).size).toBe(PEOPLE.length);
    expect(PEOPLE.filter((person) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(person.email))).toEqual([]);
  });

  test('every category, role and persona has someone today', () => {
    expect(CATEGORIES.filter((category) => !PEOPLE.some((person) => person.category === category))).toEqual(
      [],
    );
    expect(ROLES.filter((role) => !ROLE_HOLDERS.some((held) => held.role === role && running(held)))).toEqual(
      [],
    );
    expect(PEOPLE.flatMap((person) => person.personas ?? []).sort()).toEqual([...PERSONAS].sort());
  });

  test('every persona that is a role is played by someone who holds it', () => {
    const wrong = PERSONAS.filter((persona) => (ROLES as readonly string[]).includes(persona)).filter(
      (persona) => {
        const key = PEOPLE.find((person) => person.personas?.includes(persona))?.key;
        return !ROLE_HOLDERS.some((held) => held.personKey === key && held.role === persona && running(held));
      },
    );
    expect(wrong).toEqual([]);
  });

  test('each school has one head today, and the trust one chair and one chief executive', () => {
    const now = ROLE_HOLDERS.filter((held) => running(held));
    for (const { key } of SCHOOLS)
      expect(now.filter((r) => r.role === 'head' && r.scope === key)).toHaveLength(1);
    for (const role of ['chair', 'ceo']) expect(now.filter((held) => held.role === role)).toHaveLength(1);
    expect(now.filter((held) => held.role === 'governor' && held.scope === 'trust').length).toBeGreaterThan(
      1,
    );
  });
});

describe('engagements', () => {
  test('everyone has one, and all they name exists', () => {
    const engaged = new Set(ENGAGEMENTS.map((engagement) => engagement.personKey));
    expect([...keys].filter((key) => !engaged.has(key))).toEqual([]);
    const named = ENGAGEMENTS.flatMap((e) => [e.personKey, ...(e.managerKey ? [e.managerKey] : [])]);
    const roles = ROLE_HOLDERS.map((held) => held.personKey);
    const acting = DELEGATIONS.flatMap((delegation) => [delegation.fromKey, delegation.toKey]);
    expect([...named, ...roles, ...acting].filter((key) => !keys.has(key))).toEqual([]);
    expect(ENGAGEMENTS.filter((engagement) => !workplaces.has(engagement.workplace))).toEqual([]);
  });

  test('nobody manages themselves, at any remove', () => {
    const managersOf = (key: string) =>
      ENGAGEMENTS.filter((e) => e.personKey === key && running(e)).flatMap((e) => e.managerKey ?? []);
    const above = (key: string, seen = new Set<string>()): Set<string> => {
      for (const manager of managersOf(key)) if (!seen.has(manager)) above(manager, seen.add(manager));
      return seen;
    };
    expect([...keys].filter((key) => above(key).has(key))).toEqual([]);
  });

  test('what the teacher asks can be decided, and goes up, by others whom one can be', () => {
    const managerOf = (key: string) =>
      ENGAGEMENTS.find((e) => e.personKey === key && running(e))?.managerKey ?? 'nobody';
    const up = ['manager', 'senior-leader', 'head'] as const;
    const way = [PERSONA_KEYS.teacher];
    for (const _ of up) way.push(managerOf(way.at(-1)!));
    expect(way.slice(1)).toEqual(up.map((persona) => PERSONA_KEYS[persona]));
  });

  test('every running engagement is managed by someone who is there', () => {
    const here = new Set(ENGAGEMENTS.filter((engagement) => running(engagement)).map((e) => e.personKey));
    const gone = ENGAGEMENTS.filter((e) => running(e) && e.managerKey && !here.has(e.managerKey));
    expect(gone).toEqual([]);
  });

  test('no two of one person overlap in the same job and school, nor by the hour anywhere', () => {
    expect(pairs.length).toBeGreaterThan(5);
    const same = pairs.filter(([a, b]) => a.workplace === b.workplace && a.job === b.job && overlap(a, b));
    expect(same).toEqual([]);
    expect(pairs.filter(([a, b]) => overlap(a, b) && clash(a, b))).toEqual([]);
  });

  test('several people work in two schools, and some have left', () => {
    const two = pairs.filter(([a, b]) => a.workplace !== b.workplace && running(a) && running(b));
    expect(two.length).toBeGreaterThanOrEqual(4);
    const left = [...keys].filter(
      (key) => !ENGAGEMENTS.some((e) => e.personKey === key && !(e.to && !running(e))),
    );
    expect(left.length).toBeGreaterThanOrEqual(2);
  });

  test('dates are real, and days and breaks lie in order', () => {
    const dated = [...ENGAGEMENTS, ...ROLE_HOLDERS, ...DELEGATIONS];
    expect(dated.filter((d) => !isDay(d.from) || (d.to && (!isDay(d.to) || d.to < d.from)))).toEqual([]);
    const before = (...times: ClockTime[]) => times.every((time, i) => i === 0 || times[i - 1]! < time);
    const wrong = ENGAGEMENTS.flatMap((e) => e.pattern.days).filter(
      (day) => !before(day.start, ...(day.breaks ?? []).flatMap((b) => [b.start, b.end]), day.end),
    );
    expect(wrong).toEqual([]);
  });

  test('a role never begins before its holder does', () => {
    const early = ROLE_HOLDERS.filter((held) => {
      const began = ENGAGEMENTS.filter((e) => e.personKey === held.personKey).map((e) => e.from);
      return held.from < began.sort()[0]!;
    });
    expect(early).toEqual([]);
  });
});

describe('delegations', () => {
  test('a head is away today, someone else acts, and it ends', () => {
    const today = DELEGATIONS.filter((delegation) => delegation.role === 'head' && running(delegation));
    expect(today.length).toBeGreaterThanOrEqual(1);
    expect(DELEGATIONS.filter((delegation) => delegation.fromKey === delegation.toKey)).toEqual([]);
  });

  test('only a role that the absent person holds is passed on', () => {
    const wrong = DELEGATIONS.filter(
      (d) =>
        !ROLE_HOLDERS.some(
          (held) =>
            held.personKey === d.fromKey &&
            held.role === d.role &&
            held.scope === d.scope &&
            running(held, d.from),
        ),
    );
    expect(wrong).toEqual([]);
  });
});
