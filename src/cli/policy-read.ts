import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PolicyTree } from '../engine/document/model.ts';
import { readPolicy } from '../engine/document/read.ts';
import { LARGEST_FILE, MOST_MEGABYTES, readPolicyFile } from '../platform/documents/read-policy-file.ts';
import { UnreadableDocument } from '../platform/documents/unreadable.ts';
import { asJson, asTree } from './policy-read-output.ts';

const HELP = `decorum policy read FILE [--json]

Reads a policy document (.docx, .pdf, .txt or .md) into clauses, and says what in it you may want to look at.
The file is only read: nothing is stored or changed.

  --json   print {"clauses":[...],"lints":[...]} for a program
  --help   print this
`;

/** What was asked for cannot be done as it stands; the message says why. */
class BadInput extends Error {}

async function load(file: string): Promise<PolicyTree> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new BadInput(`There is no file "${file}". Check the name and the folder.`);
    throw new BadInput(
      `"${file}" cannot be opened (${error.code ?? 'unknown error'}). Check that you may read it.`,
    );
  });
  if (found.isDirectory()) throw new BadInput(`"${file}" is a folder. Name one document.`);
  // A pipe or a device has no size and might never end.
  if (!found.isFile()) throw new BadInput(`"${file}" is not a file. Name one document.`);
  if (found.size > LARGEST_FILE) {
    const size = Math.ceil(found.size / 1024 / 1024);
    throw new BadInput(
      `"${file}" is ${size} MB; the largest we can read is ${MOST_MEGABYTES} MB. Take out its pictures, or save it as text.`,
    );
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      `"${file}" cannot be read (${error.code ?? 'unknown error'}). Check that you may read it.`,
    );
  });
  const document = await readPolicyFile(bytes, basename(file)).catch((error: unknown) => {
    throw error instanceof UnreadableDocument ? new BadInput(`"${file}": ${error.message}`) : error;
  });
  return readPolicy(document.lines);
}

/** `decorum policy read`: 0 when the document was read, whatever is in it; 2 for bad input. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json' && arg !== '--');
  const files = args.filter((arg) => !arg.startsWith('-'));
  try {
    if (unknown) throw new BadInput(`there is no option "${unknown}"`);
    if (files.length !== 1)
      throw new BadInput(files.length === 0 ? 'name a document to read' : 'name one document at a time');
    const tree = await load(files[0]!);
    process.stdout.write(args.includes('--json') ? asJson(tree) : asTree(tree));
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`decorum policy read: ${error.message}\n`);
    return 2;
  }
}
