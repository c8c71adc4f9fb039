import { defineConfig } from 'vitest/config';

/** One project a kind of proof, so that each can be run alone (`npm run test:rules`). */
const node = (name: string, more: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, ...more },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      node('rules'),
      node('house', { testTimeout: 120_000 }),
      node('stores', { exclude: ['tests/stores/**/*.pglite.test.ts'] }),
      node('api', { testTimeout: 20_000 }),
      node('journeys', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
