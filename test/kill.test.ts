import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { inTrust, openDatabase, openPool } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { verifyLedger } from '../src/platform/ledger.ts';
import { rootFolder } from '../src/platform/root.ts';

const ROUNDS = 20;
const dataDir = mkdtempSync(join(tmpdir(), 'decorum-kill-'));
const writer = join(rootFolder, 'test/kill-writer.ts');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the writer and resolves with what it had acknowledged when everything was killed. */
function writeAndKill(after: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(process.execPath, [writer, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout!.on('data', (chunk) => {
      const first = said === '';
      said += chunk;
      if (first) setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') done(said.split('\n').slice(0, -1));
      else fail(new Error(`the writer ended by itself with ${code}`));
    });
  });
}

test(`killed ${ROUNDS} times during writes: the next start works and nothing acknowledged is lost`, {
  timeout: 240_000,
}, async () => {
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const lines = await writeAndKill(20 + ((round * 37) % 160));
    expect(lines.length, `round ${round}`).toBeGreaterThan(0);
    for (const line of lines) acknowledged.add(line);
    // Every other time the database server dies with it, as when the machine goes.
    if (round % 2 === 1) process.kill(postmaster(), 'SIGKILL');
  }
  const server = await startEmbedded(dataDir);
  const pool = openPool(server.url, 'app');
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  const kept = new Set(
    (await owner.query<{ subject_id: string }>('select subject_id from ledger')).rows.map(
      (r) => r.subject_id,
    ),
  );
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  expect(kept.size).toBeGreaterThan(ROUNDS);
  const { rows } = await owner.query<{ trust_id: string }>('select trust_id from trust');
  const db = openDatabase(pool);
  const report = await inTrust(db, rows[0]!.trust_id, (tx) => verifyLedger(tx, rows[0]!.trust_id));
  expect(report.faults).toEqual([]);
  await owner.end();
  await pool.end();
  await server.stop();
});

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
}
