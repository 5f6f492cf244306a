import { parseArgs } from 'node:util';
import { type EnactedClause, policyOn, whatEnacts } from '../modules/policy/actions.ts';
import { machineClock } from '../platform/clock.ts';
import { inTrust } from '../platform/database/database.ts';
import { dayOf } from '../platform/dates.ts';
import { chooseTrust, withDatabase } from './database.ts';
import { wrongWords } from './wrong-words.ts';

const HELP = `decorum coverage [--json] [--trust NAME]

For every clause of the policy in force, what carries it out: controls of the checker, workflows, registers,
settings and pages, and whether each is there yet.

  --json     as JSON: [{clause, text, targets: [{target, kind, built, where}]}]
  --trust    which trust, when there are several

Uses DATABASE_URL, or the embedded database of DATA_DIR, running or not.
Exit status: 0 it was listed, 2 it could not be.
`;

/** `decorum coverage`: see HELP. */
export async function run(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    trust: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let given: { json?: boolean; trust?: string; help?: boolean };
  try {
    given = parseArgs({ args, options }).values;
  } catch (error) {
    process.stderr.write(`decorum coverage: ${wrongWords(error)}\n\n${HELP}`);
    return 2;
  }
  if (given.help) {
    process.stdout.write(HELP);
    return 0;
  }
  return withDatabase(async ({ db, trusts }) => {
    const own = trusts.filter((one) => !one.example);
    const trust = chooseTrust(given.trust || own.length === 0 ? trusts : own, given.trust);
    if (!trust) return 2;
    const policy = await inTrust(db, trust.trustId, (tx) => policyOn(tx, dayOf(machineClock.now())));
    if (!policy) {
      process.stderr.write(`decorum: ${trust.name} has no policy in force yet.\n`);
      return 2;
    }
    const clauses = whatEnacts(policy);
    process.stdout.write(given.json ? `${JSON.stringify(clauses, null, 2)}\n` : table(clauses));
    return 0;
  });
}

/** Rows for people: clause, its first words, what it is tied to. */
export function table(clauses: readonly EnactedClause[]): string {
  const shown = clauses.map(({ clause, text, targets }) => ({
    number: clause.length > 12 ? '-' : clause,
    words: text.length > 48 ? `${text.slice(0, 47)}…` : text,
    tied:
      targets.length === 0
        ? ['nothing']
        : targets.map((t) => `${t.target} (${t.kind}${t.built ? '' : ', not here yet'}) ${t.where}`),
  }));
  const rows = shown.map(({ number, words, tied }) =>
    [
      `${number.padEnd(12)} ${words.padEnd(49)}${tied[0]}`,
      ...tied.slice(1).map((one) => `${' '.repeat(62)}${one}`),
    ].join('\n'),
  );
  const none = clauses.filter((c) => c.targets.length === 0).length;
  const built = clauses.filter((c) => c.targets.some((t) => t.built)).length;
  return `${rows.join('\n')}\n\n${clauses.length} clauses: ${built} carried out here today, ${clauses.length - built - none} to come, ${none} tied to nothing.\n`;
}
