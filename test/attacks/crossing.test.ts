import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount, giveTotp } from '../../src/platform/accounts.ts';
import { inTrust } from '../../src/platform/database/database.ts';
import { codeNow } from '../accounts.ts';
import type { Browser } from '../browser.ts';
import { makeWorld, TOTP_SECRET, type World } from '../world.ts';

let world: World;
/** What each kind of thing of the test trust is called, in the order in which addresses name them. */
let ids: Record<string, string>;
beforeAll(async () => {
  world = await makeWorld();
  const administrator = await world.browser('administrator');
  await administrator.post('/policy/new/model');
  await world.owner.query(
    "insert into term values ($1, gen_random_uuid(), null, 'Autumn', '2026-09-01', '2026-12-18')",
    [world.trustId],
  );
  await administrator.post('/people/import', {}, { field: 'file', name: 'staff.csv', bytes: CSV });
  await world.owner.query('update person set user_id = null where id = $1', [world.people.volunteer]);
  await administrator.post(`/people/${world.people.volunteer}/invite`);
  const one = async (query: string) => {
    const { rows } = await world.owner.query<{ id: string }>(query);
    expect(rows[0], query).toBeDefined();
    return rows[0]!.id;
  };
  ids = {
    engagement: await one(`select id from engagement where person_id = '${world.people.teacher}'`),
    held: await one("select id from role_held where role = 'chair'"),
    import: await one('select id from people_import'),
    version: await one('select id from policy_version'),
    clause: await one('select id from policy_clause where not heading limit 1'),
    term: await one('select id from term'),
    mail: await one('select id from mail'),
  };
});
afterAll(() => world.close());

const CSV =
  'Forename,Surname,Work Email,Job Title,School,From\nAda,Byron,a@b.example,Teacher,North,01/09/2026\n';

/** Everything the database holds of the test trust, as one fingerprint a table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await world.owner.query<{ t: string }>(
    `select c.relname as t from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const held: Record<string, string> = {};
  for (const { t } of tables.rows) {
    const { rows } = await world.owner.query<{ h: string }>(
      `select md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as h from ${t} x where trust_id = $1`,
      [world.trustId],
    );
    held[t] = rows[0]!.h;
  }
  return held;
}

const FIELDS = {
  values: () => ({
    revision: '1',
    name: 'Taken over',
    givenName: 'Taken',
    familyName: 'Over',
    category: 'employee',
    email: 'taken@over.example',
    role: 'administrator',
    scope: 'trust',
    from: '18/11/2026',
    to: '19/11/2026',
    lastDay: '18/11/2026',
    reason: 'Because',
    code: codeNow(),
    place: world.schools.north,
    job: 'Spy',
    text: 'Taken over',
    personId: world.people.teacher,
    versionId: ids.version!,
    phase: 'primary',
    shortName: 'X',
    understood: 'yes',
    seen: 'yes',
    'signedOn-day': '18',
    'signedOn-month': '11',
    'signedOn-year': '2026',
  }),
};

/** Sends every request there is that names something, with the names of another's things. */
async function tryEverything(browser: Browser): Promise<string[]> {
  const got: string[] = [];
  const named = world.app.routes.filter((r) => r.path.includes(':') && !r.path.includes(':token'));
  for (const route of named)
    for (const id of [world.people.teacher, world.schools.north, ...Object.values(ids)]) {
      const path = route.path
        .replace(':id', /^\/people\/(?!import)/.test(route.path) ? world.people.teacher : id)
        .replace(/:[a-z]+(\{[^}]*\})?/gi, id);
      const page =
        route.method === 'get' ? await browser.get(path) : await browser.post(path, FIELDS.values());
      // Sent on to a page of one's own is refused too.
      const refused = page.status >= 400 || page.url === '/policy/new' || page.url === '/account';
      if (!refused) got.push(`${route.method} ${route.path} -> ${page.url}`);
      expect(page.status, `${route.method} ${path}`).toBeLessThan(500);
    }
  return [...new Set(got)];
}

describe('an administrator of another trust', () => {
  let browser: Browser;
  let trustId: string;
  beforeAll(async () => {
    trustId = randomUUID();
    const person = randomUUID();
    const account = { email: 'eve@elsewhere.example', name: 'Eve' };
    const userId = await createAccount(world.app.parts.auth, account);
    await giveTotp(world.app.parts.auth, userId, TOTP_SECRET);
    await inTrust(world.db, trustId, async (tx) => {
      const at = { trust_id: trustId, created_at: world.clock.now() };
      const none = { town: null, website: null, phone: null };
      await tx
        .insertInto('trust')
        .values({ ...at, ...none, name: 'Elsewhere Trust', short_name: 'ET', example: false })
        .execute();
      const words = { title: null, known_as: null, organisation: null, staff_code: null };
      await tx
        .insertInto('person')
        .values({
          ...at,
          ...words,
          id: person,
          given_name: 'Eve',
          family_name: 'Elsewhere',
          email: account.email,
          category: 'employee',
          user_id: userId,
        })
        .execute();
      for (const role of ['administrator', 'ceo', 'chair', 'hr', 'data-protection'] as const)
        await tx
          .insertInto('role_held')
          .values({
            trust_id: trustId,
            id: randomUUID(),
            person_id: person,
            role,
            school_id: null,
            from_date: '2025-09-01',
            to_date: null,
          })
          .execute();
    });
    browser = await world.browser();
    await browser.signInAs(world.app.parts, trustId, person);
    expect((await browser.get('/people')).html).toContain('Elsewhere, Eve');
  });

  test('opens and changes nothing of this one, whatever she asks for by its id', {
    timeout: 120_000,
  }, async () => {
    const before = await everything();
    expect(await tryEverything(browser)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('finds nobody and nothing of it on any page or in any file', async () => {
    for (const route of world.app.routes) {
      if (route.method !== 'get' || route.path.includes(':') || route.needs === 'anyone') continue;
      const answer = await browser.raw(
        `${route.path}?text=Eacher&q=Eacher&all=yes&school=${world.schools.north}`,
      );
      const body = await answer.text();
      expect(body, route.path).not.toMatch(/Testbridge|Tom Eacher|Eacher, Tom/);
    }
    // A name typed where a person is looked up is looked up in one's own trust alone.
    const page = await browser.post('/people/new', {
      givenName: 'Nina',
      familyName: 'New',
      category: 'employee',
      email: 'nina@elsewhere.example',
      place: 'central',
      job: 'Clerk',
      from: '1/9/2026',
      pattern: 'none',
      manager: 'tom.eacher@testbridge.example',
    });
    expect(page.html).toContain('can be found');
  });
});

test('a headteacher opens and changes nobody of another school', { timeout: 120_000 }, async () => {
  const before = await everything();
  const browser = await world.browser('southHead');
  const got = (await tryEverything(browser)).filter((line) => !SHARED.test(line));
  expect(got).toEqual([]);
  expect(await everything()).toEqual(before);
  for (const path of [
    '/people',
    '/people.csv',
    `/people?school=${world.schools.north}`,
    '/people?all=yes&text=Tom',
  ])
    expect(await (await browser.raw(path)).text(), path).not.toMatch(/Eacher|Nash/);
});

/** What is for everyone in the trust, whichever school they are of. */
const SHARED = /^get \/(policy\/(clauses|versions)|schools)\//;
