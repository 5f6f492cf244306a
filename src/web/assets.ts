import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { rootFolder } from '../platform/root.ts';
import { POLICY, WASM_WORKER } from './security.ts';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

/** The one script that compiles WebAssembly: what reads the words in a picture. */
const COMPILES = /^words\.[0-9a-f]+\.js$/;

/** The address of a public file by its plain name: 'app.css' -> '/assets/app.3f2a1b.css'. */
export type Assets = (name: string) => string;

/** Reads what the build published. Throws an Error that says to build when nothing was. */
export function loadAssets(folder = join(rootFolder, 'dist')): Assets {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Error("The pages' styles are not built. Run 'npm run build'.");
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return (name) => `/assets/${manifest[name] ?? name}`;
}

/** Serves dist/assets, packed to those who take it: names carry a hash of their content, so they are kept for ever. */
export function serveAssets(app: Hono, folder = join(rootFolder, 'dist', 'assets')): void {
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    const path = join(folder, name);
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (!/^[\w.-]+$/.test(name) || !type || !existsSync(path) || !statSync(path).isFile())
      return c.notFound();
    const packed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') && existsSync(`${path}.gz`);
    return c.body(readFileSync(packed ? `${path}.gz` : path), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'gzip' }),
      ...(COMPILES.test(name) && { [POLICY]: WASM_WORKER }),
    });
  });
}
