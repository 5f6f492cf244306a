// A table wider than its place scrolls there, by keyboard too. Every table of a page stands in such a place.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULES = join(import.meta.dirname, '../../modules');
/** A table right inside the place that scrolls; its props and those of the place may hold anything but a tag. */
const IN_PLACE = /<Table(?:Scroll|Box)\b[^<]*>\s*<Table\b/g;
const ANY = /<(?:Table|table)\b/g;

const pages = globSync('**/*.tsx', { cwd: MODULES }).map((file) => ({
  file,
  source: readFileSync(join(MODULES, file), 'utf8'),
}));
const count = (source: string, what: RegExp) => source.match(what)?.length ?? 0;

test('every table of a page stands in a place that scrolls', () => {
  expect(pages.filter(({ source }) => count(source, ANY) > 0).length).toBeGreaterThan(10);
  const loose = pages.filter(({ source }) => count(source, ANY) !== count(source, IN_PLACE));
  expect(loose.map(({ file }) => file)).toEqual([]);
});
