import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import type { Situation } from './model.ts';
import { holdersOf } from './rule.ts';

const NAMES = ['Tom', 'Mary', 'Helen', 'Dan', 'Ruth', 'Colin', 'Gwen', 'Sam'] as const;
const [tom, mary, helen, dan, ruth, colin, gwen, sam] = NAMES;

/** Tom teaches at North under Mary; Helen heads North, Sam South; Ruth chairs, Gwen is a trustee, Colin the chief executive. */
const world = (changes: Partial<Situation> = {}, gone: string[] = []): Situation => ({
  day: '2026-11-18',
  personId: tom,
  about: [],
  engagements: [{ schoolId: 'north', managerId: mary, from: '2025-09-01', to: null }],
  roles: [
    { personId: helen, role: 'head', schoolId: 'north', from: '2020-09-01', to: null },
    { personId: sam, role: 'head', schoolId: 'south', from: '2020-09-01', to: null },
    { personId: ruth, role: 'chair', schoolId: null, from: '2020-09-01', to: null },
    { personId: colin, role: 'ceo', schoolId: null, from: '2020-09-01', to: null },
    { personId: gwen, role: 'governor', schoolId: null, from: '2020-09-01', to: null },
  ],
  delegations: [],
  people: new Map(NAMES.map((name) => [name, { name, here: !gone.includes(name) }])),
  schools: new Map([
    ['north', 'North'],
    ['south', 'South'],
  ]),
  ...changes,
});
const said = (s: Situation, role: Role) =>
  holdersOf(s, role).map((h) => [h.personId, h.role, h.schoolId, h.via]);
const standsIn = (from: string, to: string, role: string, schoolId: string | null = 'north') => ({
  fromPerson: from,
  toPerson: to,
  role,
  schoolId,
  to: '2026-12-18',
});

