// How long the heaviest pages take in a trust of 10,000 staff, and how many statements each sends: npm run bench:trust
// "work" is the time that processors spent on a page, ours and the database's: it says the same on a machine that is busy.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../test/world.ts';
import { fillTrust, STAFF } from './large-trust.ts';

const TIMES = Number(process.env.TIMES ?? 100);
const WARM = 5;
const MOST_MS = 200;

let world: World;
let statements = 0;
beforeAll(async () => {
  world = await makeWorld();
  await fillTrust(world);
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    statements += 1;
    return query.apply(this, given as never);
  } as typeof query;
});
afterAll(() => world.close());

const TICKS_PER_SECOND = 100;

/** Milliseconds that processors have spent on this process and on the world's connections to the database, if that is on this machine. */
async function workSoFar(): Promise<number> {
  const { user, system } = process.cpuUsage();
  const { rows } = await world.owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const ticks = rows.map(({ pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return (user + system) / 1000 + (ticks.reduce((a, b) => a + b, 0) * 1000) / TICKS_PER_SECOND;
}

/** Milliseconds and statements of one page, time after time; the number beside "Inbox" is counted anew each time. */
async function measured(
  who: Persona,
  path: string,
): Promise<{ p50: number; p99: number; work: number; sent: number; kb: number }> {
  const browser = await world.browser(who);
  const noon = Date.parse('2026-11-18T12:00:00Z');
  const took: number[] = [];
  let sent = 0;
  let kb = 0;
  let before = 0;
  for (let time = 0; time < WARM + TIMES; time += 1) {
    world.clock.set(new Date(noon + (time % 2) * 30_000).toISOString());
    if (time === WARM) before = await workSoFar();
    statements = 0;
    const start = performance.now();
    const answer = await browser.raw(path);
    const body = await answer.text();
    if (time >= WARM) took.push(performance.now() - start);
    expect(answer.status, `${path} as ${who}`).toBe(200);
    sent = statements;
    kb = Math.round(body.length / 1024);
  }
  const work = ((await workSoFar()) - before) / TIMES;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.ceil(took.length * share) - 1)]!;
  return { p50: at(0.5), p99: at(0.99), work, sent, kb };
}

const PAGES: readonly [Persona, string][] = [
  ['head', '/team'],
  ['leader', '/team'],
  ['leader', '/team?training=late&sort=training&page=3'],
  ['manager', '/team'],
  ['hr', '/training/records'],
  ['hr', '/training/records?sort=name&q=an&page=40'],
  ['head', '/training/records'],
  ['hr', '/training/modules'],
  ['hr', '/training'],
  ['teacher', '/training'],
  ['teacher', '/inbox'],
  ['head', '/inbox'],
  ['hr', '/inbox'],
  ['administrator', '/inbox'],
  ['administrator', '/inbox/done'],
  ['manager', '/inbox/done'],
  ['teacher', '/'],
  ['hr', '/'],
  ['administrator', '/requests/all'],
  ['administrator', '/requests/all?q=choir&sort=person&page=100'],
  ['teacher', '/requests/mine'],
  ['teacher', '/requests'],
  ['hr', '/people'],
  ['hr', '/policy/coverage'],
];

test.each(PAGES)('%s %s', async (who, path) => {
  const { p50, p99, work, sent, kb } = await measured(who, path);
  const verdict = p99 > MOST_MS ? '  SLOW' : '';
  process.stdout.write(
    `${who.padEnd(14)}${path.padEnd(52)} p50 ${p50.toFixed(0).padStart(5)}  p99 ${p99.toFixed(0).padStart(5)}  work ${work.toFixed(0).padStart(4)} ms  ${String(sent).padStart(4)} statements ${String(kb).padStart(5)} KiB${verdict}\n`,
  );
});

test.each([
  ['hr', '/training/records.csv'],
  ['leader', '/team.csv'],
] as [Persona, string][])('%s takes out %s', async (who, path) => {
  const browser = await world.browser(who);
  const start = performance.now();
  const answer = await browser.raw(path);
  const { length } = await answer.text();
  process.stdout.write(
    `${who} ${path}: ${(performance.now() - start).toFixed(0)} ms, ${(length / 1024).toFixed(0)} KiB\n`,
  );
});

test('asking the whole trust', async () => {
  await world.owner.query("update person set user_id = 'bench-' || id where user_id is null");
  const browser = await world.browser('hr');
  const { rows } = await world.owner.query('select id from training_module limit 1');
  const path = `/training/modules/${rows[0].id}/assign`;
  await browser.get(path);
  await world.owner.query('update training_assignment set ended_at = now() where module_id = $1', [
    rows[0].id,
  ]);
  await world.owner.query('delete from training_attempt where module_id = $1', [rows[0].id]);
  const start = performance.now();
  const answer = await browser.submit(path, {
    whom: 'everyone',
    school: '',
    due: '4/12/2026',
    withinDays: '14',
  });
  expect(answer.status).toBe(303);
  process.stdout.write(`asking ${STAFF} staff: ${(performance.now() - start).toFixed(0)} ms\n`);
});
