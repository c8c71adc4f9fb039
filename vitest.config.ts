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

/**
 * What opens no database of the tests but SQLite files of its own, whatever TEST_DATABASE_URL says: proven once,
 * it is not proven again on a server. tests/house/once-only.test.ts holds the list to that.
 */
export const onceOnly = [
  'tests/api/demo/demo-curves.test.ts',
  'tests/api/demo/demo-families.test.ts',
  'tests/api/demo/demo-file.test.ts',
  'tests/api/demo/demo-outcomes.test.ts',
  'tests/api/demo/make-county.test.ts',
  'tests/api/imports/import-command.test.ts',
  'tests/api/outcomes/import-asb-command.test.ts',
  'tests/api/outcomes/import-outcomes-command.test.ts',
  'tests/api/outcomes/read-street.test.ts',
  'tests/api/platform/starting.test.ts',
  'tests/api/town-square/attack-public-figures.test.ts',
];

const onAServer = (process.env['TEST_DATABASE_URL'] ?? '') !== '';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      proof('rules', { testTimeout: 20_000 }),
      proof('house', { testTimeout: 180_000 }),
      // Each store test runs on both engines: see tests/support/both-engines.ts.
      proof('stores', { testTimeout: 60_000, hookTimeout: 60_000 }),
      proof('api', { testTimeout: 30_000, hookTimeout: 30_000, exclude: onAServer ? onceOnly : [] }),
      proof('screens'),
      // When all else is done: two at a time, each with a browser, a service and records of its own.
      proof('journeys', { testTimeout: 180_000, hookTimeout: 180_000, sequence: { groupOrder: 1 } }),
    ],
  },
});
