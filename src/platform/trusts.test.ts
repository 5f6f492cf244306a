import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { allTrusts, inEveryTrust } from './trusts.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await world.owner.query(
    `insert into trust (trust_id, name, short_name, town, example, created_at)
     values ($1, 'Second Trust', 'ST', 'Testbridge', false, now())`,
    [randomUUID()],
  );
});
afterAll(() => world.close());

test('what fails in one trust is done in the others, and told once they are done', async () => {
  const trusts = (await allTrusts(world.db)).map((t) => t.trustId);
  expect(trusts).toHaveLength(2);
  const done: string[] = [];
  const work = async (id: string) => {
    if (id === trusts[0]) throw new Error('this trust fails');
    done.push(id);
  };
  await expect(inEveryTrust(world.db, work)).rejects.toThrow('this trust fails');
  expect(done).toEqual([trusts[1]]);
});
