import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAccount, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';
import type { Acting } from '../../platform/act.ts';
import { dayOf } from '../../platform/dates.ts';
import { Conflict, NotAllowed, NotFound } from '../../platform/errors.ts';
import { sendAgain } from './asking/actions.ts';
import { decide, handOver } from './deciding/actions.ts';
import { freshDecision } from './deciding/form.ts';
import { giveUp, revoke, withdraw } from './ending/actions.ts';
import { keepUpRequests } from './jobs.ts';
import type { RequestState } from './model.ts';
import { readRequest } from './reading/actions.ts';
import { type RequestStep, requestWorkflow } from './workflow.ts';

/** A part in the life of a request by a teacher; `above`: whoever is one up from the approver. */
type Part = 'requester' | 'approver' | 'above';

/** Who alone takes which step from where, and what comes of it. */
const PATHS: [from: RequestState, step: RequestStep, by: Part[], to: RequestState][] = [
  ['waiting', 'approve', ['approver'], 'approved'],
  ['waiting', 'approve-in-part', ['approver'], 'approved'],
  ['waiting', 'decline', ['approver'], 'declined'],
  ['waiting', 'send-back', ['approver'], 'changes'],
  ['waiting', 'hand-over', ['approver'], 'waiting'],
  ['waiting', 'withdraw', ['requester'], 'withdrawn'],
  ['changes', 'send-again', ['requester'], 'waiting'],
  ['changes', 'withdraw', ['requester'], 'withdrawn'],
  ['approved', 'give-up', ['requester'], 'ended'],
  ['approved', 'revoke', ['approver', 'above'], 'revoked'],
];
/** What happens by itself, and a moment at which it is due. */
const BY_ITSELF: [from: RequestState, step: RequestStep, at: string, to: RequestState][] = [
  ['waiting', 'go-up', '2026-11-23T17:01:00Z', 'waiting'],
  ['waiting', 'end', '2026-12-19T08:00:00Z', 'ended'],
  ['changes', 'end', '2026-12-19T08:00:00Z', 'ended'],
  ['approved', 'end', '2026-12-19T08:00:00Z', 'ended'],
];
const STATES = Object.keys(requestWorkflow.states) as RequestState[];
const STEPS = [...new Set(PATHS.map(([, step]) => step))];
/** Who sees a request of a teacher at North besides those who are party to it. */
const READERS: Persona[] = ['head', 'leader', 'ceo', 'administrator'];

let world: World;
let account: string;
/** Everyone there is, with somebody of another trust. */
let people: Map<Persona | 'elsewhere', Acting>;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world);
  await castAnew();
});
afterAll(() => world.close());

/** Who somebody is and may be is read once, not at each act. */
async function castAnew(): Promise<void> {
  people = new Map();
  for (const persona of PERSONAS) people.set(persona, await world.acting(persona));
  const ceo = people.get('ceo')!;
  people.set('elsewhere', { ...ceo, viewer: { ...ceo.viewer, trustId: randomUUID() } });
}

const values = (more: Record<string, string> = {}) => businessUseValues(account, more);
const stateOf = async (id: string) => (await seen(world, 'administrator', id)).request.state;

/** What a step's button does with a request as it stands, for whoever presses it. */
async function button(step: RequestStep, id: string): Promise<(acting: Acting) => Promise<unknown>> {
  const { request, type } = await seen(world, 'administrator', id);
  const revision = String(request.revision);
  const reason = 'So it is.';
  const approval = { ...freshDecision(type, request, dayOf(world.clock.now())), decision: 'approve' };
  const buttons: Partial<Record<RequestStep, (acting: Acting) => Promise<unknown>>> = {
    approve: (acting) => decide(acting, id, { ...approval, revision }),
    'approve-in-part': (acting) => decide(acting, id, { ...approval, revision, reason, until: '1/12/2026' }),
    decline: (acting) => decide(acting, id, { decision: step, revision, reason }),
    'send-back': (acting) => decide(acting, id, { decision: step, revision, reason }),
    'hand-over': (acting) => handOver(acting, id, { revision, to: 'Colin Eastwood' }),
    'send-again': (acting) => sendAgain(acting, type, id, values({ revision, purpose: 'Another' })),
    withdraw: (acting) => withdraw(acting, id, { revision }),
    'give-up': (acting) => giveUp(acting, id, { revision }),
    revoke: (acting) => revoke(acting, id, { revision, reason }),
  };
  return buttons[step]!;
}

async function act(step: RequestStep, persona: Persona, id: string): Promise<void> {
  await (await button(step, id))(people.get(persona)!);
}

const WAYS: Partial<Record<RequestState, [RequestStep, 'requester' | 'approver'][]>> = {
  changes: [['send-back', 'approver']],
  approved: [['approve', 'approver']],
  declined: [['decline', 'approver']],
  withdrawn: [['withdraw', 'requester']],
  revoked: [
    ['approve', 'approver'],
    ['revoke', 'approver'],
  ],
  ended: [
    ['approve', 'approver'],
    ['give-up', 'requester'],
  ],
};

type Cast = Record<Part, Persona>;
const USUAL: Cast = { requester: 'teacher', approver: 'manager', above: 'head' };

/** A request that has come to a state on the shortest way. */
async function requestIn(state: RequestState, cast: Cast = USUAL): Promise<string> {
  const id = await ask(world, cast.requester, 'business-use', values());
  for (const [step, part] of WAYS[state] ?? []) await act(step, cast[part], id);
  return id;
}

