import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { inTrust } from '../src/platform/database/database.ts';
import { verifyLedger } from '../src/platform/ledger.ts';
import type { World } from './world.ts';

/** What a command has written, by where it wrote it. */
export type Outputs = { said: string; complained: string };
/** The same, and the way back to how things were. */
export type CommandLine = Outputs & { leave(): void };

/** From here on keeps what is written to the two outputs of this process, instead of writing it; until mocks are restored. */
export function keepOutputs(): Outputs {
  const kept = { said: '', complained: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    kept.said += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    kept.complained += text;
    return true;
  });
  return kept;
}

/**
 * The surroundings of a command that is run in this process, on the database of a world: its settings, without the
 * installation's secret, and its two outputs, kept instead of written.
 */
export function atCommandLine(world: World): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'decorum-command-'));
  vi.stubEnv('DATABASE_URL', world.databaseUrl);
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('SECRET', '');
  vi.stubEnv('PUBLIC_URL', 'https://decorum.testbridge.example');
  return Object.assign(keepOutputs(), {
    leave: () => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** That the ledger holds, and its only line is a command's about the administrator; its page says so to the Chair. */
export async function expectLineOfCommand(world: World, verb: string, reason: string): Promise<void> {
  const { rows } = await world.owner.query(
    'select l.actor, l.verb, l.subject_kind, l.subject_id, p.payload from ledger l join ledger_payload p using (trust_id, seq)',
  );
  const subject = { subject_kind: 'person', subject_id: world.people.administrator };
  expect(rows).toEqual([{ actor: 'command line', verb, ...subject, payload: { reason } }]);
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report).toMatchObject({ rows: 1, faults: [] });
  // The page of the ledger says who did it, though that is nobody of the trust.
  expect((await (await world.browser('chair')).get('/ledger')).html).toContain('command line');
}
