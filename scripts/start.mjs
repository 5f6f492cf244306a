// `npm start` in a bare clone: installs from the lockfile, brings Node 24, builds, serves. Runs on Node 20.19 or later.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled, projectNode } from './ready.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Decorum needs Node 20.19 or later to begin with; this is ${process.versions.node}.`);
  process.exit(1);
}
ensureInstalled();
ensureBuilt();

const server = spawn(
  projectNode(),
  ['--enable-source-maps', join(dirname(fileURLToPath(import.meta.url)), '../dist/server.js')],
  { stdio: 'inherit' },
);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
