import { readFileSync } from 'node:fs';
import { spaced } from '../modules/policy/signing/sealing/canonical.ts';
import {
  type SignedRecord,
  type Verification,
  verifyRecord,
} from '../modules/policy/signing/sealing/record.ts';
import { longDate, longMoment } from '../platform/dates.ts';

const HELP = `decorum policy verify TEXT SIGNATURES [--key FINGERPRINT] [--json]

Proves that a policy text is the one that was signed. Needs no database and no network.

  TEXT          the signed text as downloaded (.txt)
  SIGNATURES    the record that goes with it (.json)
  --key         the fingerprint of the trust's key: proves who made the record. The trust shows it at the foot of
                its printed policy, and under "Prove this version" on the page of each signed version
  --json        the findings as JSON

Exit status: 0 it is what was signed, 1 it is not, 2 it could not be checked.
`;

const CAPACITY = { chair: 'Chair of the trust', ceo: 'Chief executive' };
const FACTOR = { totp: 'an authenticator code', passkey: 'a passkey' };

/** `decorum policy verify`: see HELP. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return say(HELP, 0);
  const { files, key, json, wrong } = words(args);
  if (wrong || files.length !== 2) return complain(`${wrong ?? 'Give the text and its record.'}\n\n${HELP}`);
  if (key !== undefined && !/^[0-9a-f]{64}$/.test(key))
    return complain('The fingerprint of a key is 64 letters and digits, 0-9 and a-f.\n');
  const [text, record] = files.map(readBytes);
  for (const [i, bytes] of [text, record].entries())
    if (!bytes) return complain(`There is no file ${files[i]}, or it cannot be read.\n`);
  const found = verifyRecord(text!, Buffer.from(record!).toString('utf8'), key);
  if (!found)
    return complain(
      `${files[1]} is not the record of a signed policy. Give the text first, then the .json file.\n`,
    );
  const status = found.faults.length === 0 ? 0 : 1;
  return say(json ? asJson(found) : report(found, key !== undefined), status);
}

function words(args: string[]): { files: string[]; key?: string; json: boolean; wrong?: string } {
  const files: string[] = [];
  let key: string | undefined;
  let json = false;
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!;
    if (word === '--json') json = true;
    else if (word === '--key') key = (args[++i] ?? '').replace(/[\s:]/g, '').toLowerCase();
    else if (word.startsWith('-') && word !== '-')
      return { files, json, wrong: `There is no option ${word}.` };
    else files.push(word);
  }
  return { files, key, json };
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function report({ record, faults }: Verification, keyNamed: boolean): string {
  if (faults.length > 0) return `NOT what was signed\n${faults.map((fault) => `  - ${fault}\n`).join('')}`;
  const signed = record.signatures.map(
    (s) =>
      `  Signed by      ${s.name}, ${CAPACITY[s.capacity]}, ${longMoment(new Date(s.at))}, with ${FACTOR[s.factor]}\n`,
  );
  const key = keyNamed
    ? '  It was made with the key you named.\n'
    : `  Compare this with the fingerprint of the trust's key, or give it with --key. The trust shows it
  at the foot of its printed policy, and under "Prove this version" on the page of each signed version.\n`;
  return `This is what was signed
  ${record.title}, version ${record.version}
  Trust          ${record.trust}
  In force from  ${longDate(record.effective_on)}
${signed.join('')}  Text           SHA-256 ${spaced(record.text_sha256)}
  Ledger row     ${record.ledger.seq}, ${spaced(record.ledger.hash)}
  Key            ${spaced(record.key.fingerprint)}
${key}`;
}

function asJson({ record, faults }: Verification): string {
  const { title, version, trust, effective_on, text_sha256, key }: SignedRecord = record;
  const shown = { title, version, trust, effective_on, text_sha256, key_fingerprint: key.fingerprint };
  return `${JSON.stringify({ ok: faults.length === 0, faults, ...shown }, null, 2)}\n`;
}

function say(text: string, status: number): number {
  process.stdout.write(text);
  return status;
}

function complain(text: string): number {
  process.stderr.write(`decorum: ${text}`);
  return 2;
}
