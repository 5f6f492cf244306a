import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { CHECK_POLICY, fillRegisters } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { approve, ask } from '../../../test/requests.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { startJobs } from '../../platform/jobs.ts';
import { draftRoutes } from './pages.tsx';

/** Words that are nowhere else, in every field a person can fill. None of them may be found again. */
const MARKER = 'quixotryvane';
const FIELDS = {
  draft: `A ${MARKER} day! Amelia Castleford of ${MARKER} has won.`,
  where: 'other',
  platform: 'forum',
  audience: 'private-group',
  group: `The ${MARKER} group`,
  picture: 'photo',
  words: `From ${MARKER}: Amelia Castleford lives at 4 ${MARKER} Road`,
  people: `Amelia Castleford\n${MARKER} Stranger`,
  checked: `Once ${MARKER}. Amelia Castleford of ${MARKER} has won.`,
};

let world: World;
let browser: Browser;
const seen: Response[] = [];
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
  // Puts the job tables there, with this installation's own jobs in them.
  const jobs = await startJobs(world.databaseUrl, world.app.jobs, world.app.parts.log);
  await jobs.stop();
  browser = await world.browser('teacher');
});
afterAll(() => world.close());

/** Posts as a page of ours would, and keeps the response for its headers. */
async function post(path: string, more: Record<string, string> = {}): Promise<string> {
  const page = await browser.get('/check');
  const token = /name="_csrf" value="([^"]+)"/.exec(page.html)![1]!;
  const body = new URLSearchParams({ _csrf: token, ...FIELDS, ...more });
  const response = await browser.raw(path, { method: 'POST', body });
  seen.push(response);
  return response.text();
}

/** Every row of every table of every schema, as text. */
async function tablesWith(words: string): Promise<{ tables: number; found: string[] }> {
  const tables = await world.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const hit = await world.owner.query(`select 1 from ${name} as t where t::text ilike $1 limit 1`, [
      `%${words}%`,
    ]);
    // What is stored as bytes is shown in hexadecimal by a cast to text.
    const bytes = await world.owner.query(`select 1 from ${name} as t where t::text ilike $1 limit 1`, [
      `%${Buffer.from(words).toString('hex')}%`,
    ]);
    if (hit.rowCount || bytes.rowCount) found.push(name);
  }
  return { tables: tables.rows.length, found };
}

function filesWith(words: string, folder = world.dataDir): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

const headersOf = (response: Response): string =>
  [response.url, ...[...response.headers].flat(), ...response.headers.getSetCookie()].join('\n');
/** Also as it stands in a cookie or an address that was encoded. */
const shapes = (words: string) => [
  words,
  Buffer.from(words).toString('base64').slice(1, -4),
  encodeURIComponent(words),
];

test('a draft that was compared with a permission and with words approved for the press is found nowhere', async () => {
  const account = await world.owner.query(
    "select id from official_account where handle = '@northtestbridge'",
  );
  const { id } = account.rows[0];
  const use = {
    purpose: 'Trip',
    plan: 'Pictures.',
    matter: 'trips',
    [`accounts.${id}`]: 'yes',
    until: '1/12/2026',
  };
  await approve(world, 'manager', await ask(world, 'teacher', 'business-use', use));
  const words = 'I spoke to a journalist about exclusions.';
  const enquiry = {
    outlet: 'Echo',
    question: 'Why?',
    wording: words,
    day: '18/11/2026',
    time: '3pm',
    until: '1/12/2026',
  };
  await approve(world, 'head', await ask(world, 'teacher', 'press-enquiry', enquiry));
  const draft = `${words} A ${MARKER} trip.`;
  expect(await post('/check', { draft })).toContain('These are the words approved for Echo');
  expect(await post('/check/live', { draft, where: `official:${id}` })).toContain(
    'covers posts for the trust',
  );
  seen.length = 0;
  expect((await tablesWith(MARKER)).found).toEqual([]);
  for (const shape of shapes(MARKER)) expect(world.log.join('\n')).not.toContain(shape);
});

