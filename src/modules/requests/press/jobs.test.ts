import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { sendRequest } from '../asking/actions.ts';
import { decide } from '../deciding/actions.ts';
import { pressEnquiry } from '../types/press-enquiry.ts';
import { nagAboutPress } from './jobs.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ at: '2026-11-18T08:00:00Z' });
});
afterAll(() => world.close());

const ask = async (): Promise<string> =>
  (
    await sendRequest(await world.acting('teacher'), pressEnquiry, {
      outlet: 'The Wexley Gazette',
      question: 'How many?',
      wording: 'Two.',
      day: '18/11/2026',
      time: '15:00',
      until: '01/12/2026',
    })
  ).id;
/** What was told since the last time this was asked. */
async function told(): Promise<[string, string, boolean][]> {
  const { rows } = await world.owner.query(
    `with said as (select * from notice where state = 'waiting') update notice n set state = 'passed-on' from said
     where said.id = n.id returning n.person_id, n.subject, n.urgent, n.words`,
  );
  for (const { words, subject } of rows) expect(`${words} ${subject}`).not.toMatch(/Gazette|Two|Eacher/);
  const nameOf = (id: string) => Object.entries(world.people).find(([, one]) => one === id)![0];
  return rows
    .map((row): [string, string, boolean] => [nameOf(row.person_id), row.subject, row.urgent])
    .sort();
}
const at = async (time: string) => {
  world.clock.set(`2026-11-18T${time}Z`);
  await nagAboutPress(world.app.parts, world.trustId);
  return told();
};

test('who decides is told at once, again as the deadline nears, and each only once', async () => {
  await ask();
  expect(await told()).toEqual([['head', 'A request waits for your decision', true]]);
  expect(await at('08:05:00')).toEqual([]);
  // It is to be decided by two.
  expect(await at('10:59:00')).toEqual([]);
  const again = [['head', 'A press enquiry still waits for your decision', true]];
  expect(await at('11:00:00')).toEqual(again);
  expect(await at('11:05:00')).toEqual([]);
  expect(await at('13:00:00')).toEqual(again);
  expect(await at('14:01:00')).toEqual([
    ['head', 'A press enquiry is late', true],
    ['teacher', 'Your press enquiry is not decided yet', true],
  ]);
  expect(await at('14:06:00')).toEqual([]);
});

test('two processes at once tell once, and what is decided is not told of', async () => {
  world.clock.set('2026-11-18T08:00:00Z');
  await world.owner.query("update request set state = 'withdrawn'");
  const id = await ask();
  await told();
  world.clock.set('2026-11-18T11:00:00Z');
  await Promise.all([1, 2, 3].map(() => nagAboutPress(world.app.parts, world.trustId)));
  // One notice was made, not one that took another's place.
  const { rows } = await world.owner.query(
    `select state from notice where about = $1 and subject = 'A press enquiry still waits for your decision'`,
    [`request ${id}`],
  );
  expect(rows).toEqual([{ state: 'waiting' }]);
  await decide(await world.acting('head'), id, {
    decision: 'approve',
    'if-wording': 'Two.',
    until: '01/12/2026',
    revision: '1',
  });
  await told();
  expect(await at('14:01:00')).toEqual([]);
});
