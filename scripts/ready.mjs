// What must be there before anything runs: the packages of the lockfile, the project's own Node, an up-to-date build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs from the lockfile unless what is there is what the lockfile says. */
export function ensureInstalled() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const hidden = join(root, 'node_modules', '.package-lock.json');
  const there = existsSync(hidden) ? JSON.parse(readFileSync(hidden, 'utf8')).packages : {};
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path && !entry.optional && there[path]?.version !== entry.version,
  );
  if (!missing) return;
  console.error('Installing what is missing. This takes a minute the first time.');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Is the npm registry reachable?',
  );
}

/** The Node that the project brings; the one that is running where it brings none for this machine. */
export function projectNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** Builds unless the build is newer than everything it is made from. */
export function ensureBuilt() {
  const built = join(root, 'dist', '.built');
  if (
    existsSync(built) &&
    newest(['src', 'scripts', 'policy', 'package-lock.json']) <= statSync(built).mtimeMs
  )
    return;
  console.error('Building.');
  run(projectNode(), [join(root, 'scripts', 'build.mjs')], 'The build failed.');
}

export function run(command, args, failure, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) {
    console.error(failure);
    process.exit(done.status ?? 1);
  }
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(root, path);
    const stat = statSync(full);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory())
      for (const name of readdirSync(full)) latest = Math.max(latest, newest([join(path, name)]));
  }
  return latest;
}
