import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Conflict, NotAllowed } from '../../platform/errors.ts';
import {
  publish,
  readCatalogue,
  readModule,
  retireOrBringBack,
  takeOver,
  throwAway,
} from './catalogue/actions.ts';
import { updateModule } from './catalogue/store.ts';
import type { ModuleState } from './model.ts';
import { type ModuleStep, moduleWorkflow } from './workflow.ts';

/** Who alone takes any step, and every way there is. */
const EDITORS: Persona[] = ['administrator', 'hr'];
const PATHS: [from: ModuleState, step: ModuleStep, to: ModuleState][] = [
  ['draft', 'publish', 'in-use'],
  ['in-use', 'publish', 'in-use'],
  ['in-use', 'retire', 'retired'],
  ['retired', 'bring-back', 'in-use'],
];
const STATES = Object.keys(moduleWorkflow.states) as ModuleState[];
const STEPS = moduleWorkflow.steps.map(({ name }) => name);

let world: World;
let published: string;
let unpublished: string;
beforeAll(async () => {
  world = await makeWorld();
  const hr = await world.acting('hr');
  const { offered } = await readCatalogue(hr);
  ({ id: published } = await takeOver(hr, offered[0]!.key));
  ({ id: unpublished } = await takeOver(hr, offered[1]!.key));
  await world.owner.query('delete from training_version where module_id = $1', [unpublished]);
});
afterAll(() => world.close());

const idFor = (state: ModuleState) => (state === 'draft' ? unpublished : published);
const stateOf = async (id: string) => (await readModule(await world.acting('hr'), id)).module.state;
/** Puts the module for a state into it, however it stood. */
async function put(state: ModuleState): Promise<string> {
  const id = idFor(state);
  await inTrust(world.db, world.trustId, (tx) => updateModule(tx, id, { state }));
  if (state === 'draft') await world.owner.query('delete from training_version where module_id = $1', [id]);
  return id;
}
async function take(step: ModuleStep, persona: Persona, id: string): Promise<unknown> {
  const acting = await world.acting(persona);
  if (step !== 'publish') return retireOrBringBack(acting, id, step);
  const { revision } = (await readModule(await world.acting('hr'), id)).module;
  return publish(acting, id, { revision: String(revision), again: 'yes' });
}

describe.each(STATES)('a module that is %s', (from) => {
  test.each(STEPS)('%s', async (step) => {
    const path = PATHS.find((one) => one[0] === from && one[1] === step);
    for (const persona of PERSONAS) {
      const id = await put(from);
      const doing = take(step, persona, id);
      if (!EDITORS.includes(persona)) {
        await expect(doing, persona).rejects.toThrow(NotAllowed);
        expect(await stateOf(id), persona).toBe(from);
      } else if (!path) {
        await expect(doing, persona).rejects.toThrow(Conflict);
        expect(await stateOf(id), persona).toBe(from);
      } else {
        await doing;
        expect(await stateOf(id), persona).toBe(path[2]);
      }
    }
  });
});

test('the table has these steps and no other', () => {
  const inTable = moduleWorkflow.steps.flatMap((step) => step.from.map((from) => [from, step.name, step.to]));
  expect(inTable.sort()).toEqual([...PATHS].sort());
});

test.each(PERSONAS)('only who may write modules throws one away: %s', async (persona) => {
  const { id } = await world.acting('hr').then(async (hr) => ({ id: await put('draft'), hr }));
  const revision = async () => String((await readModule(await world.acting('hr'), id)).module.revision);
  const acting = await world.acting(persona);
  if (!EDITORS.includes(persona)) {
    await expect(throwAway(acting, id, { revision: await revision() })).rejects.toThrow(NotAllowed);
    return;
  }
  // Seen before somebody else changed it.
  await expect(throwAway(acting, id, { revision: '0' })).rejects.toThrow(Conflict);
  expect(await stateOf(id)).toBe('draft');
});
