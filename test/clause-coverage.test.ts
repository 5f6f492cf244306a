import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTROLS, isControl, PLACES, type Target } from '../src/engine/targets.ts';
import { MEANINGS } from '../src/modules/policy/meanings.ts';
import { rootFolder } from '../src/platform/root.ts';

const TARGETS = [...CONTROLS, ...Object.keys(PLACES)] as Target[];

/** The page that says what carries out each clause of the model policy, made from the tables the product itself uses. */
function page(map: Record<string, string[]>): string {
  const rows = TARGETS.map((target) => {
    const clauses = Object.keys(map).filter((number) => map[number]!.includes(target));
    const first = MEANINGS[target].doHere[0];
    const kind = isControl(target) ? 'control' : PLACES[target].kind;
    const where = first?.built ? `\`${first.href}\`` : 'not yet; the clause page says what to do meanwhile';
    return `| ${MEANINGS[target].short} (\`${target}\`) | ${kind} | ${where} | ${clauses.join(', ')} |`;
  });
  const built = TARGETS.filter((target) => MEANINGS[target].doHere[0]?.built).length;
  return `# What carries out each clause\n\nMade from the tables of the product; do not edit by hand (\`WRITE_DOCS=1 npx vitest run test/clause-coverage\`). For the policy a trust has in force, \`bin/decorum coverage\` prints the same by clause.\n\n${built} of ${TARGETS.length} have their place in the product today.\n\n| carried out by | kind | where | clauses of the model policy |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

test('the page on clause coverage is what the product says today, and no clause of the model policy is left out', () => {
  const map = JSON.parse(readFileSync(join(rootFolder, 'policy/model-map.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const path = join(rootFolder, 'docs/clause-coverage.md');
  if (process.env.WRITE_DOCS) writeFileSync(path, page(map));
  expect(readFileSync(path, 'utf8')).toBe(page(map));
  const policy = readFileSync(join(rootFolder, 'policy/model-policy.md'), 'utf8');
  const numbers = [...policy.matchAll(/^(\d+(?:\.\d+)+) /gm)].map((m) => m[1]!);
  expect(numbers.length).toBeGreaterThan(60);
  expect(numbers.filter((number) => !map[number]?.length)).toEqual([]);
});
