import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../../test/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

test('a point to look at offers its words at the push of a button, which settles it', async () => {
  const browser = await world.browser('administrator');
  const bytes =
    '1. Rules\n\n1.1 Staff are advised not to not reply to parents.\n\n1.2 Misuse must be reported to the Headteacher.\n';
  await browser.post('/policy/new/upload', {}, { field: 'file', name: 'policy.txt', bytes });
  const { rows } = await world.owner.query('select id, kind from policy_lint order by kind');
  expect(rows.map(({ kind }) => kind)).toEqual(['double-negative', 'report-loop']);
  const page = await browser.get('/policy/draft/points');
  expect(page.html.match(/Use these words/g)).toHaveLength(2);
  expect(page.html).toContain('“Staff are advised not to reply to parents.”');
  for (const { id } of rows) await browser.post(`/policy/draft/points/${id}`, { do: 'fix', revision: '1' });
  const after = await world.owner.query(
    "select text from policy_clause where number like '1.%' order by number",
  );
  expect(after.rows.map(({ text }) => text)).toEqual([
    'Staff are advised not to reply to parents.',
    'Misuse must be reported to the Headteacher. If the report is about the Headteacher, it goes to the Chair of the Trust instead.',
  ]);
  const states = await world.owner.query('select distinct state from policy_lint');
  expect(states.rows).toEqual([{ state: 'settled' }]);
});
