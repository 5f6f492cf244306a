import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { serveAssets } from './assets.ts';
import { securityHeaders } from './security.ts';

const folder = mkdtempSync(join(tmpdir(), 'decorum-assets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'check.1.js'), 'let a = 1;');
writeFileSync(join(folder, 'check.1.js.gz'), gzipSync('let a = 1;'));
writeFileSync(join(folder, 'face.1.bin'), 'weights');
writeFileSync(join(folder, 'words.a1.js'), 'let b = 1;');
writeFileSync(join(folder, 'words.a1.css'), '');
const app = new Hono();
app.use(securityHeaders(false));
serveAssets(app, folder);
const get = (name: string, encodings = '') =>
  app.request(`/assets/${name}`, { headers: { 'accept-encoding': encodings } });

test('a file goes packed to whoever takes it so, and as it is to everyone else', async () => {
  const packed = await get('check.1.js', 'br, gzip');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toBe('accept-encoding');
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe('let a = 1;');
  const plain = await get('check.1.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('let a = 1;');
});

test('what was not packed is served as it is; what is packed is no file of its own', async () => {
  const weights = await get('face.1.bin', 'gzip');
  expect(weights.headers.get('content-encoding')).toBeNull();
  expect(weights.headers.get('content-type')).toBe('application/octet-stream');
  expect((await get('check.1.js.gz')).status).toBe(404);
  expect((await get('..%2fpackage.json')).status).toBe(404);
});

test('one script alone may compile WebAssembly, in a worker of its own that reaches nobody but us', async () => {
  const policy = async (name: string) => (await get(name)).headers.get('content-security-policy');
  expect(await policy('words.a1.js')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
  for (const name of ['check.1.js', 'face.1.bin', 'words.a1.css'])
    expect(await policy(name)).not.toContain('unsafe');
});
