import { parseArgs } from 'node:util';
import { holdsTo, makeCheckpoint, parseCheckpoint } from '../platform/checkpoint.ts';
import { machineClock } from '../platform/clock.ts';
import { atOneMoment, inTrust, type Tx } from '../platform/database/database.ts';
import { type LedgerReport, verifyLedger } from '../platform/ledger.ts';
import { signingKey } from '../platform/signing-key.ts';
import type { TrustNamed } from '../platform/trusts.ts';
import { chooseTrust, withDatabase } from './database.ts';
import { readText, Unreadable } from './read-text.ts';
import { wrongWords } from './wrong-words.ts';

const HELP = `decorum ledger verify [--trust NAME] [--checkpoint FILE [--key FINGERPRINT]] [--json]
  Walks the ledger of every trust, or of the one named, and says whether it holds.
  With a checkpoint made earlier it also shows that nothing before it was rewritten. The checkpoint must be signed with
  this installation's key, or with the one whose fingerprint you kept and give with --key.
  Exit 0: it holds. 1: it does not. 2: it could not be checked.

decorum ledger checkpoint [--trust NAME] > checkpoint.json
  The last line's number and hash, signed, to keep somewhere else. The key's fingerprint is printed beside it: keep
  that too, apart from this machine.
`;

const NO_SECRET =
  'the secret of this installation is not here. Set DATA_DIR to the folder that has it, or SECRET to it';

/** `decorum ledger`: see HELP. */
export async function run(args: string[]): Promise<number> {
  const options = {
    trust: { type: 'string' },
    checkpoint: { type: 'string' },
    key: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return complain(`${wrongWords(error)}\n\n${HELP}`);
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

type Given = { trust?: string; checkpoint?: string; key?: string; json?: boolean };
type Read = NonNullable<ReturnType<typeof parseCheckpoint>>;

async function verifyAll(given: Given): Promise<number> {
  const key = given.key?.replace(/[\s:]/g, '').toLowerCase();
  if (key !== undefined && !given.checkpoint) return complain('--key goes with --checkpoint.');
  if (key !== undefined && !/^[0-9a-f]{64}$/.test(key))
    return complain('the fingerprint of a key is 64 letters and digits, 0-9 and a-f.');
  const checkpoint = given.checkpoint ? readCheckpoint(given.checkpoint) : undefined;
  if (checkpoint === null) return 2;
  return withDatabase(async ({ db, trusts, secret }) => {
    if (checkpoint && !key && !secret) return complain(`${NO_SECRET}, or name the key with --key.`);
    if (checkpoint && checkpoint.fingerprint !== (key ?? signingKey(secret!, 'ledger').fingerprint))
      return complain(
        `${given.checkpoint} is signed with another key than ${key ? 'the one you named' : 'this installation’s'}: ${checkpoint.fingerprint}.${key ? '' : ' If you kept that fingerprint when the checkpoint was made, give it with --key.'}`,
      );
    const chosen = given.trust
      ? [chooseTrust(trusts, given.trust)]
      : checkpoint
        ? trusts.filter((t) => t.trustId === checkpoint.trustId)
        : trusts;
    if (chosen.includes(null)) return 2;
    if (chosen.length === 0) return complain('there is no trust here to check.');
    if (checkpoint && chosen.some((t) => t?.trustId !== checkpoint.trustId))
      return complain(`the checkpoint is of another trust, ${checkpoint.trust}.`);
    let held = true;
    for (const trust of chosen.filter((t) => t !== null)) {
      const report = await atOneMoment(db, trust.trustId, (tx) => verifyOne(tx, trust, checkpoint));
      held &&= report.faults.length === 0;
      const told = checkpoint && {
        at: checkpoint.at,
        key: checkpoint.fingerprint,
        heldAgainst: key ? ('named' as const) : ('installation' as const),
      };
      process.stdout.write(
        given.json
          ? `${JSON.stringify({ trust: trust.name, ...report, checkpoint: told })}\n`
          : inWords(trust, report, told),
      );
    }
    return held ? 0 : 1;
  });
}

async function verifyOne(tx: Tx, trust: TrustNamed, checkpoint: Read | undefined): Promise<LedgerReport> {
  const report = await verifyLedger(tx, trust.trustId);
  if (!checkpoint || (await holdsTo(tx, checkpoint))) return report;
  const fault = {
    seq: checkpoint.seq,
    what: `line ${checkpoint.seq} is not the line of the checkpoint of ${checkpoint.at}`,
  };
  return { ...report, faults: [...report.faults, fault] };
}

function inWords(
  trust: TrustNamed,
  { rows, erased, faults }: LedgerReport,
  checkpoint: { at: string; key: string; heldAgainst: 'named' | 'installation' } | undefined,
): string {
  const whose = checkpoint?.heldAgainst === 'named' ? 'the key you named' : 'this installation’s key';
  return [
    `${trust.name}: ${faults.length === 0 ? 'holds' : 'DOES NOT HOLD'}, ${rows} lines${erased ? `, particulars of ${erased} erased by retention` : ''}`,
    ...faults.map((fault) => `  ${fault.what}`),
    ...(checkpoint ? [`  checkpoint of ${checkpoint.at}, signed with ${whose}, ${checkpoint.key}`] : []),
    '',
  ].join('\n');
}

function readCheckpoint(path: string): Read | null {
  try {
    const text = readText(path);
    const checkpoint = parseCheckpoint(text);
    if (!checkpoint) complain(`the signature of ${path} does not fit what it says.`);
    return checkpoint;
  } catch (error) {
    const isRead = !(error instanceof Unreadable);
    complain(isRead ? `${path} is not what 'decorum ledger checkpoint' prints.` : `${error.message}.`);
    return null;
  }
}

function complain(words: string): 2 {
  process.stderr.write(`decorum ledger: ${words}\n`);
  return 2;
}

function printCheckpoint(name: string | undefined): Promise<number> {
  return withDatabase(async ({ db, trusts, secret }) => {
    if (!secret) return complain(`${NO_SECRET}.`);
    const trust = chooseTrust(trusts, name);
    if (!trust) return 2;
    const checkpoint = await inTrust(db, trust.trustId, (tx) =>
      makeCheckpoint(tx, trust, machineClock.now(), secret),
    );
    if (!checkpoint)
      return complain(`the ledger of ${trust.name} has lost its head. 'decorum ledger verify' says more.`);
    process.stdout.write(`${JSON.stringify(checkpoint, null, 2)}\n`);
    // Kept apart from the file, it tells one that somebody signed with a key of their own.
    process.stderr.write(`Signed with the key ${signingKey(secret, 'ledger').fingerprint}\n`);
    return 0;
  });
}
