import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Checkpoint, holdsTo, makeCheckpoint, parseCheckpoint } from '../platform/checkpoint.ts';
import { machineClock } from '../platform/clock.ts';
import { inTrust } from '../platform/database/database.ts';
import { verifyLedger } from '../platform/ledger.ts';
import { chooseTrust, withDatabase } from './database.ts';

const HELP = `decorum ledger verify [--trust NAME] [--checkpoint FILE] [--json]
  Walks the ledger of every trust, or of the one named, and says whether it holds.
  With a checkpoint made earlier it also shows that nothing before it was rewritten.
  Exit 0: it holds. 1: it does not. 2: it could not be checked.

decorum ledger checkpoint [--trust NAME] > checkpoint.json
  The last line's number and hash, signed, to keep somewhere else.
`;

/** `decorum ledger`: see HELP. */
export async function run(args: string[]): Promise<number> {
  const options = {
    trust: { type: 'string' },
    checkpoint: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`decorum ledger: ${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const [what] = given.positionals;
  if (given.values.help || !what) {
    process.stdout.write(HELP);
    return given.values.help ? 0 : 2;
  }
  if (what === 'verify') return verifyAll(given.values);
  if (what === 'checkpoint') return printCheckpoint(given.values.trust);
  process.stderr.write(`decorum ledger: there is no '${what}'\n\n${HELP}`);
  return 2;
}

async function verifyAll(options: { trust?: string; checkpoint?: string; json?: boolean }): Promise<number> {
  const checkpoint = options.checkpoint ? readCheckpoint(options.checkpoint) : undefined;
  if (checkpoint === null) return 2;
  return withDatabase(async ({ db, trusts }) => {
    const chosen = options.trust
      ? [chooseTrust(trusts, options.trust)]
      : checkpoint
        ? trusts.filter((t) => t.trustId === checkpoint.trustId)
        : trusts;
    if (chosen.includes(null)) return 2;
    if (chosen.length === 0) {
      process.stderr.write('decorum: there is no trust here to check.\n');
      return 2;
    }
    if (checkpoint && chosen.some((t) => t?.trustId !== checkpoint.trustId)) {
      process.stderr.write(`decorum: the checkpoint is of another trust, ${checkpoint.trust}.\n`);
      return 2;
    }
    let held = true;
    for (const trust of chosen.filter((t) => t !== null)) {
      const { report, kept } = await inTrust(db, trust.trustId, async (tx) => ({
        report: await verifyLedger(tx, trust.trustId),
        kept: !checkpoint || (await holdsTo(tx, checkpoint)),
      }));
      const faults = [...report.faults];
      if (checkpoint && !kept)
        faults.push({ seq: checkpoint.seq, what: `is not the line of the checkpoint of ${checkpoint.at}` });
      held &&= faults.length === 0;
      if (options.json) process.stdout.write(`${JSON.stringify({ trust: trust.name, ...report, faults })}\n`);
      else
        process.stdout.write(
          `${trust.name}: ${faults.length === 0 ? 'holds' : 'DOES NOT HOLD'}, ${report.rows} lines${report.erased ? `, particulars of ${report.erased} erased by retention` : ''}\n${faults.map((f) => `  line ${f.seq} ${f.what}\n`).join('')}`,
        );
    }
    return held ? 0 : 1;
  });
}

function readCheckpoint(path: string): Checkpoint | null {
  try {
    const checkpoint = parseCheckpoint(readFileSync(path, 'utf8'));
    if (!checkpoint)
      process.stderr.write(`decorum ledger: the signature of ${path} does not fit what it says\n`);
    return checkpoint;
  } catch (error) {
    process.stderr.write(`decorum ledger: ${path} is not a checkpoint: ${(error as Error).message}\n`);
    return null;
  }
}

function printCheckpoint(name: string | undefined): Promise<number> {
  return withDatabase(async ({ db, trusts, secret }) => {
    const trust = chooseTrust(trusts, name);
    if (!trust) return 2;
    const checkpoint = await inTrust(db, trust.trustId, (tx) =>
      makeCheckpoint(tx, trust, machineClock.now(), secret),
    );
    if (!checkpoint) {
      process.stderr.write('decorum ledger: nothing has been recorded yet.\n');
      return 2;
    }
    process.stdout.write(`${JSON.stringify(checkpoint, null, 2)}\n`);
    return 0;
  });
}
