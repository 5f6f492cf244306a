import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../world.ts';

/** What breaks out of an attribute, of text and of a spreadsheet's cell, whichever it is put into. */
const HOSTILE = `=1+1"'><img src=x onerror=alert(1)></textarea></title><script>alert(1)</script>`;
const RAW = /<img src=x|<script>alert|" onerror|<\/textarea><\/title>/;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const administrator = await world.browser('administrator');
  const said = async (path: string, fields: Record<string, string>) => {
    const page = await administrator.post(path, fields);
    expect(page.status, path).toBeLessThan(300);
    return page;
  };
  const short = HOSTILE.slice(0, 40);
  await said('/schools/new', { name: HOSTILE, shortName: short.slice(0, 30), phase: 'primary' });
  await said('/people/new', {
    givenName: short,
    familyName: short,
    knownAs: short,
    category: 'agency',
    organisation: short,
    staffCode: '=A1',
    email: 'nina@x.example',
    place: world.schools.north,
    job: HOSTILE,
    from: '1/9/2026',
    pattern: 'none',
  });
  const held = await world.owner.query<{ id: string }>("select id from role_held where role = 'ceo'");
  const ceo = await world.browser('ceo');
  await ceo.post(`/people/${world.people.ceo}/delegations/new`, {
    held: held.rows[0]!.id,
    delegate: 'Hari Sethi',
    from: '18/11/2026',
    to: '20/11/2026',
    reason: HOSTILE,
  });
  const policy = `${HOSTILE}\n1. ${HOSTILE} You must not post.\n1.1 [click](javascript:alert(1)) ${HOSTILE}\n"><img src=x. See it.\n`;
  const bytes = policy.repeat(2);
  await administrator.post('/policy/new/upload', {}, { field: 'file', name: `${HOSTILE}.txt`, bytes });
  const staff = `Forename,Surname,Work Email,Job Title,School\n"${HOSTILE.replaceAll('"', '""')}",,,,Nowhere\n`;
  await administrator.post('/people/import', {}, { field: 'file', name: `${HOSTILE}.csv`, bytes: staff });
  await world.owner.query('update trust set name = $1, short_name = $2, town = $2', [HOSTILE, short]);
});
afterAll(() => world.close());

test('what people write stays words on every page of every kind of person', async () => {
  let pages = 0;
  let told = 0;
  for (const persona of ['administrator', 'ceo', 'dpo', 'head', 'teacher'] as Persona[]) {
    const browser = await world.browser(persona);
    const search = new URLSearchParams({ text: HOSTILE, q: HOSTILE, verb: HOSTILE, next: HOSTILE });
    const wait = [
      '/',
      ...world.app.routes.filter((r) => r.method === 'get' && !r.path.includes(':')).map((r) => r.path),
    ];
    const seen = new Set<string>();
    for (let path = wait.shift(); path !== undefined && seen.size < 150; path = wait.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      for (const address of path.includes('?') ? [path] : [path, `${path}?${search}`]) {
        const answer = await browser.raw(address);
        expect(answer.status, address).toBeLessThan(500);
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
        const html = await answer.text();
        pages += 1;
        expect(html, address).not.toMatch(RAW);
        expect(html, address).not.toMatch(
          /(href|src|action|formaction)="\s*(javascript|data:text|\/\/|\/\\)/i,
        );
        if (html.includes('&lt;img src=x')) told += 1;
        for (const [, href] of html.matchAll(/href="(\/(?!assets|sign-out)[^"#]*)"/g))
          wait.push(href!.replaceAll('&amp;', '&'));
      }
    }
  }
  expect(pages).toBeGreaterThan(100);
  expect(told).toBeGreaterThan(10);
}, 180_000);

test('no cell of a file begins as a formula does', async () => {
  const administrator = await world.browser('administrator');
  let cells = 0;
  for (const path of ['/people.csv', '/ledger.csv', '/people/import/example.csv']) {
    const asks = path === '/ledger.csv' ? administrator.submit(path) : administrator.raw(path);
    const answer = await asks;
    expect(answer.headers.get('content-disposition'), path).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const rows = parse(await answer.text(), { bom: true, relax_column_count: true }) as string[][];
    for (const cell of rows.flat()) {
      expect(cell, path).not.toMatch(/^[=+@\t\r]|^-\D/);
      cells += 1;
    }
  }
  expect(cells).toBeGreaterThan(50);
});

test('a line end typed into a name reaches no header of a mail', async () => {
  const administrator = await world.browser('administrator');
  const name = 'Trust\r\nBcc: eve@evil.example';
  const form = (await administrator.get('/trust')).html;
  const revision = /name="revision" value="(\d+)"/.exec(form)![1]!;
  const saved = await administrator.post('/trust', { name, shortName: 'T', town: 'T', revision });
  expect(saved.status).toBeLessThan(423);
  await world.owner.query('update person set user_id = null where id = $1', [world.people.volunteer]);
  await administrator.post(`/people/${world.people.volunteer}/invite`);
  const { rows } = await world.owner.query<{ subject: string; to_address: string }>(
    'select subject, to_address from mail',
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.subject + row.to_address).not.toMatch(/[\r\n]/);
  const added = await administrator.post('/people/new', {
    givenName: 'A',
    familyName: 'B',
    category: 'employee',
    email: 'a@b.example\r\nbcc:eve@evil.example',
  });
  expect(added.status).toBe(422);
});
