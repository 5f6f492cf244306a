import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whom the database server runs as: PostgreSQL refuses to run as root. */
export type Identity = { uid?: number; gid?: number; spawn: { uid?: number; gid?: number }; wrap: string[] };

/**
 * As an ordinary user: that user. As root: `postgres` or `nobody`, and where that user cannot pass a folder
 * above (a clone in /root, say), the same user with the one capability that lets it.
 * @throws Error that says what to do when none of these can reach the files
 */
export async function pickIdentity(binary: string, folder: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return { spawn: {}, wrap: [] };
  const user = ['postgres', 'nobody'].map(lookUp).find((found) => found !== undefined);
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no user postgres or nobody. Start Decorum as an ordinary user.',
    );
  const plain: Identity = { ...user, spawn: user, wrap: [] };
  if (reaches(plain, binary, folder)) return plain;
  // initdb asks with access(2), which leaves capabilities out of account unless this bit is set.
  const bits = '--securebits=+no_setuid_fixup';
  const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const capable: Identity = {
    ...user,
    spawn: {},
    wrap: ['setpriv', ...ids, bits, '--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
  };
  if (reaches(capable, binary, folder)) return capable;
  throw new Error(
    `PostgreSQL does not run as root, and the user it would run as cannot reach ${binary} and ${folder}. Move the checkout and DATA_DIR to a folder everyone may enter, or start Decorum as an ordinary user.`,
  );
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const row = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = row?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function reaches(identity: Identity, binary: string, folder: string): boolean {
  const [command, ...words] = [
    ...identity.wrap,
    'sh',
    '-c',
    'test -x "$0" && test -d "$1"/..',
    binary,
    folder,
  ];
  return spawnSync(command!, words, { ...identity.spawn, cwd: '/' }).status === 0;
}
