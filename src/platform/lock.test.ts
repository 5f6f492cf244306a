import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdDataFolder } from './lock.ts';
import { rootFolder } from './root.ts';

let folder: string;
let note: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decorum-lock-'));
  note = join(folder, 'server.pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Of a process that is gone, or whose number another has by now. */
const STALE = JSON.stringify({ pid: 1, started: 'long ago' });

/** A process that wants the folder at a moment, and keeps it until it is told to end. Resolves to what came of it. */
function wantAt(moment: number) {
  const words = `
    import { holdDataFolder } from ${JSON.stringify(join(rootFolder, 'src/platform/lock.ts'))};
    while (Date.now() < ${moment});
    try { holdDataFolder(${JSON.stringify(folder)}); console.log('held'); } catch (error) { console.log(error.message); }
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answer = new Promise<string>((done) =>
    child.stdout.once('data', (said) => done(String(said).trim())),
  );
  return { answer, end: () => child.stdin.end() };
}

test.each([
  ['an empty folder', null],
  ['a folder with the note of a process that is gone', STALE],
  ['a folder with a note that cannot be read', '{"pid":'],
])('of many that want %s at once one gets it', { timeout: 60_000 }, async (_, left) => {
  if (left !== null) writeFileSync(note, left);
  const moment = Date.now() + 2_000;
  const wanting = Array.from({ length: 6 }, () => wantAt(moment));
  const answers = await Promise.all(wanting.map(({ answer }) => answer));
  for (const { end } of wanting) end();
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  const { pid } = JSON.parse(readFileSync(note, 'utf8'));
  expect(
    answers.filter((answer) => answer.startsWith(`Another Decorum (process ${pid}) is running on`)),
  ).toHaveLength(5);
  expect(readdirSync(folder)).toEqual(['server.pid']);
});

test('it is given back, and may be held again', () => {
  holdDataFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
  holdDataFolder(folder)();
});
