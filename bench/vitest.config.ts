import { defineConfig } from 'vitest/config';

/** Measurements that need a trust and a browser: npm run bench:live. They are no tests, and `npm test` runs none of them. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['bench/**/*.measure.ts'],
    globalSetup: ['test/server.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
