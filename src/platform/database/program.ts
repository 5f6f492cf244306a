import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Identity } from './identity.ts';

/** Runs a program of PostgreSQL to its end, in the folder above the one that its second word names. */
export function run(
  file: string,
  args: string[],
  identity: Identity,
): Promise<{ code: number; output: string }> {
  const [command, ...words] = [...identity.wrap, file, ...args];
  return new Promise((done) => {
    // pg_ctl leaves the server running with our pipes: to wait for the pipes would be to wait for the server.
    const child = spawn(command!, words, {
      ...identity.spawn,
      cwd: dirname(args[1] ?? '/'),
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      done({ code: code ?? 1, output });
    });
  });
}
