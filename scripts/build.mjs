// Builds everything into dist/: the server and the command line (esbuild bundles of our own code, packages left in
// node_modules), the stylesheet (Sass), the browser islands and the fonts. Types are checked by `npm run typecheck`.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, `dist.tmp.${process.pid}`);
const assets = join(out, 'assets');
rmSync(out, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
// A build that fails leaves nothing; one that is done has taken the folder's name away.
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const at = (...parts) => join(root, ...parts);
const manifest = {};
/** Kinds of file that grow much smaller when packed. */
const PACKED = ['.js', '.css', '.svg', '.wasm'];

/**
 * Writes one public file under a name that carries its content's hash, so that it can be cached for ever.
 * @param packed the same bytes packed, where somebody has done so already
 */
function publish(name, bytes, packed) {
  const ext = extname(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hashed = `${basename(name, ext)}.${hash}${ext}`;
  writeFileSync(join(assets, hashed), bytes);
  // Packed once, here, for browsers that take it so: a phone at break waits for a third of the bytes.
  if (packed || PACKED.includes(ext))
    writeFileSync(join(assets, `${hashed}.gz`), packed ?? gzipSync(bytes, { level: 9 }));
  manifest[name] = hashed;
  return hashed;
}

const fonts = at('node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
for (const file of readdirSync(fonts)) publish(file, readFileSync(join(fonts, file)));

const staticFolder = at('src/web/assets');
if (existsSync(staticFolder))
  for (const file of readdirSync(staticFolder)) publish(file, readFileSync(join(staticFolder, file)));

const styles = at('src/web/styles/app.scss');
if (existsSync(styles)) {
  const { css } = compile(styles, {
    loadPaths: [at('node_modules')],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  publish(
    'app.css',
    css.replace(/url\("?\/assets\/([\w.-]+)"?\)/g, (whole, name) =>
      manifest[name] ? `url("/assets/${manifest[name]}")` : whole,
    ),
  );
}

const clientFolder = at('src/web/client');
if (existsSync(clientFolder)) {
  const entryPoints = readdirSync(clientFolder)
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => join(clientFolder, f));
  const result = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    // What reads words asks for these where it runs in Node; in a browser it never does.
    external: ['fs', 'crypto'],
    outdir: assets,
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) publish(basename(file.path), file.contents);
}
// What finds faces in a picture, and no more of that package: not what would tell one face from another.
const faceWeights = at('node_modules/@vladmandic/face-api/model/tiny_face_detector_model.bin');
publish(basename(faceWeights), readFileSync(faceWeights));
// What reads the words in a picture: the core for processors that every browser in use has, and the smaller of the two sets
// of English weights. Both are fetched when somebody wants words read.
const readsWords = at('node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm');
publish(basename(readsWords), readFileSync(readsWords));
const english = readFileSync(at('node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'));
publish('eng.traineddata.bin', gunzipSync(english), english);
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 1));

// Threads are entries too: src/platform/thread.ts starts them by their address.
const entries = [
  'src/cli.ts',
  'src/server.ts',
  'src/platform/documents/reader-thread.ts',
  'src/modules/policy/drafting/begin/tree-thread.ts',
]
  .map((f) => at(f))
  .filter(existsSync);
await build({
  entryPoints: entries,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outdir: out,
  outbase: at('src'),
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'linked',
  logLevel: 'warning',
});
const licences = at('NOTICE');
if (existsSync(licences)) copyFileSync(licences, join(out, 'NOTICE'));
// A server that is running keeps its styles: what the build before this one published stays beside it.
if (existsSync(at('dist/manifest.json'))) {
  const published = Object.values(JSON.parse(readFileSync(at('dist/manifest.json'), 'utf8')));
  for (const name of published.flatMap((one) => [one, `${one}.gz`])) {
    const old = at('dist/assets', name);
    if (existsSync(old) && !existsSync(join(assets, name))) copyFileSync(old, join(assets, name));
  }
}
writeFileSync(join(out, '.built'), '');
rmSync(at('dist'), { recursive: true, force: true });
renameSync(out, at('dist'));
