import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import { openReader } from './reader/reader.ts';
import { compileRegister } from './register.ts';

it('runs unchanged in a browser: bundled without Node, in a bare context, with equal results', async () => {
  const register = {
    schools: [{ name: 'Larkfield High School' }],
    pupils: [{ name: 'Summer Hayes', consent: 'none' as const }],
  };
  const drafts = [
    { text: 'Well done Summer Hayes', account: 'official' as const },
    { text: 'what a load of b0llocks, ring 07700 900233', account: 'personal' as const },
    { text: 'A quiet day', account: 'personal' as const },
  ];
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { check } from './check.ts'; export { openReader } from './reader/reader.ts'; export { compileRegister } from './register.ts'; export { DEFAULT_CLAUSES } from './default-clauses.ts';`,
      resolveDir: join(import.meta.dirname),
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'checker',
    write: false,
    metafile: true,
  });
  for (const input of Object.keys(metafile.inputs)) expect(input).not.toMatch(/node_modules|^node:/);
  const bytes = readFileSync(join(import.meta.dirname, '../../../weights/reader.bin'));
  // Of what a browser has besides the language, the reader needs this alone.
  const context = createContext({ TextDecoder, bytes: new Uint8Array(bytes) });
  runInContext(outputFiles[0]!.text, context);
  const there = runInContext(
    `const reader = checker.openReader(bytes); JSON.stringify(${JSON.stringify(drafts)}.map((d) => checker.check(d, { register: checker.compileRegister(${JSON.stringify(register)}), clauses: checker.DEFAULT_CLAUSES, reader })))`,
    context,
  );
  const own = { register: compileRegister(register), clauses: DEFAULT_CLAUSES, reader: openReader(bytes) };
  const here = drafts.map((d) => check(d, own));
  expect(JSON.parse(there as string)).toEqual(JSON.parse(JSON.stringify(here)));
  expect(here.map((r) => r.outcome)).toEqual(['approve', 'stop', 'clear']);
});
