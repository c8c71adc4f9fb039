import { defineConfig } from 'vitest/config';

/** One project a kind of proof, so that each can be run alone (`npm run test:rules`). */
const proof = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    // Files of one kind share a process and what it has loaded: loading anew took longer than the tests. No
    // test may change what others load; what a test opens is fresh for each.
    isolate: false,
    ...more,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      proof('rules', { testTimeout: 20_000 }),
      proof('house', { testTimeout: 180_000 }),
      // Each store test runs on both engines: see tests/support/both-engines.ts.
      proof('stores', { testTimeout: 60_000, hookTimeout: 60_000 }),
      proof('api', { testTimeout: 30_000, hookTimeout: 30_000 }),
      proof('screens'),
      // One browser at a time, when all else is done.
      proof('journeys', {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
