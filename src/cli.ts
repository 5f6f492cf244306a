import { enableCompileCache } from 'node:module';

enableCompileCache?.();

/** One subcommand: `run` gets the words after its name and resolves to the exit status. */
export type Command = { run(args: string[]): Promise<number> };

/** Every subcommand, loaded only when it is asked for, so that `check` starts without the database code. */
const COMMANDS: { name: string; says: string; load: () => Promise<Command> }[] = [
  {
    name: 'check',
    says: 'check a draft, or a file of drafts, against the policy',
    load: () => import('./cli/check.ts'),
  },
  {
    name: 'policy read',
    says: 'read a policy document into clauses and lints',
    load: () => import('./cli/policy-read.ts'),
  },
  {
    name: 'policy verify',
    says: 'prove that a policy text is the one that was signed',
    load: () => import('./cli/policy-verify.ts'),
  },
  {
    name: 'coverage',
    says: 'list what carries out each clause of the policy in force',
    load: () => import('./cli/coverage.ts'),
  },
  {
    name: 'ledger',
    says: 'verify the ledger, or make a checkpoint of it to keep elsewhere',
    load: () => import('./cli/ledger.ts'),
  },
];

function help(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  const rows = COMMANDS.map((c) => `  ${c.name.padEnd(width)}   ${c.says}`);
  return `decorum: runs a school trust's staff social media policy\n\n${rows.join('\n')}\n\n'decorum COMMAND --help' says more about one of them.\n`;
}

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help' || args[0] === '-h') {
    process.stdout.write(help());
    return 0;
  }
  const command = COMMANDS.find((c) => c.name.split(' ').every((word, i) => args[i] === word));
  if (!command) {
    process.stderr.write(`decorum: there is no command '${args.slice(0, 2).join(' ')}'\n\n${help()}`);
    return 2;
  }
  return (await command.load()).run(args.slice(command.name.split(' ').length));
}

process.exitCode = await main(process.argv.slice(2));
