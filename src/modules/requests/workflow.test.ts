import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, ask, businessUseValues, seen } from '../../../test/requests.ts';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';
import { dayOf } from '../../platform/dates.ts';
import { Conflict, NotAllowed, NotFound } from '../../platform/errors.ts';
import { sendAgain } from './asking/actions.ts';
import { decide, handOver } from './deciding/actions.ts';
import { freshDecision } from './deciding/form.ts';
import { giveUp, revoke, withdraw } from './ending/actions.ts';
import { keepUpRequests } from './jobs.ts';
import type { RequestState } from './model.ts';
import { typeOf } from './types.ts';
import { type RequestStep, requestWorkflow } from './workflow.ts';

/** Of a request by a teacher under a manager: who alone takes which step from where, and what comes of it. */
const PATHS: [from: RequestState, step: RequestStep, by: Persona[], to: RequestState][] = [
  ['waiting', 'approve', ['manager'], 'approved'],
  ['waiting', 'approve-in-part', ['manager'], 'approved'],
  ['waiting', 'decline', ['manager'], 'declined'],
  ['waiting', 'send-back', ['manager'], 'changes'],
  ['waiting', 'hand-over', ['manager'], 'waiting'],
  ['waiting', 'withdraw', ['teacher'], 'withdrawn'],
  ['changes', 'send-again', ['teacher'], 'waiting'],
  ['changes', 'withdraw', ['teacher'], 'withdrawn'],
  ['approved', 'give-up', ['teacher'], 'ended'],
  // Whoever decides such things, and whoever is above them.
  ['approved', 'revoke', ['manager', 'head'], 'revoked'],
];
const BY_ITSELF: RequestStep[] = ['go-up', 'end'];
const STATES = Object.keys(requestWorkflow.states) as RequestState[];
const STEPS = requestWorkflow.steps.map(({ name }) => name).filter((name) => !BY_ITSELF.includes(name));
/** Who sees a request of a teacher at North besides those who are party to it. */
const READERS: Persona[] = ['head', 'leader', 'ceo', 'administrator'];

let world: World;
let account: string;
beforeAll(async () => {
  world = await makeWorld();
  account = await addAccount(world);
});
afterAll(() => world.close());

const values = (more: Record<string, string> = {}) => businessUseValues(account, more);

/** Does what a step's button does, as somebody. */
async function act(step: RequestStep, persona: Persona, id: string): Promise<unknown> {
  const acting = await world.acting(persona);
  const { request, type } = await seen(world, 'administrator', id);
  const revision = String(request.revision);
  const reason = 'So it is.';
  const approval = { ...freshDecision(type, request, dayOf(world.clock.now())), decision: 'approve' };
  switch (step) {
    case 'approve':
      return decide(acting, id, { ...approval, revision });
    case 'approve-in-part':
      return decide(acting, id, { ...approval, revision, reason, until: '1/12/2026' });
    case 'decline':
    case 'send-back':
      return decide(acting, id, { decision: step, revision, reason });
    case 'hand-over':
      return handOver(acting, id, { revision, to: 'Helen Adair' });
    case 'send-again':
      return sendAgain(acting, typeOf('business-use'), id, values({ revision, purpose: 'Another' }));
    case 'withdraw':
      return withdraw(acting, id, { revision });
    case 'give-up':
      return giveUp(acting, id, { revision });
    case 'revoke':
      return revoke(acting, id, { revision, reason });
    default:
      throw new Error(`${step} happens by itself`);
  }
}

/** A request that has come to a state on the shortest way. */
async function requestIn(state: RequestState): Promise<string> {
  const id = await ask(world, 'teacher', 'business-use', values());
  const way: Partial<Record<RequestState, [RequestStep, Persona][]>> = {
    changes: [['send-back', 'manager']],
    approved: [['approve', 'manager']],
    declined: [['decline', 'manager']],
    withdrawn: [['withdraw', 'teacher']],
    revoked: [
      ['approve', 'manager'],
      ['revoke', 'manager'],
    ],
    ended: [
      ['approve', 'manager'],
      ['give-up', 'teacher'],
    ],
  };
  for (const [step, persona] of way[state] ?? []) await act(step, persona, id);
  return id;
}

const stateOf = async (id: string) => (await seen(world, 'administrator', id)).request.state;

test('the table of paths is the workflow, without what happens by itself', () => {
  const drawn = requestWorkflow.steps
    .filter(({ name }) => !BY_ITSELF.includes(name))
    .flatMap((step) => step.from.map((from) => `${from} ${step.name} ${step.to}`));
  expect(PATHS.map(([from, step, , to]) => `${from} ${step} ${to}`).sort()).toEqual(drawn.sort());
});

describe.each(STATES)('a request that is %s', (state) => {
  test('offers each person their own steps, and is not there for who has no part in it', async () => {
    const id = await requestIn(state);
    for (const persona of PERSONAS) {
      const steps = PATHS.filter(([from, , by]) => from === state && by.includes(persona));
      const sees = ['teacher', 'manager', ...READERS].includes(persona);
      const found = await seen(world, persona, id).then(
        ({ open }) => open.map(({ name }) => name).sort(),
        (error: unknown) => (error instanceof NotFound ? 'not there' : error),
      );
      expect(found, persona).toEqual(sees ? steps.map(([, step]) => step).sort() : 'not there');
    }
  });

  test.each(STEPS)('%s: by those alone who may, and from here alone if it can be', async (step) => {
    const path = PATHS.find(([from, name]) => from === state && name === step);
    const id = await requestIn(state);
    for (const persona of PERSONAS) {
      if (path?.[2].includes(persona)) continue;
      const error = await act(step, persona, id).then(
        () => 'it was done',
        (thrown: unknown) => thrown,
      );
      expect(error instanceof NotAllowed || error instanceof Conflict, `${persona}: ${error}`).toBe(true);
    }
    expect(await stateOf(id)).toBe(state);
    for (const persona of path?.[2] ?? []) {
      const own = await requestIn(state);
      await act(step, persona, own);
      expect(await stateOf(own), persona).toBe(path![3]);
    }
  });
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

test('what happens by itself does nothing to what is final', async () => {
  const ids = [await requestIn('declined'), await requestIn('withdrawn'), await requestIn('revoked')];
  world.clock.set('2027-11-18T10:00:00Z');
  await keepUpRequests(world.app.parts, world.trustId);
  expect(await Promise.all(ids.map(stateOf))).toEqual(['declined', 'withdrawn', 'revoked']);
});
