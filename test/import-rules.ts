// Who may import whom (ARCHITECTURE.md). architecture.test.ts runs it and plants a violation of every rule.

import type { IConfiguration } from 'dependency-cruiser';

export const importRules: IConfiguration = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-only-itself',
      severity: 'error',
      from: { path: '^src/engine' },
      to: { pathNot: '^src/engine' },
    },
    {
      name: 'platform-only-npm',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(web|modules|cli|app|server|config)' },
    },
    {
      name: 'platform-engine-types-only',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/engine', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-no-modules',
      severity: 'error',
      from: { path: '^src/web' },
      to: { path: '^src/(modules|cli|app|server|config)' },
    },
    {
      name: 'modules-meet-through-actions-and-model',
      severity: 'error',
      from: { path: '^src/modules/(?!example/)([^/]+)/' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/.+/(actions|model)\\.ts$'],
      },
    },
    {
      // Its past is made by whatever does things, the jobs too; never by writing rows of other modules.
      name: 'the-example-lives-through-the-modules',
      severity: 'error',
      from: { path: '^src/modules/example/' },
      to: { path: '^src/modules/(?!example/).+/(store|pages|[^/]*views[^/]*)\\.tsx?$' },
    },
    {
      name: 'model-and-workflow-are-pure',
      severity: 'error',
      from: { path: '^src/modules/.*/(model|workflow)\\.ts$' },
      to: { path: '(store\\.ts|^src/web|/pages\\.tsx|/views)' },
    },
    {
      name: 'model-and-workflow-use-zod-only',
      severity: 'error',
      from: { path: '^src/modules/.*/(model|workflow)\\.ts$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod' },
    },
    {
      name: 'pages-never-reach-a-store',
      severity: 'error',
      from: { path: '^src/modules/.+\\.tsx$' },
      to: { path: '(store\\.ts$|node_modules/(kysely|pg)/)' },
    },
    {
      name: 'nothing-imports-an-entrance',
      severity: 'error',
      from: { pathNot: ['^src/(server|cli)\\.ts$', '^src/cli/'] },
      to: { path: '^src/(app|server|cli)\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^src/web/client/', '\\.test\\.tsx?$'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
