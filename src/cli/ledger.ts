import { createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inTrust } from '../platform/database/database.ts';
import { canonical, verifyLedger } from '../platform/ledger.ts';
import { signingKey } from '../platform/signing-key.ts';
import { chooseTrust, withDatabase } from './database.ts';

const HELP = `decorum ledger verify [--trust NAME] [--checkpoint FILE] [--json]
  Walks the ledger of every trust, or of the one named, and says whether it holds.
  With a checkpoint made earlier it also shows that nothing before it was rewritten.
  Exit 0: it holds. 1: it does not. 2: it could not be checked.

decorum ledger checkpoint [--trust NAME] > checkpoint.json
  The last line's number and hash, signed, to keep somewhere else.
`;

/** What leaves the building: how far the ledger had come, signed with the installation's key. */
type Checkpoint = {
  trustId: string;
  trust: string;
  at: string;
  seq: string;
  hash: string;
  publicKey: string;
  signature: string;
};

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
  if (what === 'checkpoint') return makeCheckpoint(given.values.trust);
  process.stderr.write(`decorum ledger: there is no '${what}'\n\n${HELP}`);
  return 2;
}

async function verifyAll(options: { trust?: string; checkpoint?: string; json?: boolean }): Promise<number> {
  const checkpoint = options.checkpoint ? readCheckpoint(options.checkpoint) : undefined;
  if (checkpoint === null) return 2;
  return withDatabase(async (db, trusts) => {
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
    let held = true;
    for (const trust of chosen.filter((t) => t !== null)) {
      const report = await inTrust(db, trust.trustId, (tx) => verifyLedger(tx, trust.trustId));
      const faults = [...report.faults];
      if (checkpoint) {
        const row = await inTrust(db, trust.trustId, (tx) =>
          tx.selectFrom('ledger').select('hash').where('seq', '=', checkpoint.seq).executeTakeFirst(),
        );
        if (row?.hash.toString('hex') !== checkpoint.hash)
          faults.push({ seq: checkpoint.seq, what: `is not the line of the checkpoint of ${checkpoint.at}` });
      }
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
    const { signature, ...body } = JSON.parse(readFileSync(path, 'utf8')) as Checkpoint;
    const key = createPublicKey({ key: Buffer.from(body.publicKey, 'base64'), format: 'der', type: 'spki' });
    if (verify(null, Buffer.from(canonical(body)), key, Buffer.from(signature, 'base64')))
      return { ...body, signature };
    process.stderr.write(`decorum ledger: the signature of ${path} does not fit what it says\n`);
  } catch (error) {
    process.stderr.write(`decorum ledger: ${path} is not a checkpoint: ${(error as Error).message}\n`);
  }
  return null;
}

async function makeCheckpoint(name: string | undefined): Promise<number> {
  return withDatabase(async (db, trusts, secret) => {
    const trust = chooseTrust(trusts, name);
    if (!trust) return 2;
    const head = await inTrust(db, trust.trustId, (tx) =>
      tx.selectFrom('ledger_head').selectAll().executeTakeFirst(),
    );
    if (!head) {
      process.stderr.write('decorum ledger: nothing has been recorded yet.\n');
      return 2;
    }
    const { privateKey, publicKey } = signingKey(secret, 'ledger');
    const body = {
      trustId: trust.trustId,
      trust: trust.name,
      at: new Date().toISOString(),
      seq: head.seq,
      hash: head.hash.toString('hex'),
      publicKey,
    };
    process.stdout.write(
      `${JSON.stringify({ ...body, signature: sign(null, Buffer.from(canonical(body)), privateKey).toString('base64') }, null, 2)}\n`,
    );
    return 0;
  });
}