test('a draft that was only checked, and the words in its picture, are found nowhere: tables, jobs, ledger, logs, files, headers, cookies', async () => {
  const ledger = async () =>
    (await world.owner.query('select count(*)::int as n from ledger')).rows[0].n as number;
  const before = await ledger();
  for (const path of ['/check', '/check/live']) {
    const html = await post(path);
    expect(html).toContain(MARKER);
    expect(html).toContain('id="finding-1"');
    expect(html).toContain('In the picture: ');
    expect(await post(path, { fix: '1' })).toContain('ne of our pupils');
    await post(path, { fix: 'all' });
    await post(path, { where: 'personal:nowhere:public' });
    await post(path, { draft: `${MARKER} `.repeat(2000) });
    await post(path, { picture: `${MARKER}` });
  }

  // Saying that a finding is wrong keeps nothing either, until it is agreed to.
  const asked = await post('/check/wrong', { wrong: '1' });
  expect(asked).toContain('Say why this is wrong');
  expect(asked).toContain(MARKER);
  expect(
    await post('/check/wrong/send', { wrong: '1', kind: 'other', why: MARKER, keep: 'draft' }),
  ).toContain('Tick this if you agree');
  expect(
    await post('/check/wrong/send', { wrong: '99', agree: 'yes', kind: 'other', keep: 'words' }),
  ).toContain('no longer there');

  // Asking about a draft keeps nothing either, until the question is sent.
  const toAsk = await post('/questions/new', { finding: '1' });
  expect(toAsk).toContain('Ask about your draft');
  expect(toAsk).toContain(MARKER);
  expect(await post('/questions', { finding: '1' })).toContain('Write your question.');

  expect(await post('/check/people', { name: `${MARKER} person` })).toContain('"people":[]');

  // A checker that fails, with the draft in its message, in its name and in lines that look like a stack.
  const planted = draftRoutes(world.app.parts, (draft) => {
    const error = new Error(`could not read ${draft.text}\n    at ${draft.text} (${MARKER}.ts:1:1)`);
    error.name = `Error${MARKER}`;
    throw Object.assign(error, { code: MARKER, cause: draft });
  });
  for (const route of world.app.routes) {
    const failing = planted.find((one) => one.path === route.path && one.method === route.method);
    if (failing) route.handle = failing.handle as never;
  }
  for (const path of ['/check', '/check/live']) {
    const html = await post(path);
    expect(html).toContain('Not checked');
    expect(html).not.toContain('Clear to post');
    // The words are still in the form: nothing is lost.
    expect(html).toContain(`${FIELDS.draft}</textarea>`);
    expect(html).toContain(`${FIELDS.words}</textarea>`);
  }
  expect(seen.map((r) => r.status)).toEqual([
    200, 200, 200, 422, 422, 422, 200, 200, 200, 422, 422, 422, 200, 422, 409, 200, 422, 200, 503, 503,
  ]);
  expect(world.log.filter((line) => line.includes('a draft could not be checked'))).toHaveLength(2);

  const { tables, found } = await tablesWith(MARKER);
  expect(tables).toBeGreaterThan(30);
  expect(found).toEqual([]);
  expect(await ledger()).toBe(before);
  expect(filesWith(MARKER)).toEqual([]);
  for (const shape of shapes(MARKER)) {
    expect(world.log.join('\n')).not.toContain(shape);
    expect(seen.map(headersOf).join('\n')).not.toContain(shape);
    expect(browser.cookieHeader()).not.toContain(shape);
  }
  for (const response of seen) expect(response.headers.get('cache-control')).toBe('no-store');
});

test('the search itself finds what is there', async () => {
  await world.owner.query('update school set short_name = $1 where id = $2', [
    `${MARKER}-planted`,
    world.schools.north,
  ]);
  expect((await tablesWith(`${MARKER}-planted`)).found).toEqual(['public.school']);
  await world.owner.query("update school set short_name = 'North' where id = $1", [world.schools.north]);
  const schemas = await world.owner.query(
    "select distinct table_schema as s from information_schema.tables where table_schema in ('public','auth','pgboss') order by 1",
  );
  expect(schemas.rows.map((row) => row.s)).toEqual(['auth', 'pgboss', 'public']);
});

test('when the registers cannot be read it is "not checked", never "clear"', async () => {
  const world2 = await makeWorld();
  const other = await world2.browser('teacher');
  await other.get('/check');
  await world2.owner.query('revoke select on pupil, consent, family_tie from decorum_app');
  const page = await other.post('/check', { draft: `Lovely ${MARKER} weather.`, where: 'other' });
  expect(page.status).toBe(503);
  expect(page.html).toContain('Not checked');
  expect(page.html).not.toContain('Clear to post');
  expect(world2.log.join('\n')).not.toContain(MARKER);
  await world2.close();
});
