import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, found from this file whether it runs from src/ or from dist/. */
export const rootFolder = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'migrations'))) return from;
  const above = dirname(from);
  if (above === from)
    throw new Error('Decorum cannot find its own folder: package.json and migrations/ are not above it.');
  return findRoot(above);
}
