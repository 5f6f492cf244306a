import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { compile } from 'sass';

const ROOT = join(import.meta.dirname, '../..');
const FONTS = join(ROOT, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
const ASSETS = join(ROOT, 'src/web/assets');
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The stylesheet as the build makes it, before its names are hashed. */
export function compileStyles(): string {
  const { css } = compile(join(ROOT, 'src/web/styles/app.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  return css;
}

export interface Gallery {
  url: string;
  stop: () => Promise<void>;
}

/** Serves the pages with the assets they ask for, under the content security policy the product has. */
export async function serveGallery(pages: readonly { name: string; html: string }[]): Promise<Gallery> {
  const css = compileStyles();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    const page = pages.find(({ name }) => path === `/${name}`);
    if (page) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'",
      });
      response.end(page.html);
      return;
    }
    const name = path.replace(/^\/assets\//, '');
    const type = TYPES[extname(name)];
    const folder = [FONTS, ASSETS].find((place) => readdirSync(place).includes(name));
    if (!type || !(folder || name === 'app.css')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type }).end(folder ? readFileSync(join(folder, name)) : css);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