describe('whose headteacher (clause 1.10)', () => {
  test('the one of the school where the person works', () => {
    expect(said(world(), 'head')).toEqual([[helen, 'head', 'north', 'engagement']]);
  });
  test('two schools, two headteachers, each with the school', () => {
    const engagements = ['north', 'south'].map((schoolId) => ({
      schoolId,
      managerId: null,
      from: '2025-09-01',
      to: null,
    }));
    expect(said(world({ engagements }), 'head')).toEqual([
      [helen, 'head', 'north', 'engagement'],
      [sam, 'head', 'south', 'engagement'],
    ]);
  });
  test('while she is away, whoever stands in, and says so', () => {
    const found = holdersOf(world({ delegations: [standsIn(helen, dan, 'head')] }), 'head');
    expect(found[0]).toMatchObject({ personId: dan, via: 'delegation' });
    expect(found[0]!.because).toBe('Dan stands in for Helen, headteacher at North, until 18 December 2026.');
  });
  test('a matter about her goes to the chair, past whoever stands in for her', () => {
    const s = world({ about: [helen], delegations: [standsIn(helen, dan, 'head')] });
    expect(said(s, 'head')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
    expect(holdersOf(s, 'head')[0]!.because).toBe(
      'This is about the headteacher at North. Ruth is the chair of the trust.',
    );
  });
  test('her own headteacher is the chair', () => {
    expect(said(world({ personId: helen }), 'head')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
  });
  test('when she has left: who stands in, else the chair', () => {
    expect(said(world({}, [helen]), 'head')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
    expect(said(world({ delegations: [standsIn(helen, dan, 'head')] }, [helen]), 'head')).toEqual([
      [dan, 'head', 'north', 'delegation'],
    ]);
    const roles = world().roles.map((r) => (r.personId === helen ? { ...r, to: '2026-08-31' } : r));
    expect(said(world({ roles }), 'head')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
  });
  test('someone who has left is answered for where they last worked', () => {
    const engagements = [
      { schoolId: 'south', managerId: null, from: '2020-09-01', to: '2024-08-31' },
      { schoolId: 'north', managerId: mary, from: '2024-09-01', to: '2026-08-31' },
    ];
    expect(said(world({ engagements }), 'head')).toEqual([[helen, 'head', 'north', 'engagement']]);
  });
  test('the central team has the chief executive, and he the chair', () => {
    const engagements = [{ schoolId: null, managerId: null, from: '2020-09-01', to: null }];
    expect(said(world({ engagements }), 'head')).toEqual([[colin, 'ceo', null, 'escalation']]);
    expect(said(world({ engagements, personId: colin }), 'head')).toEqual([
      [ruth, 'chair', null, 'escalation'],
    ]);
  });
});

test('of two headteachers recorded at one school, whoever has held it longest; a matter about either goes to the chair', () => {
  const second = { personId: dan, role: 'head', schoolId: 'north', from: '2019-09-01', to: null };
  const roles = [...world().roles, second];
  expect(said(world({ roles }), 'head')).toEqual([[dan, 'head', 'north', 'engagement']]);
  expect(said(world({ roles }, [dan]), 'head')).toEqual([[helen, 'head', 'north', 'engagement']]);
  expect(said(world({ roles, about: [helen] }), 'head')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
});

test('whoever stands in is said to, with for whom, and nobody else is', () => {
  const delegations = [standsIn(helen, dan, 'head'), standsIn(dan, mary, 'head')];
  expect(holdersOf(world({ delegations }), 'head')[0]).toMatchObject({ name: mary, standsInFor: helen });
  expect(holdersOf(world(), 'head')[0]).toMatchObject({ name: helen, standsInFor: null });
});

test('the chair answers to the board: nobody is the chair’s head or manager', () => {
  const engagements = [{ schoolId: null, managerId: colin, from: '2020-09-01', to: null }];
  const chair = world({ personId: ruth, engagements });
  for (const asked of ['head', 'senior-leader', 'manager'] as const) expect(said(chair, asked)).toEqual([]);
  expect(said(chair, 'chair')).toEqual([[gwen, 'governor', null, 'escalation']]);
  expect(said({ ...chair, personId: gwen }, 'head')).toEqual([[colin, 'ceo', null, 'escalation']]);
  const over = world().roles.map((r) => (r.personId === ruth ? { ...r, to: '2026-11-17' } : r));
  expect(said({ ...chair, roles: over }, 'head')).toEqual([[colin, 'ceo', null, 'escalation']]);
});

describe('whose manager', () => {
  test('a manager who is away in a role of theirs is away as a manager: whoever stands in answers, and not for themself', () => {
    const engagements = [{ schoolId: 'north', managerId: helen, from: '2025-09-01', to: null }];
    const away = (to: string) => world({ engagements, delegations: [standsIn(helen, to, 'head')] });
    expect(holdersOf(away(dan), 'manager')).toMatchObject([{ personId: dan, standsInFor: helen }]);
    expect(said(away(tom), 'manager')).toEqual([[ruth, 'chair', 'north', 'escalation']]);
    const elsewhere = [standsIn(helen, dan, 'head', 'south')];
    expect(said(world({ engagements, delegations: elsewhere }), 'manager')).toEqual([
      [helen, 'manager', 'north', 'engagement'],
    ]);
  });
  test('the one of the engagement; without one the headteacher', () => {
    expect(said(world(), 'manager')).toEqual([[mary, 'manager', 'north', 'engagement']]);
    expect(said(world({}, [mary]), 'manager')).toEqual([[helen, 'head', 'north', 'escalation']]);
    expect(said(world({ about: [mary] }), 'manager')).toEqual([[helen, 'head', 'north', 'escalation']]);
    expect(said(world({ about: [mary, helen] }), 'manager')).toEqual([
      [ruth, 'chair', 'north', 'escalation'],
    ]);
  });
});

test('a matter about the chair goes to the trustees', () => {
  const s = world({ about: [ruth] });
  expect(said(s, 'chair')).toEqual([[gwen, 'governor', 'north', 'escalation']]);
  expect(holdersOf(s, 'chair')[0]!.because).toBe('This is about the chair of the trust. Gwen is a trustee.');
});

test('a chain of standing in is followed, a ring of it is not followed for ever', () => {
  const chain = [standsIn(helen, dan, 'head'), standsIn(dan, mary, 'head')];
  expect(said(world({ delegations: chain }), 'head')[0]).toEqual([mary, 'head', 'north', 'delegation']);
  const ring = [standsIn(helen, dan, 'head'), standsIn(dan, helen, 'head')];
  expect(said(world({ delegations: ring }), 'head')[0]).toEqual([dan, 'head', 'north', 'delegation']);
});

const someone = fc.constantFrom(...NAMES);
const where = fc.constantFrom('north', 'south', null);
const period = fc.constantFrom(
  { from: '2020-01-01', to: null },
  { from: '2020-01-01', to: '2026-08-31' },
  { from: '2027-01-01', to: null },
);
const role = fc.constantFrom(...(Object.keys(ROLES) as Role[]));
const situation: fc.Arbitrary<Situation> = fc
  .record({
    personId: someone,
    about: fc.array(someone, { maxLength: 3 }),
    engagements: fc.array(fc.tuple(where, fc.option(someone), period), { maxLength: 4 }),
    roles: fc.array(fc.tuple(someone, role, where, period), { maxLength: 12 }),
    delegations: fc.array(fc.tuple(someone, someone, role, where), { maxLength: 6 }),
    gone: fc.array(someone, { maxLength: 4 }),
  })
  .map(({ personId, about, engagements, roles, delegations, gone }) =>
    world(
      {
        personId,
        about,
        engagements: engagements.map(([schoolId, managerId, p]) => ({ schoolId, managerId, ...p })),
        roles: roles.map(([id, name, schoolId, p]) => ({ personId: id, role: name, schoolId, ...p })),
        delegations: delegations.map(([from, to, name, schoolId]) => standsIn(from, to, name, schoolId)),
      },
      gone,
    ),
  );

describe('whatever the situation', () => {
  test('nobody answers for themself, for a matter about them, or after they have left', () => {
    fc.assert(
      fc.property(situation, role, (s, asked) => {
        for (const h of holdersOf(s, asked)) {
          expect(h.personId).not.toBe(s.personId);
          expect(s.about).not.toContain(h.personId);
          expect(s.people.get(h.personId)!.here).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
  test('every answer names a place where the person works, and says why in a sentence', () => {
    fc.assert(
      fc.property(situation, role, (s, asked) => {
        for (const h of holdersOf(s, asked)) {
          if (s.engagements.length) expect(s.engagements.map((e) => e.schoolId)).toContain(h.schoolId);
          expect(h.because).toMatch(/^[A-Z].*\.$/);
          if (h.role !== asked) expect(h.via).not.toBe('engagement');
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('with a chair who is free to answer, a headteacher’s matter never goes unanswered', () => {
    fc.assert(
      fc.property(situation, (s) => {
        const chair = 'Ruth';
        fc.pre(s.personId !== chair && !s.about.includes(chair) && s.people.get(chair)!.here);
        const roles = [
          ...s.roles.filter((r) => r.role !== 'chair'),
          { personId: chair, role: 'chair', schoolId: null, from: '2020-01-01', to: null },
        ];
        const delegations = s.delegations.filter((d) => d.role !== 'chair');
        expect(holdersOf({ ...s, roles, delegations }, 'head').length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
