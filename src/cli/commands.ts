/** One subcommand: `run` gets the words after its name and resolves to the exit status. */
type Command = { run(args: string[]): Promise<number> };

/** Every subcommand, loaded only when it is asked for, so that `check` starts without the database code. */
export const COMMANDS: readonly { name: string; says: string; load: () => Promise<Command> }[] = [
  {
    name: 'check',
    says: 'check a draft, or a file of drafts, against the policy',
    load: () => import('./check.ts'),
  },
  {
    name: 'policy read',
    says: 'read a policy document into clauses and lints',
    load: () => import('./policy-read.ts'),
  },
  {
    name: 'policy verify',
    says: 'prove that a policy text is the one that was signed',
    load: () => import('./policy-verify.ts'),
  },
  {
    name: 'coverage',
    says: 'list what carries out each clause of the policy in force',
    load: () => import('./coverage.ts'),
  },
  {
    name: 'ledger',
    says: 'verify the ledger, or make a checkpoint of it to keep elsewhere',
    load: () => import('./ledger.ts'),
  },
  {
    name: 'account second-step-off',
    says: 'take away the second sign-in step of somebody who has lost it',
    load: () => import('./account-second-step.ts'),
  },
  {
    name: 'account new-password',
    says: 'make a link for a new password, for somebody whom no mail reaches',
    load: () => import('./account-new-password.ts'),
  },
];

/** Runs what the words of the command line ask for. Resolves to the exit status: 2 when there is no such command. */
export async function answer(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || isHelp(first)) return say(help(COMMANDS), 0);
  if (first === 'help') return answer([...rest, '--help']);
  const command = COMMANDS.find(({ name }) => wordsOf(name).every((word, i) => args[i] === word));
  if (command) return (await command.load()).run(args.slice(wordsOf(command.name).length));
  const group = COMMANDS.filter(({ name }) => wordsOf(name)[0] === first);
  const known = group.length > 0 ? group : COMMANDS;
  if (group.length > 0 && rest.some(isHelp)) return say(help(group), 0);
  const asked = args.slice(0, group.length > 0 ? 2 : 1).join(' ');
  const wrong =
    group.length > 0 && rest.length === 0 ? 'say which command' : `there is no command '${asked}'`;
  process.stderr.write(`decorum: ${wrong}\n\n${help(known)}`);
  return 2;
}

const wordsOf = (name: string): string[] => name.split(' ');
const isHelp = (word: string): boolean => word === '--help' || word === '-h';

function help(commands: typeof COMMANDS): string {
  const all = commands === COMMANDS;
  const rows = commands.map(({ name, says }) => ({ name: all ? name : `decorum ${name}`, says }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  const list = rows.map(({ name, says }) => `  ${name.padEnd(width)}   ${says}`).join('\n');
  const what = all ? "decorum: runs a school trust's staff social media policy\n\n" : '';
  return `${what}${list}\n\n'decorum COMMAND --help' says more about one of them.\n`;
}

function say(text: string, status: number): number {
  process.stdout.write(text);
  return status;
}
