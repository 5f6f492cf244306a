import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRegisters, type Ground } from '../../../../test/drafts.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { Invalid, NotAllowed } from '../../../platform/errors.ts';
import { checkDraft } from '../actions.ts';
import { findPictured } from './actions.ts';

let world: World;
let ground: Ground;
beforeAll(async () => {
  world = await makeWorld();
  ground = await fillRegisters(world);
  await addPupil('Siân', 'Ó Faoláin', 'south');
  await addPupil('Łucja', 'Nowak-Price', 'north', { known_as: ['Lulu'] });
  await addPupil('Gone', 'Lastyear', 'north', { left_on: '2026-07-20' });
});
afterAll(() => world.close());

async function addPupil(
  given: string,
  family: string,
  school: 'north' | 'south',
  more: { known_as?: string[]; left_on?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into pupil (trust_id, id, school_id, given_name, family_name, year_group, class_name, known_as, left_on)
     values ($1, $2, $3, $4, $5, '4', '4B', $6, $7)`,
    [world.trustId, id, world.schools[school], given, family, more.known_as ?? [], more.left_on ?? null],
  );
  return id;
}

const FACEBOOK = 'personal:facebook:friends';
const find = async (name: string, persona: Persona = 'teacher', where = FACEBOOK) =>
  findPictured(await world.acting(persona), { name, where });
const names = async (...asked: Parameters<typeof find>) => (await find(...asked)).people.map((p) => p.name);
const standing = async (...asked: Parameters<typeof find>) => (await find(...asked)).people[0]?.standing;

test('a part of a name finds whoever has it, and says where they are', async () => {
  expect(await find('am cas')).toEqual({
    people: [{ name: 'Amelia Castleford', about: 'Year 6, North', standing: 'yes' }],
    more: false,
  });
  expect(await names('castleford amelia')).toEqual(['Amelia Castleford']);
  expect((await find('lucja')).people[0]).toMatchObject({
    name: 'Łucja Nowak-Price',
    about: 'Year 4, 4B, North',
  });
  // By what they are called, without the marks of their letters, by a part of a double name; not by its middle.
  for (const way of ['LULU', 'Łuc', 'price']) expect(await names(way)).toEqual(['Łucja Nowak-Price']);
  expect(await names('melia')).toEqual([]);
  expect(await names('lastyear')).toEqual([]);
  expect((await find('mary nash')).people[0]).toMatchObject({ about: 'Head of science, North' });
});

test('fewer than two letters, and none at all, are refused at the name', async () => {
  for (const name of ['', 'a', ' % ', '__', 'x'.repeat(121)]) {
    const error = await find(name).catch((e) => e);
    expect(error, name).toBeInstanceOf(Invalid);
    expect(error.issues[0].field).toBe('name');
  }
});

test('what stands for anything in a search of the database stands for nothing here', async () => {
  expect(await names('%% am')).toEqual(['Amelia Castleford']);
  expect(await names('a_elia')).toEqual([]);
});

test('ten at most, and whether there are others', async () => {
  for (let i = 0; i < 11; i++) await addPupil(`Many${i}`, 'Marmaduke', 'north');
  const found = await find('marmaduke');
  expect(found.people).toHaveLength(10);
  expect(found.more).toBe(true);
  expect((await find('many1 marmaduke')).more).toBe(false);
});

test('pupils of one’s own school; of others by a role that reads their register', async () => {
  expect(await names('amelia', 'southTeacher')).toEqual([]);
  expect(await names('faolain', 'southTeacher')).toEqual(['Siân Ó Faoláin']);
  expect(await names('faolain')).toEqual([]);
  expect(await names('faolain', 'head')).toEqual([]);
  expect(await names('faolain', 'dpo')).toEqual(['Siân Ó Faoláin']);
  expect(await names('amelia', 'dpo')).toEqual(['Amelia Castleford']);
  // Works for the trust and at no school, and no role reads pupils.
  expect(await names('amelia', 'recruiter')).toEqual([]);
});

test('colleagues of one’s own school and of the central team; of others by a role that reads people', async () => {
  expect(await names('mary nash')).toEqual(['Mary Nash']);
  expect(await names('asha menon')).toEqual(['Asha Menon']);
  expect(await names('sue other')).toEqual([]);
  expect(await names('sue other', 'hr')).toEqual(['Sue Other']);
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.manager]);
  expect(await names('mary nash')).toEqual([]);
  await world.owner.query("update person set state = 'active' where id = $1", [world.people.manager]);
});

test.each(['volunteer', 'contractor', 'governor', 'chair'] as const)(
  'the register is not searched for the %s, whom the trust does not employ',
  async (persona) => {
    await expect(find('amelia', persona)).rejects.toBeInstanceOf(NotAllowed);
  },
);

test('nobody of another trust is found', async () => {
  const other = randomUUID();
  const school = randomUUID();
  await world.owner.query(
    "insert into trust (trust_id, name, short_name, created_at) values ($1, 'Other', 'Other', now())",
    [other],
  );
  await world.owner.query(
    "insert into school (trust_id, id, name, short_name, phase) values ($1, $2, 'Else', 'Else', 'primary')",
    [other, school],
  );
  await world.owner.query(
    "insert into pupil (trust_id, id, school_id, given_name, family_name, year_group) values ($1, $2, $3, 'Zebedee', 'Elsewhere', '3')",
    [other, randomUUID(), school],
  );
  expect(await names('zebedee', 'administrator')).toEqual([]);
});

test('yes, no or ask, for the place that was chosen; “never” looks like any other no', async () => {
  expect(await standing('amelia')).toBe('yes');
  expect(await standing('amelia', 'teacher', 'personal:instagram:public')).toBe('ask');
  expect(await standing('joanna', 'teacher', 'other')).toBe('yes');
  expect(await standing('lucja')).toBe('ask');
  const never = await find('peregrine');
  expect(never.people).toEqual([{ name: 'Peregrine Oldershaw', about: 'Year 6, North', standing: 'no' }]);
  await world.owner.query('update consent set picture = false where pupil_id = $1', [ground.joan]);
  const refused = await find('joanna');
  expect(Object.keys(refused.people[0]!)).toEqual(Object.keys(never.people[0]!));
  expect(refused.people[0]!.standing).toBe('no');
  await world.owner.query('update consent set picture = true, withdrawn_at = now() where pupil_id = $1', [
    ground.joan,
  ]);
  expect(await standing('joanna')).toBe('no');
  await world.owner.query(
    "update consent set withdrawn_at = null, to_date = '2026-10-01' where pupil_id = $1",
    [ground.joan],
  );
  expect(await standing('joanna')).toBe('ask');
  await world.owner.query('update consent set to_date = null where pupil_id = $1', [ground.joan]);
});

test('one’s own confirmed family, and oneself', async () => {
  expect(await standing('tom eacher')).toBe('yes');
  await world.owner.query(
    "insert into family_tie (trust_id, id, person_id, pupil_id, relation, state, declared_at) values ($1,$2,$3,$4,'child','confirmed',now())",
    [world.trustId, randomUUID(), world.people.teacher, ground.never],
  );
  expect(await standing('peregrine')).toBe('yes');
  expect(await standing('peregrine', 'assistant')).toBe('no');
  await world.owner.query('delete from family_tie');
});

test('whoever is a “yes” here passes the check there, and nobody else does', async () => {
  const teacher = await world.acting('teacher');
  for (const name of [
    'Amelia Castleford',
    'Joanna Birkenshaw',
    'Peregrine Oldershaw',
    'Łucja Nowak-Price',
    'Mary Nash',
  ])
    for (const where of [FACEBOOK, 'personal:instagram:public']) {
      const { people } = await find(name, 'teacher', where);
      const asked = { draft: 'What a relay!', where, picture: 'photo', people: name };
      const { outcome } = await checkDraft(teacher, asked);
      expect(outcome === 'clear', `${name} ${where}`).toBe(people[0]!.standing === 'yes');
    }
});

test('the page’s script gets it as JSON, so often a minute, and the search is recorded nowhere', async () => {
  const browser = await world.browser('assistant');
  const before = await world.owner.query('select count(*)::int as n from ledger');
  const ask = (name: string) => browser.submit('/check/people', { name, where: FACEBOOK });
  const found = await ask('amelia');
  expect(found.headers.get('cache-control')).toBe('no-store');
  expect(await found.json()).toEqual({
    people: [{ name: 'Amelia Castleford', about: 'Year 6, North', standing: 'yes' }],
    more: false,
  });
  const short = await ask('a');
  expect([short.status, await short.json()]).toEqual([
    422,
    { words: 'Type at least two letters of the name.' },
  ]);
  let last = short;
  for (let i = 0; i < 60 && last.status !== 429; i++) last = await ask('qu');
  expect(last.status).toBe(429);
  expect((await last.json()).words).toContain('a lot of searches');
  const refused = await (await world.browser('volunteer')).submit('/check/people', { name: 'amelia' });
  expect(refused.status).toBe(403);
  expect(await refused.text()).not.toContain('Castleford');
  expect((await browser.raw('/check/people?name=amelia')).status).toBe(404);
  const after = await world.owner.query('select count(*)::int as n from ledger');
  expect(after.rows).toEqual(before.rows);
  expect(world.log.join('\n')).not.toMatch(/amelia|castleford/i);
});
