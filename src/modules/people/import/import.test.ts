import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { verifyLedger } from '../../../platform/ledger.ts';
import { dryRun, takeIn } from './actions.ts';
import { begin, carryOut } from './apply/actions.ts';
import { forgetOldImports } from './store.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const HEADER = 'Forename,Surname,Work Email,Job Title,Staff Code,School,Category,Manager email,From,To';
const FILE = [
  HEADER,
  'Nia,Newcome,nia@testbridge.example,Teacher,N1,North,Part time,mary.nash@testbridge.example,1/9/2026,',
  'Zoë,Zimmer,zoe@testbridge.example,Cook,Z1,South,,,2026-09-01,',
  'Tom,Eacher,tom.eacher@testbridge.example,Teacher of physics,T1,North,,,,',
  'Bad,Row,bad row,Teacher,B1,Nowhere,,,,',
].join('\r\n');
const people = async () =>
  (await world.owner.query('select count(*)::int as n from person')).rows[0].n as number;

test('from the file to the people, in the browser, with nothing saved before it is confirmed', async () => {
  const browser = await world.browser('hr');
  const before = await people();
  const match = await browser.post('/people/import', {}, { field: 'file', name: 'staff.csv', bytes: FILE });
  expect(match.url).toMatch(/columns$/);
  expect(match.html).toContain('read as UTF-8, separated by commas');
  const chosen = Object.fromEntries(
    [...match.html.matchAll(/<select[^>]*name="(column-\d)"[^>]*>(.*?)<\/select>/gs)].map(
      ([, name, options]) => [name!, /value="([^"]*)" selected/.exec(options!)?.[1] ?? ''],
    ),
  );
  expect(Object.values(chosen)).toEqual([
    'givenName',
    'familyName',
    'email',
    'job',
    'staffCode',
    'school',
    'category',
    'manager',
    'from',
    'to',
  ]);
  const plan = await browser.post(match.url, { ...chosen, place: '' });
  expect(plan.html).toContain('Add 2, change 1, leave out 1 row');
  expect(plan.html).toContain('There is no school called “Nowhere”');
  expect(await people()).toBe(before);
  const digest = /name="digest" value="([^"]+)"/.exec(plan.html)![1]!;
  const done = await browser.post(`${plan.url}/confirm`, { digest });
  expect(done.html).toContain('Imported');
  expect(await people()).toBe(before + 2);
  const again = await browser.post(`${plan.url}/confirm`, { digest });
  expect(again.status).toBe(409);
  expect((await browser.get('/people?text=Zimmer')).html).toContain('Zimmer, Zoë');
  const kept = await world.owner.query('select content from people_import');
  expect(kept.rows).toEqual([{ content: null }]);
});

test.each([11, 50])('a file of %i MB is refused with the limit that the page names', async (megabytes) => {
  const browser = await world.browser('hr');
  expect((await browser.get('/people/import')).html).toContain('CSV, up to 10 MB and 20,000 rows');
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, 'a,');
  const page = await browser.post('/people/import', {}, { field: 'file', name: 'staff.csv', bytes });
  expect(/id="file-error"[^>]*>[\s\S]*?<\/p>/.exec(page.html)?.[0]).toContain('bigger than 10 MB');
});

test('the same file a second time changes nothing', async () => {
  const hr = await world.acting('hr');
  const id = await takeIn(hr, { name: 'staff.csv', bytes: Buffer.from(FILE) });
  const run = await dryRun(hr, id);
  expect('plan' in run && [run.plan.added, run.plan.changed, run.plan.left]).toEqual([[], [], []]);
});

test('when people were changed since the dry run, nothing is saved and the second is told', async () => {
  const hr = await world.acting('hr');
  const bytes = Buffer.from(`${HEADER}\nUna,Under,una@testbridge.example,Teacher,U1,North,,,1/9/2026,`);
  const [a, b] = [await takeIn(hr, { name: 'a.csv', bytes }), await takeIn(hr, { name: 'b.csv', bytes })];
  const [first, second] = [await dryRun(hr, a), await dryRun(hr, b)];
  if (!('digest' in first && 'digest' in second)) throw new Error('no dry run');
  await begin(hr, a);
  await begin(hr, b);
  await carryOut(hr, a, first.digest);
  const before = await people();
  await expect(carryOut(hr, b, second.digest)).rejects.toThrow('People were changed');
  expect(await people()).toBe(before);
  expect((await dryRun(hr, b)).state).toBe('read');
});

