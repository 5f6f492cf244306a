import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportWorkflow } from '../src/modules/checker/reports/workflow.ts';
import { versionWorkflow } from '../src/modules/policy/workflow.ts';
import { guidanceWorkflow } from '../src/modules/questions/guidance/workflow.ts';
import { questionWorkflow } from '../src/modules/questions/workflow.ts';
import { requestWorkflow } from '../src/modules/requests/workflow.ts';
import { moduleWorkflow } from '../src/modules/training/workflow.ts';
import { rootFolder } from '../src/platform/root.ts';
import { drawWorkflow, type Workflow, whoTakes } from '../src/platform/workflow.ts';

/** Every workflow, with the page of the docs that draws it. `WRITE_DOCS=1` draws them anew. */
const WORKFLOWS: [string, Workflow<string, string>][] = [
  ['policy-version', versionWorkflow as unknown as Workflow<string, string>],
  ['training-module', moduleWorkflow as unknown as Workflow<string, string>],
  ['question', questionWorkflow as unknown as Workflow<string, string>],
  ['request', requestWorkflow as unknown as Workflow<string, string>],
  ['guidance', guidanceWorkflow as unknown as Workflow<string, string>],
  ['checker-report', reportWorkflow as unknown as Workflow<string, string>],
];

test.each(WORKFLOWS)('the diagram of %s in the docs is the table of today', (name, workflow) => {
  const path = join(rootFolder, 'docs/workflows', `${name}.md`);
  const rows = workflow.steps.map(
    (s) =>
      `| ${s.label} | ${s.from.map((f) => workflow.states[f]!.label).join(', ')} | ${workflow.states[s.to]!.label} | \`${whoTakes(s)}\` | ${s.verb} |`,
  );
  const page = `# ${workflow.name}\n\nDrawn from the table in the code; do not edit by hand.\n\n\`\`\`mermaid\n${drawWorkflow(workflow)}\n\`\`\`\n\n| step | from | to | who may | in the ledger |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  if (process.env.WRITE_DOCS) writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});

test('every step leads somewhere, every state can be reached, and nothing leaves a final one', () => {
  for (const [, workflow] of WORKFLOWS) {
    const reached = new Set([workflow.initial, ...workflow.steps.map((s) => s.to)]);
    expect([...Object.keys(workflow.states)].filter((state) => !reached.has(state))).toEqual([]);
    for (const step of workflow.steps)
      expect(step.from.filter((from) => workflow.states[from]!.final)).toEqual([]);
  }
});
