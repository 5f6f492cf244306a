import { writeSync } from 'node:fs';
import { type CheckContext, check } from '../engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../engine/check/default-clauses.ts';
import { AUDIENCES, CHANNELS, oneOf, readDraft, unknownPlace } from '../engine/check/draft.ts';
import type { CheckResult, Draft } from '../engine/check/model.ts';
import { openReader } from '../engine/check/reader/reader.ts';
import { compileRegister } from '../engine/check/register.ts';
import { weightsFile } from '../platform/weights.ts';
import { readLine, readRegister } from './check-input.ts';
import { report } from './check-report.ts';
import { nameOf, readText, Unreadable } from './read-text.ts';

const HELP = `decorum check "some text" [options]      checks one draft and says what it found
decorum check --posts FILE.jsonl [options]  checks a draft a line and writes a JSON line for each

  --register FILE    people, schools and consents, as JSON ('-' reads standard input)
  --posts FILE       drafts, one JSON object a line ('-' reads standard input)
  --account NAME     personal (default) or official
  --channel NAME     ${oneOf(CHANNELS)}
  --audience NAME    ${oneOf(AUDIENCES)}
  --role NAME        what the author does, such as teacher
  --json             writes the answer as JSON
  --rules-only       leaves out the reader, which senses what no rule names: quicker, and finds less

An account, channel or audience that the checker does not know is an error. In a file of drafts an unknown channel or
audience is told of, and the draft is checked without it.

The clause numbers are those of the policy the checker was first written for. The pages of your own Decorum name the
clauses of your own policy.
Nothing you check is kept. Ends with 0 when the check ran, whatever it found, and 2 when something given could not be read.
`;

type Options = {
  text?: string;
  posts?: string;
  register?: string;
  account: string;
  channel?: string;
  audience?: string;
  role?: string;
  json: boolean;
  rulesOnly: boolean;
};

/** Runs `decorum check`. Resolves to 0 when every draft was checked, 2 when some input could not be read. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const options = parseArgs(args);
  if (typeof options === 'string') return complain(`${options}\n\n${HELP}`);
  if (options.text === undefined && options.posts === undefined)
    return complain(`Say what to check: some text, or --posts FILE.\n\n${HELP}`);
  if (options.posts === '-' && options.register === '-')
    return complain('Only one of --posts and --register can be read from standard input.\n');

  try {
    const register = options.register === undefined ? compileRegister({}) : readRegister(options.register);
    const reader = options.rulesOnly ? undefined : openReader(weightsFile());
    const context = { register, clauses: DEFAULT_CLAUSES, reader };
    if (options.posts === undefined) return checkOne(options, context);
    return checkLines(nameOf(options.posts), readText(options.posts), context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return complain(`${error.message}\n`);
  }
}

function checkOne(options: Options, context: CheckContext): number {
  if (options.text?.trim() === '') return complain('There is nothing to check. Give some words.\n');
  const draft = readDraft({ ...options, author_role: options.role });
  if ('field' in draft) return complain(`${draft.field}: ${draft.problem}\n`);
  const unknown = unknownPlace(draft);
  if (unknown) return complain(`${unknown.field}: ${unknown.problem}\n`);
  const result = check(draft, context);
  process.stdout.write(options.json ? `${line(draft, result)}\n` : report(draft, result));
  return 0;
}

function checkLines(file: string, text: string, context: CheckContext): number {
  let status = 0;
  let out: string[] = [];
  let number = 0;
  for (const raw of text.split('\n')) {
    number++;
    if (raw.trim() === '') continue;
    let value: unknown;
    try {
      value = readLine(raw);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      status = complain(`${file}, line ${number}: ${error.message}\n`);
      continue;
    }
    const draft = readDraft(value);
    if ('field' in draft) {
      status = complain(`${file}, line ${number}: ${draft.field}: ${draft.problem}\n`);
      continue;
    }
    // What it is posted on may be newer than the checker: that is told, and the draft is checked all the same.
    const unknown = unknownPlace(draft);
    if (unknown)
      complain(`${file}, line ${number}: ${unknown.field}: ${unknown.problem}; checked without it\n`);
    const known = unknown ? { ...draft, [unknown.field]: undefined } : draft;
    out.push(line(known, check(known, context)));
    if (out.length >= 1000) {
      writeAll(`${out.join('\n')}\n`);
      out = [];
    }
  }
  if (out.length > 0) writeAll(`${out.join('\n')}\n`);
  return status;
}

/** One line of the machine-readable answer, its fields in the order the contract gives. */
function line(draft: Draft, { outcome, findings, marks }: CheckResult): string {
  const told = findings.map(({ control, clauses, severity, start, end, quote, message, fix, ask }) => ({
    control,
    clauses,
    severity,
    start,
    end,
    quote,
    message,
    fix,
    ask,
  }));
  return JSON.stringify({ id: draft.id ?? null, outcome, findings: told, marks });
}

function parseArgs(args: readonly string[]): Options | string {
  const options: Options = { account: 'personal', json: false, rulesOnly: false };
  const words: string[] = [];
  const named = ['posts', 'register', 'account', 'channel', 'audience', 'role'] as const;
  let literal = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (literal || !arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    if (arg === '--') {
      literal = true;
      continue;
    }
    if (arg === '--json') {
      options.json = true;
      continue;
    }
    if (arg === '--rules-only') {
      options.rulesOnly = true;
      continue;
    }
    const [flag, given] = arg.slice(2).split(/=(.*)/s);
    const name = named.find((n) => n === flag);
    if (!name) return `There is no option --${flag}.`;
    const value = given ?? args[++i];
    if (value === undefined) return `--${name} needs a value.`;
    options[name] = value;
  }
  if (words.length > 0) options.text = words.join(' ');
  return options;
}

function complain(words: string): 2 {
  process.stderr.write(`decorum check: ${words}`);
  return 2;
}

/** Writes all of it, also into a full pipe. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