test('those missing from a full file leave, and can be put back', async () => {
  const hr = await world.acting('hr');
  const rows = ['Sam,Outhead,sam.outhead@testbridge.example,Headteacher,SO1,South,,,,'];
  const id = await takeIn(hr, { name: 'south.csv', bytes: Buffer.from([HEADER, ...rows].join('\n')) });
  await world.owner.query('update people_import set complete = true where id = $1', [id]);
  const run = await dryRun(hr, id);
  if (!('plan' in run)) throw new Error('no dry run');
  expect(run.plan.left.map((p) => p.name).sort()).toEqual(['Sue Other', 'Zoë Zimmer']);
  await begin(hr, id);
  await carryOut(hr, id, run.digest);
  const browser = await world.browser('hr');
  const page = await browser.get(`/people/${world.people.southTeacher}`);
  expect(page.html).toContain('Leaves on 18 November 2026');
  const back = [rows[0]!, 'Sue,Other,sue.other@testbridge.example,Teacher,,South,,,,'];
  const right = await takeIn(hr, { name: 'right.csv', bytes: Buffer.from([HEADER, ...back].join('\n')) });
  const told = (await browser.get(`/people/import/${right}`)).html;
  expect(told).toContain('1 person in the file is recorded as leaving');
  expect(told).toMatch(/Sue Other<\/a>, leaves on 18 November 2026/);
  expect(told).toContain(`href="/people/import/${id}"`);
  const seq = /name="seq" value="(\d+)"/.exec(page.html)![1]!;
  expect((await browser.get(`/people/import/${id}`)).html).toContain('2 people were missing from the file');
  expect((await browser.post(`/people/${world.people.southTeacher}/undo-leave`, { seq })).html).toContain(
    'Put back as it was',
  );
  const staying = await browser.post(`/people/import/${id}/staying`, {});
  expect(staying.html).toContain('1 person is put back.');
  expect(staying.html).not.toContain('missing from the file');
  expect((await browser.get(`/people/${world.people.southTeacher}`)).html).not.toContain('Leaves on');
});

const historyIn = async (person: string) => {
  const { rows } = await world.owner.query<{ verb: string; payload: Record<string, unknown> }>(
    `select l.verb, p.payload from ledger l join ledger_payload p using (trust_id, seq)
     where l.subject_kind = 'person' and l.subject_id = $1 and l.verb like '%import' order by l.seq`,
    [person],
  );
  return rows;
};

/** Takes a file in and imports it. @returns the import's id and the digest that was confirmed */
async function imported(lines: string[]): Promise<{ id: string; digest: string }> {
  const hr = await world.acting('hr');
  const id = await takeIn(hr, { name: 'more.csv', bytes: Buffer.from([HEADER, ...lines].join('\n')) });
  const run = await dryRun(hr, id);
  if (!('plan' in run)) throw new Error('no dry run');
  expect(run.plan.errors).toEqual([]);
  await begin(hr, id);
  await carryOut(hr, id, run.digest);
  return { id, digest: run.digest };
}

test('the record of each person says that an import added or changed them, and what', async () => {
  const { id } = await imported([
    'Wyn,Wilder,wyn@testbridge.example,Librarian,W1,North,,mary.nash@testbridge.example,1/9/2026,',
  ]);
  const wyn = await world.owner.query<{ id: string }>("select id from person where staff_code = 'W1'");
  await imported(['Wyn,Wilder-Ash,wyn@testbridge.example,Head librarian,W1,North,,,,']);
  const [added, changed, ...more] = await historyIn(wyn.rows[0]!.id);
  expect(more).toEqual([]);
  expect(added).toMatchObject({
    verb: 'person added by import',
    payload: { import: id, file: 'more.csv', facts: { familyName: 'Wilder' } },
  });
  expect(added!.payload.engagements).toMatchObject([
    { job: 'Librarian', schoolId: world.schools.north, managerId: world.people.manager },
  ]);
  expect(changed).toMatchObject({ verb: 'person changed by import' });
  expect(changed!.payload.changed).toMatchObject({
    familyName: [{ was: 'Wilder', is: 'Wilder-Ash' }],
    job: [{ was: 'Librarian', is: 'Head librarian' }],
  });
  const page = await (await world.browser('administrator')).get(`/people/${wyn.rows[0]!.id}`);
  expect(page.html).toContain('Person added by import');
  expect(page.html).toContain('Person changed by import: job, last name');
  const ledger = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(ledger.faults).toEqual([]);
});