test('the table of paths is the workflow', () => {
  const drawn = requestWorkflow.steps.flatMap((step) =>
    step.from.map((from) => `${from} ${step.name} ${step.to}`),
  );
  const walked = [...PATHS, ...BY_ITSELF].map(([from, step, , to]) => `${from} ${step} ${to}`);
  expect(walked.sort()).toEqual(drawn.sort());
});

/** Everyone is offered their own steps and no others, in each state; who has no part in it is told that it is not there. */
async function offered(cast: Cast): Promise<void> {
  for (const state of STATES) {
    const id = await requestIn(state, cast);
    for (const [persona, acting] of people) {
      const steps = PATHS.filter(
        ([from, , by]) => from === state && by.some((part) => cast[part] === persona),
      );
      const sees = [cast.requester, cast.approver, ...(state === 'approved' ? [cast.above] : []), ...READERS];
      const found = await readRequest(acting, id).then(
        ({ open }) => open.map(({ name }) => name).sort(),
        (error: unknown) => (error instanceof NotFound ? 'not there' : error),
      );
      const expected = (sees as string[]).includes(persona)
        ? steps.map(([, step]) => step).sort()
        : 'not there';
      expect(found, `${persona}, ${state}`).toEqual(expected);
    }
  }
}

/** A step in a state: refused to everybody (or to these) who may not take it, and taken by whoever may. */
async function walked(
  state: RequestState,
  step: RequestStep,
  cast: Cast,
  refused: readonly string[],
): Promise<void> {
  const path = PATHS.find(([from, name]) => from === state && name === step);
  const takers = (path?.[2] ?? []).map((part) => cast[part]);
  const id = await requestIn(state, cast);
  const press = await button(step, id);
  for (const [persona, acting] of people) {
    if ((takers as string[]).includes(persona) || !refused.includes(persona)) continue;
    const error = await press(acting).then(
      () => 'it was done',
      (thrown: unknown) => thrown,
    );
    const no = [NotAllowed, Conflict, NotFound].some((kind) => error instanceof kind);
    expect(no, `${persona}: ${error}`).toBe(true);
  }
  expect(await stateOf(id)).toBe(state);
  for (const persona of takers) {
    const own = await requestIn(state, cast);
    await act(step, persona, own);
    expect(await stateOf(own), persona).toBe(path![3]);
  }
}

describe('under a manager', () => {
  test('each person is offered their own steps', () => offered(USUAL));
  const everybody = [...PERSONAS, 'elsewhere'];
  describe.each(STATES)('%s', (state) => {
    test.each(STEPS)('%s: by those alone who may', (step) => walked(state, step, USUAL, everybody));
  });
});

describe('while somebody stands in for the manager', () => {
  const cast: Cast = { requester: 'teacher', approver: 'contractor', above: 'head' };
  beforeAll(async () => {
    await world.owner.query(
      `insert into delegation (trust_id, id, from_person, to_person, role, school_id, from_date, to_date, reason)
       values ($1, gen_random_uuid(), $2, $3, 'manager', $4, '2026-11-01', '2026-12-31', 'away')`,
      [world.trustId, world.people.manager, world.people.contractor, world.schools.north],
    );
    await castAnew();
  });
  afterAll(async () => {
    await world.owner.query('delete from delegation');
    await castAnew();
  });
  test('each person is offered their own steps, the manager none', () => offered(cast));
  test.each(PATHS)('%s, %s: by who stands in, not by the manager', (state, step) =>
    walked(state, step, cast, ['manager', 'teacher', 'contractor', 'head']),
  );
});

describe('when the manager has left', () => {
  const cast: Cast = { requester: 'teacher', approver: 'head', above: 'chair' };
  const set = (state: 'active' | 'inactive') =>
    world.owner.query('update person set state = $1 where id = $2', [state, world.people.manager]);
  beforeAll(() => set('inactive'));
  afterAll(() => set('active'));
  test('each person is offered their own steps, who left none', () => offered(cast));
  test.each(PATHS)('%s, %s: by the headteacher, not by who left', (state, step) =>
    walked(state, step, cast, ['manager', 'teacher', 'head', 'chair']),
  );
});

test('each step stands in the ledger with its clause, type and number, and no word of anybody', async () => {
  const id = await requestIn('revoked');
  const { rows } = await world.owner.query(
    `select l.verb, p.payload from ledger l join ledger_payload p using (trust_id, seq)
     where l.subject_id = $1 order by l.seq`,
    [id],
  );
  expect(rows.map(({ verb }) => verb)).toEqual(['request sent', 'request approved', 'permission revoked']);
  expect(JSON.stringify(rows)).not.toMatch(/So it is|Reading challenge|book a week/);
});

describe('by itself', () => {
  // Those of the walks above would only be gone through again.
  beforeEach(async () => {
    await world.owner.query('delete from request_step');
    await world.owner.query('delete from request');
    world.clock.set('2026-11-18T10:00:00Z');
  });
  const keepUp = () => keepUpRequests(world.app.parts, world.trustId);

  test('nothing happens to what is final', async () => {
    const ids = [await requestIn('declined'), await requestIn('withdrawn'), await requestIn('revoked')];
    world.clock.set('2027-11-18T10:00:00Z');
    await keepUp();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['declined', 'withdrawn', 'revoked']);
  });

  test.each(BY_ITSELF)('%s, %s: once it is due and not before', async (state, step, at, to) => {
    const id = await requestIn(state);
    await keepUp();
    const before = await seen(world, 'administrator', id);
    expect(before.request.state).toBe(state);
    world.clock.set(at);
    await keepUp();
    const { request, steps } = await seen(world, 'administrator', id);
    expect(request.state).toBe(to);
    expect(steps.slice(before.steps.length)).toMatchObject([{ step, personId: null }]);
  });
});
