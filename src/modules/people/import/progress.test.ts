import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { dryRun, takeIn } from './actions.ts';
import { begin, carryOut } from './apply/actions.ts';

let world: World;
let hr: Browser;
beforeAll(async () => {
  world = await makeWorld();
  hr = await world.browser('hr');
});
afterAll(() => world.close());

const HEADER = 'Forename,Surname,Work Email,Job Title,Staff Code,School,Category,Manager email,From,To';

/** Takes a file in and says what it would change. */
async function dryRunOf(rows: readonly string[]): Promise<{ id: string; digest: string }> {
  const acting = await world.acting('hr');
  const id = await takeIn(acting, { name: 'staff.csv', bytes: Buffer.from([HEADER, ...rows].join('\n')) });
  const run = await dryRun(acting, id);
  if (!('digest' in run)) throw new Error('no dry run');
  return { id, digest: run.digest };
}

/** Looks at the page of an import until it says something. */
async function pageThatSays(id: string, words: string): Promise<string> {
  for (let i = 0; i < 100; i += 1) {
    const { html } = await hr.get(`/people/import/${id}`);
    if (html.includes(words)) return html;
    await wait(50);
  }
  throw new Error(`the page never said “${words}”`);
}

const newcomer = (n: number) =>
  `Nia,Newcome${n},nia${n}@testbridge.example,Teacher,N${n},North,Part time,,1/9/2026,`;
const TOM = 'Thomas,Eacher,tom.eacher@testbridge.example,Teacher,T1,North,,,,';

test('how far an import is, is told in people, up to all of them', async () => {
  const { id, digest } = await dryRunOf([...Array.from({ length: 600 }, (_, n) => newcomer(n)), TOM]);
  const acting = await world.acting('hr');
  await begin(acting, id);
  const told: { done: number; total: number }[] = [];
  await carryOut(acting, id, digest, (progress) => told.push({ ...progress }));
  expect(new Set(told.map((p) => p.total))).toEqual(new Set([601]));
  const done = told.map((p) => p.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect([done[0], done.at(-2), done.at(-1)]).toEqual([0, 600, 601]);
  expect(done.length).toBeGreaterThan(3);
});

test('the page shows how far it is, and then how it went', async () => {
  const { id, digest } = await dryRunOf([
    newcomer(701),
    newcomer(702),
    TOM.replace('Teacher', 'Head of year'),
  ]);
  const other = await world.owner.connect();
  let page: string;
  try {
    // Somebody holds on to one of those whom the file changes: those whom it adds are done, and that one waits.
    await other.query('begin');
    await other.query('select 1 from engagement where person_id = $1 for update', [world.people.teacher]);
    expect((await hr.post(`/people/import/${id}/confirm`, { digest })).html).toContain('Importing');
    page = await pageThatSays(id, '2 of 3 people');
    world.clock.advance(20 * 60_000);
    // However long it takes: it is known to go on.
    expect((await hr.get(`/people/import/${id}`)).html).toContain('2 of 3 people');
  } finally {
    await other.query('rollback');
    other.release();
  }
  expect(page).toMatch(/<progress[^>]* value="2"[^>]* max="3"/);
  expect(page).toContain('either all of the file is saved or nothing');
  await pageThatSays(id, 'Imported');
});

test('before the first figure the page says what happens meanwhile', async () => {
  const { id, digest } = await dryRunOf([newcomer(801)]);
  const other = await world.owner.connect();
  try {
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people ${world.trustId}`]);
    const page = await hr.post(`/people/import/${id}/confirm`, { digest });
    expect(page.html).toContain('Working out what changes');
    expect(page.html).toMatch(/<progress(?![^>]* value=)[^>]*>/);
  } finally {
    await other.query('rollback');
    other.release();
  }
  await pageThatSays(id, 'Imported');
});

test('a page of another process says that it cannot tell, and shows no figure', async () => {
  const { id } = await dryRunOf([newcomer(901)]);
  await world.owner.query("update people_import set state = 'running', started_at = $2 where id = $1", [
    id,
    world.clock.now(),
  ]);
  const { html } = await hr.get(`/people/import/${id}`);
  expect(html).toContain('another process of Decorum');
  expect(html).not.toContain('<progress');
});

test('one that fails when nobody waits for it any more says why, on the page that shows what it would do', async () => {
  const { id, digest } = await dryRunOf([newcomer(1001)]);
  const other = await world.owner.connect();
  try {
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people ${world.trustId}`]);
    expect((await hr.post(`/people/import/${id}/confirm`, { digest: `${digest}x` })).html).toContain(
      'Importing',
    );
  } finally {
    await other.query('rollback');
    other.release();
  }
  const page = await pageThatSays(id, 'The file was not imported');
  expect(page).toContain('People were changed after this was worked out');
  const again = await hr.post(`/people/import/${id}/confirm`, { digest });
  expect(again.html).not.toContain('The file was not imported');
});