test('what a file leaves as it is keeps its revision, so that nobody who edits it is refused', async () => {
  await imported([
    'Two,Jobs,two@testbridge.example,Teacher,TJ1,North,,,1/9/2026,',
    'Two,Jobs,two@testbridge.example,Club leader,TJ1,South,,,1/9/2026,',
  ]);
  await imported([
    'Two,Jobs,two@testbridge.example,Teacher,TJ1,North,,,1/9/2026,',
    'Two,Jobs,two@testbridge.example,Club leader,TJ1,South,,,1/9/2026,31/12/2026',
  ]);
  const { rows } = await world.owner.query(
    `select e.job, e.revision from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
     where p.staff_code = 'TJ1' order by e.job`,
  );
  expect(rows).toEqual([
    { job: 'Club leader', revision: 2 },
    { job: 'Teacher', revision: 1 },
  ]);
});

test('a link sent to the address before opens nothing once a file has given another', async () => {
  await imported(['Lin,Kay,lin@testbridge.example,Cook,L1,South,,,1/9/2026,']);
  const lin = await world.owner.query<{ id: string }>("select id from person where staff_code = 'L1'");
  await world.owner.query(
    `insert into personal_link (trust_id, id, person_id, purpose, token_hash, created_at, expires_at)
     values ($1, gen_random_uuid(), $2, 'join', 'x', now(), now() + interval '1 day')`,
    [world.trustId, lin.rows[0]!.id],
  );
  await imported(['Lin,Kay,lin.kay@testbridge.example,Cook,L1,South,,,1/9/2026,']);
  const links = await world.owner.query('select used_at is not null as spent from personal_link');
  expect(links.rows).toEqual([{ spent: true }]);
});

test('an import that is done stays done, however often it is carried out', async () => {
  const { id, digest } = await imported(['Ona,Once,ona@testbridge.example,Cook,ON1,South,,,1/9/2026,']);
  await expect(carryOut(await world.acting('hr'), id, digest)).rejects.toThrow('imported already');
  expect((await dryRun(await world.acting('hr'), id)).state).toBe('done');
});

test.each([
  ['nothing chosen', undefined, 'Choose a file'],
  ['an empty file', '', 'The file is empty'],
  ['a header only', HEADER, 'no people under them'],
  ['a picture', new Uint8Array([137, 80, 78, 71, 0, 0, 0]), 'not a CSV file'],
])('%s is refused where it was chosen', async (_what, bytes, message) => {
  const browser = await world.browser('hr');
  const file = bytes === undefined ? undefined : { field: 'file', name: 'x.csv', bytes };
  const page = await browser.post('/people/import', {}, file);
  expect(page.status).toBe(422);
  expect(page.html).toContain(message);
});

test('10,000 rows are planned, imported and changed, each time in one transaction', {
  timeout: 120_000,
}, async () => {
  const hr = await world.acting('hr');
  const big = (name: string, job: string) =>
    Array.from({ length: 10_000 }, (_, i) => {
      const manager = i > 50 ? `p${i % 50}@big.example` : '';
      return `First${i},${name}${i},p${i}@big.example,${job},P${i},${i % 2 ? 'North' : 'South'},,${manager},1/9/2026,`;
    });
  const timed = async (lines: string[]) => {
    const id = await takeIn(hr, { name: 'big.csv', bytes: Buffer.from([HEADER, ...lines].join('\n')) });
    const began = performance.now();
    const run = await dryRun(hr, id);
    const planned = performance.now();
    if (!('plan' in run)) throw new Error('no dry run');
    expect(run.plan.errors).toEqual([]);
    await begin(hr, id);
    const counts = await carryOut(hr, id, run.digest);
    const [plan, carry] = [planned - began, performance.now() - planned].map(Math.round) as [number, number];
    console.info(`10,000 rows: dry run ${plan} ms, import ${carry} ms`);
    // Generous: the machine may be busy. What matters is that neither grows with the square of the rows.
    expect(plan).toBeLessThan(15_000);
    expect(carry).toBeLessThan(30_000);
    return counts;
  };
  expect(await timed(big('Last', 'Teacher'))).toMatchObject({ added: 10_000, changed: 0 });
  expect(await timed(big('Newlast', 'Lecturer'))).toMatchObject({ added: 0, changed: 10_000 });
  expect(await timed(big('Newlast', 'Lecturer'))).toMatchObject({ unchanged: 10_000 });
  const { rows } = await world.owner.query(
    "select verb, count(*)::int from ledger where verb like 'person % by import' and at = (select max(at) from ledger) group by 1 order by 1",
  );
  expect(rows.map((r) => r.count >= 10_000)).toEqual([true, true]);
});

test('files that nobody confirms are forgotten after a day', async () => {
  await inTrust(world.db, world.trustId, (tx) => forgetOldImports(tx, new Date('2026-11-19T10:00:01Z')));
  expect((await world.owner.query('select 1 from people_import')).rowCount).toBe(0);
});
